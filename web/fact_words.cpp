// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/fact_words.hpp"

#include "web/page.hpp"
#include "web/words.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

namespace punkti::web {
namespace {

Html with_unit(std::size_t count, char unit, bool of_day) {
  switch (unit) {
    case 'Y': return say_count(count, "{} year", "{} years");
    case 'M': return of_day ? say_count(count, "{} minute", "{} minutes") : say_count(count, "{} month", "{} months");
    case 'W': return say_count(count, "{} week", "{} weeks");
    case 'D': return say_count(count, "{} day", "{} days");
    case 'H': return say_count(count, "{} hour", "{} hours");
    case 'S': return say_count(count, "{} second", "{} seconds");
    default: return {};
  }
}

/// Working and banking days are days only: no other unit is counted so.
Html days_counted(std::size_t count, std::string_view counted) {
  if (counted == "working") return say_count(count, "{} working day", "{} working days");
  return counted == "banking" ? say_count(count, "{} banking day", "{} banking days") : Html();
}

/// "P1Y6M", "P10D working"; nothing for what is written in another way ("P1.5Y").
Html duration_in_words(std::string_view value) {
  const std::size_t blank = std::min(value.find(' '), value.size());
  const std::string_view counted = value.substr(std::min(blank + 1, value.size()));
  std::string_view rest = value.substr(0, blank);
  if (!rest.starts_with('P')) return {};
  rest.remove_prefix(1);
  Html words;
  bool of_day = false;
  while (!rest.empty()) {
    if (rest.front() == 'T') {
      of_day = true;
      rest.remove_prefix(1);
    }
    std::size_t count = 0;
    const auto read = std::from_chars(rest.data(), rest.data() + rest.size(), count);
    if (read.ec != std::errc() || read.ptr == rest.data() + rest.size()) return {};
    Html one = counted.empty() ? with_unit(count, *read.ptr, of_day) : days_counted(count, counted);
    if (one.empty() || (!counted.empty() && *read.ptr != 'D')) return {};
    if (!words.empty()) words += Html(Literal(" "));
    words += one;
    rest.remove_prefix(static_cast<std::size_t>(read.ptr - rest.data()) + 1);
  }
  return words;
}

Html stretch_in_words(std::string_view value) {
  const std::size_t dots = value.find("..");
  if (dots == std::string_view::npos) return duration_in_words(value);
  const Html from = duration_in_words(value.substr(0, dots));
  const Html to = duration_in_words(value.substr(dots + 2));
  return from.empty() || to.empty() ? Html() : say("{} to {}", {from, to});
}

Html age_in_words(std::string_view value) {
  std::size_t years = 0;
  const auto read = std::from_chars(value.data(), value.data() + value.size(), years);
  if (read.ec != std::errc()) return say("full age");
  return say("{} years of age", {number(years)});
}

}  // namespace

Html kind_in_words(facts::Kind kind) {
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
  if (kind == facts::Kind::age) return age_in_words(value);
  const Html words = kind == facts::Kind::duration ? stretch_in_words(value) : Html();
  return words.empty() ? name(facts::in_words(kind, value)) : words;
}

}  // namespace punkti::web
