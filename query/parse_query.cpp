// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/printable.hpp"
#include "query/query.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace punkti::query {
namespace {

struct Quotes {
  std::string_view open, close;
};

/// Georgian and German low-high quotes may end in either high quote or in a plain one, as people type them.
constexpr std::array quote_pairs{Quotes{"\"", "\""},        Quotes{"\u201E", "\u201C"}, Quotes{"\u201E", "\u201D"},
                                 Quotes{"\u201E", "\""},    Quotes{"\u201C", "\u201D"}, Quotes{"\u201C", "\u201C"},
                                 Quotes{"\u00AB", "\u00BB"}};

constexpr std::array field_names{std::string_view("company"), std::string_view("lang"), std::string_view("topic"),
                                 std::string_view("document")};

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\v' || c == '\f';
}

class Parser {
 public:
  Parser(std::string_view text, const QueryLimits& limits) : text_(text), limits_(limits) {
    query_.text = text;
    query_.words.assign(text.size(), ' ');
  }

  Result<Query> parse() {
    if (text_.size() > limits_.bytes)
      return mistake("the query has " + std::to_string(text_.size()) + " bytes; the limit (query bytes) is " +
                         std::to_string(limits_.bytes),
                     {0, 0}, "ask in fewer words");
    while (at_ < text_.size()) {
      if (is_blank(text_[at_])) {
        ++at_;
      } else if (auto step = next_part(); !step) {
        return tl::make_unexpected(step.error());
      }
    }
    return std::move(query_);
  }

 private:
  tl::unexpected<Error> mistake(const std::string& what, ByteRange place, std::string hint) const {
    return fail(ErrorKind::usage, what + "\n" + caret_under(text_, place), std::move(hint));
  }

  Result<void> next_part() {
    const std::size_t begin = at_;
    // A minus excludes only where a word begins, as in "a -b"; a dash of its own is punctuation.
    const bool excluded =
        text_[at_] == '-' && at_ + 1 < text_.size() && !is_blank(text_[at_ + 1]) && text_[at_ + 1] != '-';
    if (excluded) ++at_;
    for (const auto& field : field_names) {
      if (!text_.substr(at_).starts_with(field) || !text_.substr(at_ + field.size()).starts_with(':')) continue;
      if (!excluded) return read_field(field);
      return mistake("a filter cannot be left out with a minus", range(begin, at_ + field.size() + 1),
                     "name what you want instead, for example " + example(field));
    }
    for (const auto& pair : quote_pairs)
      if (text_.substr(at_).starts_with(pair.open)) return read_phrase(begin, excluded);
    return read_word(begin, excluded);
  }

  Result<void> read_field(std::string_view field) {
    const std::size_t begin = at_;
    at_ += field.size() + 1;
    const bool quoted = at_ < text_.size() && text_[at_] == '"';
    if (quoted) ++at_;
    const std::size_t value_begin = at_;
    while (at_ < text_.size() && (quoted ? text_[at_] != '"' : !is_blank(text_[at_]))) ++at_;
    const std::string value(text_.substr(value_begin, at_ - value_begin));
    const ByteRange place = range(begin, at_);
    if (quoted && at_ < text_.size()) ++at_;
    if (value.empty() || value == "*")
      return mistake(std::string(field) + ": needs a value", place, "write for example " + example(field));
    values_of(field).push_back(value);
    return {};
  }

  static std::string example(std::string_view field) {
    if (field == "company") return "company:aversi";
    if (field == "lang") return "lang:ka";
    if (field == "topic") return "topic:retention";
    return "document:\"privacy policy\"";
  }

  std::vector<std::string>& values_of(std::string_view field) {
    if (field == "company") return query_.filters.companies;
    if (field == "lang") return query_.filters.languages;
    if (field == "topic") return query_.filters.topics;
    return query_.filters.documents;
  }

  Result<void> read_phrase(std::size_t begin, bool excluded) {
    std::size_t opened = 0;
    const auto close = closing_quote(opened);
    if (!close)
      return mistake("the quote is not closed", range(begin, at_ + 1),
                     "write \"...\" around the phrase, or leave the quote out");
    const std::size_t inside = at_ + opened;
    query_.parts.push_back({QueryPart::Kind::phrase, std::string(text_.substr(inside, close->begin - inside)),
                            range(begin, close->end), excluded});
    at_ = close->end;
    return {};
  }

  /// The nearest quote that may close the one at at_.
  std::optional<ByteRange> closing_quote(std::size_t& opened) const {
    std::optional<ByteRange> nearest;
    for (const auto& pair : quote_pairs) {
      if (!text_.substr(at_).starts_with(pair.open)) continue;
      opened = pair.open.size();
      const auto found = text_.find(pair.close, at_ + opened);
      if (found != std::string_view::npos && (!nearest || found < nearest->begin))
        nearest = range(found, found + pair.close.size());
    }
    return nearest;
  }

  Result<void> read_word(std::size_t begin, bool excluded) {
    const std::size_t word_begin = at_;
    while (at_ < text_.size() && !is_blank(text_[at_]) && text_[at_] != '"') ++at_;
    auto word = text_.substr(word_begin, at_ - word_begin);
    const auto place = range(begin, at_);
    if (word.ends_with('*')) return read_prefix(word, place, excluded);
    if (excluded) {
      query_.parts.push_back({QueryPart::Kind::word, std::string(word), place, true});
    } else {
      std::ranges::copy(word, query_.words.begin() + static_cast<std::ptrdiff_t>(word_begin));
    }
    return {};
  }

  Result<void> read_prefix(std::string_view word, ByteRange place, bool excluded) {
    while (word.ends_with('*')) word.remove_suffix(1);
    const auto letters = static_cast<std::size_t>(
        std::ranges::count_if(word, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
    if (letters < limits_.prefix_letters)
      return mistake("the limit (prefix letters): at least " + std::to_string(limits_.prefix_letters) +
                         " letters must stand before the star",
                     place, "write more of the word, for example cook*");
    if (++prefixes_ > limits_.prefixes)
      return mistake("the limit (prefixes): at most " + std::to_string(limits_.prefixes) + " words may end in a star",
                     place, "write some words out");
    query_.parts.push_back({QueryPart::Kind::prefix, std::string(word), place, excluded});
    return {};
  }

  static ByteRange range(std::size_t begin, std::size_t end) {
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  }

  std::string_view text_;
  const QueryLimits& limits_;
  Query query_;
  std::size_t at_ = 0;
  std::size_t prefixes_ = 0;
};

}  // namespace

Result<Query> parse_query(std::string_view text, const QueryLimits& limits) {
  return Parser(text, limits).parse();
}

std::string caret_under(std::string_view text, ByteRange place) {
  constexpr std::size_t around = 60;
  const auto is_inner = [&](std::size_t i) {
    return i < text.size() && (static_cast<unsigned char>(text[i]) & 0xC0) == 0x80;
  };
  std::size_t begin = place.begin > around ? place.begin - around : 0;
  while (is_inner(begin)) ++begin;
  std::size_t end = std::min<std::size_t>(text.size(), std::size_t{place.begin} + around);
  while (is_inner(end)) ++end;
  const std::string before = printable(text.substr(begin, place.begin - begin));
  const std::string shown = (begin > 0 ? "…" : "") + before + printable(text.substr(place.begin, end - place.begin)) +
                            (end < text.size() ? "…" : "");
  return "  " + shown + "\n  " + (begin > 0 ? " " : "") + std::string(columns(before), ' ') + "^";
}

}  // namespace punkti::query
