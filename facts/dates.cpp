// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/text/dates.hpp"

#include "facts/numbers.hpp"
#include "facts/reading.hpp"

#include <algorithm>
#include <charconv>
#include <string_view>

namespace punkti::facts {
namespace {

constexpr std::size_t range_tokens = 7;  // between the two dates of "from 1 July to 31 August 2025"

/// The parts of dates among the tokens; "12.03.2024" is one token and three parts.
struct Parts {
  std::vector<text::DatePart> parts;
  std::vector<std::size_t> token;  ///< of each part
};

void add_number(Parts& out, std::string_view digits, std::size_t token) {
  text::DatePart part;
  part.digits = digits.size();
  if (digits.size() <= 4) std::from_chars(digits.data(), digits.data() + digits.size(), part.number);
  out.parts.push_back(part);
  out.token.push_back(token);
}

void add_numbers(Parts& out, std::string_view written, std::size_t token) {
  for (std::size_t at = 0; at <= written.size();) {
    const std::size_t end = std::min(written.find_first_of(".,", at), written.size());
    add_number(out, written.substr(at, end - at), token);
    if (end < written.size()) out.parts.back().joint = written[end] == '.' ? U'.' : U' ';
    at = end + 1;
  }
}

const std::string& first_day_stem() {
  static const std::string stem = tokens_of("პირველი").front().stem;
  return stem;
}

Parts parts_of(const Reading& reading) {
  Parts out;
  for (std::size_t i = 0; i < reading.tokens.size(); ++i) {
    const Token& token = reading.tokens[i];
    if (token.kind == Token::Kind::sign) {
      if (out.parts.empty()) continue;
      const bool first = out.parts.back().joint == 0 && !token.spaced;
      const bool joins = first && (is_sign(token, ".") || is_sign(token, "/") || is_dash(token));
      out.parts.back().joint = !joins ? U' ' : is_dash(token) ? U'-' : static_cast<char32_t>(token.folded.front());
    } else if (token.kind == Token::Kind::number) {
      add_numbers(out, token.folded, i);
    } else if (token.stem == first_day_stem()) {
      add_number(out, "1", i);  // "პირველი მარტი"
    } else {
      text::DatePart part;
      // "may" and "march" are verbs in small letters.
      const bool latin = static_cast<unsigned char>(token.folded.front()) < 0x80;
      part.month = latin && !token.capital ? 0 : text::month_named(token.folded);
      part.joiner = text::is_date_joiner(token.folded);
      out.parts.push_back(part);
      out.token.push_back(i);
    }
  }
  return out;
}

class DateFinder {
 public:
  DateFinder(const Reading& reading, std::vector<Fact>& found)
      : reading_(reading), read_(parts_of(reading)), found_(found), first_(found.size()) {}

  void run() {
    std::size_t done = 0;
    for (std::size_t i = 0; i < read_.parts.size(); ++i) {
      const auto date = text::date_at(read_.parts, i);
      if (!date || date->first < done || !is_whole(*date)) continue;
      add(*date);
      done = date->last + 1;
      i = std::max(i, date->last);
    }
    for (std::size_t i = 0; i < read_.parts.size(); ++i)
      if (read_.parts[i].month > 0) add_yearless(i);
  }

 private:
  /// Not the middle of something longer: 1.12.03.2024, 10-2024-03.
  [[nodiscard]] bool is_whole(const text::DateRead& date) const {
    const bool numeric = read_.parts[date.first].digits > 0 && read_.parts[date.last].digits > 0 &&
                         std::all_of(read_.parts.begin() + static_cast<std::ptrdiff_t>(date.first),
                                     read_.parts.begin() + static_cast<std::ptrdiff_t>(date.last),
                                     [](const auto& part) { return part.digits > 0; });
    if (!numeric) return true;
    const auto tight = [](char32_t joint) { return joint == U'.' || joint == U'/' || joint == U'-'; };
    const bool glued_before =
        date.first > 0 && read_.parts[date.first - 1].digits > 0 && tight(read_.parts[date.first - 1].joint);
    const bool glued_behind = tight(read_.parts[date.last].joint) && date.last + 1 < read_.parts.size() &&
                              read_.parts[date.last + 1].digits > 0;
    const bool two_parts = date.last == date.first + 1;
    const bool counted =
        two_parts && read_.parts[date.first].digits != 2 && read_.parts[date.first].digits != 4;  // "5.2024"
    const auto token = read_.token[date.first];
    const bool numbered =
        token > 0 && (is_sign(reading_.tokens[token - 1], "№") || is_sign(reading_.tokens[token - 1], "#"));
    return !glued_before && !glued_behind && !counted && !numbered;
  }

