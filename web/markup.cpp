// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/markup.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>
#include <string>

namespace punkti::web {
namespace {

bool is_blank(char c) {
  return c == ' ' || c == '\n' || c == '\t';
}

bool is_name(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == ':';
}

}  // namespace

std::optional<std::string_view> Piece::value_of(std::string_view attribute) const {
  const auto found = std::ranges::find(attributes, attribute, &Attribute::name);
  return found == attributes.end() ? std::nullopt : found->value;
}

bool Piece::has_class(std::string_view name_of_class) const {
  std::string_view classes = value_of("class").value_or("");
  while (!classes.empty()) {
    const std::string_view first = classes.substr(0, classes.find(' '));
    if (first == name_of_class) return true;
    classes.remove_prefix(std::min(classes.size(), first.size() + 1));
  }
  return false;
}

std::optional<Piece> Markup::next() {
  if (at_ >= page_.size()) return std::nullopt;
  if (!raw_.empty()) return read_raw();
  const std::string_view rest = page_.substr(at_);
  const bool tag = rest.starts_with('<') && !rest.starts_with("<!");
  return tag ? read_tag() : read_text();
}

/// Text up to the next tag; comments and the document type belong to it.
Piece Markup::read_text() {
  const std::size_t begin = at_;
  while (at_ < page_.size()) {
    at_ = std::min(page_.find('<', at_), page_.size());
    const std::string_view rest = page_.substr(at_);
    const std::string_view end = rest.starts_with("<!--") ? "-->" : rest.starts_with("<!") ? ">" : "";
    if (end.empty()) break;
    const std::size_t close = page_.find(end, at_);
    if (close == std::string_view::npos) mistake("a comment without end");
    at_ = close + end.size();
  }
  return {Piece::Kind::text, page_.substr(begin, at_ - begin), {}, {}};
}

Piece Markup::read_raw() {
  const std::size_t begin = at_;
  at_ = page_.find(fmt::format("</{}>", raw_), at_);
  if (at_ == std::string_view::npos) mistake("a script or style without end");
  raw_ = {};
  return {Piece::Kind::text, page_.substr(begin, at_ - begin), {}, {}};
}

Piece Markup::read_tag() {
  const std::size_t begin = at_++;
  Piece tag;
  tag.kind = here() == '/' ? Piece::Kind::close : Piece::Kind::open;
  if (tag.kind == Piece::Kind::close) ++at_;
  tag.name = read_name();
  while (is_blank(here())) {
    while (is_blank(here())) ++at_;
    if (here() != '>' && here() != '/') tag.attributes.push_back(read_attribute());
  }
  if (here() == '/') ++at_;
  if (here() != '>') mistake("a tag without end");
  ++at_;
  tag.bytes = page_.substr(begin, at_ - begin);
  if (tag.opens("script") || tag.opens("style")) raw_ = tag.name;
  return tag;
}

Attribute Markup::read_attribute() {
  Attribute attribute{read_name(), std::nullopt};
  if (here() != '=') return attribute;
  ++at_;
  if (here() != '"') mistake("a value without double quotes");
  const std::size_t begin = ++at_;
  at_ = page_.find('"', at_);
  if (at_ == std::string_view::npos) mistake("a value without end");
  attribute.value = page_.substr(begin, at_ - begin);
  ++at_;
  return attribute;
}

std::string_view Markup::read_name() {
  const std::size_t begin = at_;
  while (is_name(here())) ++at_;
  if (at_ == begin) mistake("a name that is none");
  return page_.substr(begin, at_ - begin);
}

void Markup::mistake(std::string_view what) const {
  throw std::logic_error(
      fmt::format("markup of a page: {} at \"{}\"", what, page_.substr(std::min(at_, page_.size()), 40)));
}

std::vector<Piece> pieces_of(std::string_view page) {
  std::vector<Piece> pieces;
  Markup markup(page);
  while (auto piece = markup.next()) pieces.push_back(std::move(*piece));
  return pieces;
}

}  // namespace punkti::web
