// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/fact_words.hpp"

#include "web/page.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace punkti::web {
namespace {

/// "6M" of a duration, with the days that are counted.
struct Span {
  std::string_view number;
  char unit = 'D';
  bool of_time = false;
  std::string_view counted;  ///< "working", "banking" or empty

  [[nodiscard]] bool same_unit(const Span& other) const {
    return unit == other.unit && of_time == other.of_time && counted == other.counted;
  }
};

/// "P1Y6M" in its spans; nothing for what is no ISO 8601 duration of ours.
std::vector<Span> spans_of(std::string_view value) {
  const std::size_t blank = std::min(value.find(' '), value.size());
  const std::string_view counted = value.substr(std::min(blank + 1, value.size()));
  std::vector<Span> spans;
  bool of_time = false;
  std::size_t begin = 1;
  for (std::size_t at = 1; at < blank; ++at) {
    const char c = value[at];
    if ((c >= '0' && c <= '9') || c == '.') continue;
    if (c == 'T')
      of_time = true;
    else
      spans.push_back({value.substr(begin, at - begin), c, of_time, counted});
    begin = at + 1;
  }
  return value.starts_with('P') && begin == blank ? spans : std::vector<Span>();
}

std::optional<Html> span_in_words(const Span& span, bool one, const Html& number) {
  if (span.counted == "working" && span.unit == 'D')
    return say_form(one, "{} working day", "{} working days", {number});
  if (span.counted == "banking" && span.unit == 'D')
    return say_form(one, "{} banking day", "{} banking days", {number});
  if (!span.counted.empty()) return std::nullopt;
  switch (span.unit) {
    case 'Y': return say_form(one, "{} year", "{} years", {number});
    case 'W': return say_form(one, "{} week", "{} weeks", {number});
    case 'D': return say_form(one, "{} day", "{} days", {number});
    case 'H': return say_form(one, "{} hour", "{} hours", {number});
    case 'S': return say_form(one, "{} second", "{} seconds", {number});
    case 'M':
      return span.of_time ? say_form(one, "{} minute", "{} minutes", {number})
                          : say_form(one, "{} month", "{} months", {number});
    default: return std::nullopt;
  }
}

std::optional<Html> duration_in_words(std::string_view value) {
  Html all;
  for (const Span& span : spans_of(value)) {
    const auto said = span_in_words(span, span.number == "1", text(span.number));
    if (!said) return std::nullopt;
    if (!all.empty()) all += Html(Literal(" "));
    all += *said;
  }
  return all.empty() ? std::nullopt : std::optional(all);
}

/// "3–5 days" where both ends are of one unit.
std::optional<Html> range_in_words(std::string_view from, std::string_view to) {
  const std::vector<Span> least = spans_of(from);
  const std::vector<Span> most = spans_of(to);
  if (least.size() == 1 && most.size() == 1 && least.front().same_unit(most.front()))
    return span_in_words(most.front(), false,
                         text(std::string(least.front().number) + "–" + std::string(most.front().number)));
  const auto first = duration_in_words(from);
  const auto last = duration_in_words(to);
  if (!first || !last) return std::nullopt;
  return say("{} to {}", {*first, *last});
}

/// Laws and authorities that the program knows have English names in records; others come as they were quoted.
std::optional<Html> known_by_name(std::string_view value) {
  if (language_tag_of(value) != "en") return std::nullopt;
  constexpr std::string_view article = ", Article ";
  const std::size_t at = value.find(article);
  if (at == std::string_view::npos) return say_data(value);
  return say("{}, Article {}", {say_data(value.substr(0, at)), text(value.substr(at + article.size()))});
}

std::optional<Html> said_in_words(facts::Kind kind, std::string_view value) {
  if (kind == facts::Kind::age) {
    if (value == "adult") return say("full age");
    if (value.ends_with('y')) return say("{} years of age", {text(value.substr(0, value.size() - 1))});
  }
  if (kind == facts::Kind::law || kind == facts::Kind::authority) return known_by_name(value);
  if (kind != facts::Kind::duration) return std::nullopt;
  const std::size_t dots = value.find("..");
  if (dots == std::string_view::npos) return duration_in_words(value);
  return range_in_words(value.substr(0, dots), value.substr(dots + 2));
}

}  // namespace

Html kind_name(facts::Kind kind) {
  switch (kind) {
    case facts::Kind::duration: return say("Durations");
    case facts::Kind::age: return say("Ages");
    case facts::Kind::amount: return say("Amounts");
    case facts::Kind::percentage: return say("Percentages");
    case facts::Kind::date: return say("Dates");
    case facts::Kind::law: return say("Laws");
    case facts::Kind::authority: return say("Authorities");
    case facts::Kind::third_party: return say("Third parties");
    case facts::Kind::person: return say("Persons");
    case facts::Kind::email: return say("E-mail addresses");
    case facts::Kind::phone: return say("Phone numbers");
    case facts::Kind::url: return say("Web addresses");
    case facts::Kind::address: return say("Postal addresses");
    case facts::Kind::id_number: return say("Identification numbers");
  }
  return {};
}

Html value_in_words(facts::Kind kind, std::string_view value) {
  const auto said = said_in_words(kind, value);
  return said ? *said : name(value);
}

}  // namespace punkti::web
