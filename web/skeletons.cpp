// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/skeletons.hpp"

#include "cmake/embedded.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <span>
#include <stdexcept>

namespace punkti::web {
namespace assets {
std::span<const EmbeddedFile> embedded();
}

namespace {

constexpr std::string_view part_start = "<!-- part: ";
constexpr std::string_view part_end = " -->\n";

[[noreturn]] void mistake(std::string_view part, std::string_view what, std::string_view name) {
  throw std::logic_error(fmt::format("page part \"{}\": {} \"{}\"", part, what, name));
}

/// Follows whether a piece of our own markup ends inside a tag, where a value may not bring markup.
bool ends_inside_tag(std::string_view markup, bool inside) {
  for (const char c : markup) inside = c == '<' || (inside && c != '>');
  return inside;
}

/// A part of one line may stand within a sentence, where a line end would be a blank.
std::string_view without_line_end_of_one(std::string_view body) {
  if (!body.empty() && body.find('\n') == body.size() - 1) body.remove_suffix(1);
  return body;
}

}  // namespace

const Skeletons& Skeletons::ours() {
  static const Skeletons skeletons = [] {
    Skeletons all;
    for (const EmbeddedFile& file : assets::embedded())
      if (file.name.ends_with(".html")) all.add(file.name.substr(0, file.name.size() - 5), file.bytes);
    return all;
  }();
  return skeletons;
}

Skeletons::Skeletons(std::string_view file_name, std::string_view text) {
  add(file_name, text);
}

void Skeletons::add(std::string_view file_name, std::string_view text) {
  for (std::size_t at = text.find(part_start); at != std::string_view::npos;) {
    const std::size_t name_at = at + part_start.size();
    const std::size_t name_end = text.find(part_end, name_at);
    const std::size_t next = text.find(part_start, name_at);
    if (name_end >= next) mistake(file_name, "a part's first line is broken", text.substr(at, 40));
    const std::size_t body_at = name_end + part_end.size();
    std::string name = fmt::format("{}: {}", file_name, text.substr(name_at, name_end - name_at));
    const std::string_view body =
        without_line_end_of_one(text.substr(body_at, next == std::string_view::npos ? next : next - body_at));
    if (!parts_.emplace(std::move(name), body).second) mistake(file_name, "named twice", text.substr(at, 40));
    at = next;
  }
}

Html Skeletons::fill(std::string_view part, std::initializer_list<Value> values) const {
  const auto found = parts_.find(part);
  if (found == parts_.end()) mistake(part, "is not there", part);
  const std::string_view body = found->second;
  std::string out;
  std::set<std::string_view> used;
  bool inside_tag = false;
  std::size_t at = 0;
  for (std::size_t open = body.find("{{"); open != std::string_view::npos; open = body.find("{{", at)) {
    const std::string_view before = body.substr(at, open - at);
    inside_tag = ends_inside_tag(before, inside_tag);
    const std::size_t close = body.find("}}", open);
    if (close == std::string_view::npos) mistake(part, "a place without end", body.substr(open, 20));
    const std::string_view name = body.substr(open + 2, close - open - 2);
    const auto* value = std::ranges::find(values, name, &Value::first);
    if (value == values.end()) mistake(part, "no value for", name);
    if (inside_tag && value->second.bytes().find('<') != std::string::npos) mistake(part, "markup in a tag at", name);
    out += before;
    out += value->second.bytes();
    used.insert(name);
    at = close + 2;
  }
  for (const Value& value : values)
    if (!used.contains(value.first)) mistake(part, "no place for", value.first);
  out += body.substr(at);
  return Html(std::move(out));
}

Html Skeletons::style() {
  const auto files = assets::embedded();
  const auto found = std::ranges::find(files, std::string_view("style.css"), &EmbeddedFile::name);
  if (found == files.end()) mistake("style.css", "is not there", "style.css");
  return Html(std::string(found->bytes));
}

}  // namespace punkti::web
