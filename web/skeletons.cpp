// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/skeletons.hpp"

#include "cmake/embedded.hpp"
#include "web/words.hpp"

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

/// A sentence of data comes in an element of its own where it is in another language.
bool brings_markup(const Html& value) {
  return value.bytes().find_first_of(std::string{'<', mark::data}) != std::string::npos;
}

/// One part being filled.
class Filling {
 public:
  Filling(std::string_view part, std::string_view body, std::initializer_list<Skeletons::Value> values)
      : part_(part), body_(body), values_(values) {}

  std::string write() {
    while (at_ < body_.size()) {
      const std::size_t next = std::min({body_.find("{{", at_), body_.find("[[", at_), body_.size()});
      markup(body_.substr(at_, next - at_));
      at_ = next;
      if (at_ == body_.size()) break;
      if (body_[at_] == '{')
        out_ += value().second.bytes();
      else
        message();
    }
    for (const Skeletons::Value& value : values_)
      if (!used_.contains(value.first)) mistake(part_, "no place for", value.first);
    return std::move(out_);
  }

 private:
  void markup(std::string_view ours) {
    inside_tag_ = ends_inside_tag(ours, inside_tag_);
    out_ += ours;
  }

  /// The value for the place that begins here; behind it afterwards.
  const Skeletons::Value& value() {
    const std::size_t close = body_.find("}}", at_);
    if (close == std::string_view::npos) mistake(part_, "a place without end", body_.substr(at_, 20));
    const std::string_view name = body_.substr(at_ + 2, close - at_ - 2);
    const auto* found = std::ranges::find(values_, name, &Skeletons::Value::first);
    if (found == values_.end()) mistake(part_, "no value for", name);
    if (inside_tag_ && brings_markup(found->second)) mistake(part_, "markup in a tag at", name);
    used_.insert(name);
    at_ = close + 2;
    return *found;
  }

  /// "[[Made with {{program}}]]" becomes the message "Made with {program}" and its value.
  void message() {
    const std::size_t close = body_.find("]]", at_);
    if (close == std::string_view::npos) mistake(part_, "a message without end", body_.substr(at_, 20));
    const bool in_tag = inside_tag_;
    if (in_tag && body_.substr(at_, close - at_).find('<') != std::string_view::npos)
      mistake(part_, "markup in a tag at", body_.substr(at_, 20));
    out_ += mark::message;
    std::string values;
    for (at_ += 2; at_ < close;) {
      const std::size_t next = std::min(body_.find("{{", at_), close);
      markup(body_.substr(at_, next - at_));
      at_ = next;
      if (at_ == close) break;
      const auto& [name, said] = value();
      out_ += fmt::format("{{{}}}", name);
      values += mark::value + said.bytes();
    }
    if (inside_tag_ != in_tag) mistake(part_, "half a tag before", body_.substr(at_, 20));
    out_ += values + mark::end;
    at_ = close + 2;
  }

  std::string_view part_, body_;
  std::initializer_list<Skeletons::Value> values_;
  std::string out_;
  std::set<std::string_view> used_;
  std::size_t at_ = 0;
  bool inside_tag_ = false;
};

std::string_view asset(std::string_view name) {
  const auto files = assets::embedded();
  const auto found = std::ranges::find(files, name, &EmbeddedFile::name);
  if (found == files.end()) mistake(name, "is not there", name);
  return found->bytes;
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
  return Html(Filling(part, found->second, values).write());
}

Html Skeletons::style() {
  return Html(std::string(asset("style.css")));
}

Html Skeletons::script(std::string_view name) {
  const std::string_view text = asset(fmt::format("{}.js", name));
  if (text.find("</script") != std::string_view::npos) mistake(name, "ends its element", "</script");
  return Html(std::string(text));
}

}  // namespace punkti::web