  void add(const text::DateRead& date) {
    const std::size_t first = read_.token[date.first];
    const std::size_t last = read_.token[date.last];
    if (date.iso.size() == 10) add_first_of_days(date, first);
    found_.push_back(reading_.fact(Kind::date, date.iso, first, last + 1));
  }

  /// "10-15 May 2024": the tenth too.
  void add_first_of_days(const text::DateRead& date, std::size_t first) {
    if (date.first < 1 || first < 2 || !is_dash(reading_.tokens[first - 1])) return;
    const bool apart = reading_.tokens[first].spaced;  // "1 - 17 May": a list's number, unless a sign stands before it
    if (apart && first > 2 && reading_.tokens[first - 3].kind != Token::Kind::sign) return;
    const auto& before = read_.parts[date.first - 1];
    if (before.digits == 0 || before.digits > 2 || before.number < 1 || before.number > 31) return;
    const std::string day = (before.number < 10 ? "0" : "") + std::to_string(before.number);
    if (day < date.iso.substr(8))
      found_.push_back(reading_.fact(Kind::date, date.iso.substr(0, 8) + day, first - 2, first - 1));
  }

  /// "from 1 July to 31 August 2025": the first date has the year of the second, and the other way round.
  void add_yearless(std::size_t month) {
    const auto place = reading_.tokens[read_.token[month]].place;
    if (std::any_of(found_.begin() + static_cast<std::ptrdiff_t>(first_), found_.end(),
                    [&](const Fact& fact) { return fact.place.begin <= place.begin && place.end <= fact.place.end; }))
      return;
    const auto day = day_beside(month);
    if (!day) return;
    const auto year = year_near(read_.token[month]);
    if (year == 0) return;
    const auto [first, last] = std::minmax(read_.token[month], read_.token[*day]);
    found_.push_back(reading_.fact(Kind::date, text::iso_date(year, read_.parts[month].month, read_.parts[*day].number),
                                   first, last + 1));
  }

  [[nodiscard]] std::optional<std::size_t> day_beside(std::size_t month) const {
    const auto is_day = [&](std::size_t i) {
      return read_.parts[i].digits > 0 && read_.parts[i].digits <= 2 && read_.parts[i].number >= 1 &&
             read_.parts[i].number <= 31;
    };
    if (month > 0 && is_day(month - 1)) return month - 1;
    if (month > 1 && read_.parts[month - 1].joiner && is_day(month - 2)) return month - 2;
    if (month + 1 < read_.parts.size() && is_day(month + 1)) return month + 1;
    return std::nullopt;
  }

  [[nodiscard]] int year_near(std::size_t token) const {
    for (std::size_t i = first_; i < found_.size(); ++i) {
      if (found_[i].kind != Kind::date) continue;
      for (std::size_t step = 0; step <= range_tokens; ++step) {
        const bool behind =
            token + step < reading_.tokens.size() && reading_.tokens[token + step].place.begin == found_[i].place.begin;
        const bool before = token >= step && reading_.tokens[token - step].place.end == found_[i].place.end;
        if (!behind && !before) continue;
        return std::atoi(found_[i].value.substr(0, 4).c_str());
      }
    }
    return 0;
  }

  const Reading& reading_;
  Parts read_;
  std::vector<Fact>& found_;
  std::size_t first_;
};

}  // namespace

void find_dates(const Reading& reading, std::vector<Fact>& found) {
  DateFinder(reading, found).run();
}

}  // namespace punkti::facts
