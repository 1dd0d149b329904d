// SPDX-License-Identifier: GPL-3.0-or-later
#include "facts/numbers.hpp"
#include "facts/reading.hpp"

#include <algorithm>

namespace punkti::facts {
namespace {

constexpr long youngest = 3, oldest = 99;            // years that can be an age beside its words
constexpr long youngest_bare = 6, oldest_bare = 25;  // … of "under 13", where nothing says years
constexpr long first_calendar_year = 1900;
constexpr std::size_t longest_gap = 3;  // words between number and unit: "(seven) full calendar days"

const PhraseTable& units() {
  static const PhraseTable table("units.tsv");
  return table;
}

/// What stands behind a number: "full calendar days".
struct Unit {
  std::string_view unit;       ///< D, W, M, Y, TH, TM, TS
  std::string_view qualifier;  ///< working, banking or empty
  std::size_t at = 0, next = 0;
};

struct Span {
  Number number;
  Unit unit;
  std::size_t first = 0;
};

class DurationFinder {
 public:
  DurationFinder(const Reading& reading, std::vector<Fact>& found)
      : reading_(reading), tokens_(reading.tokens), found_(found) {}

  void run() {
    for (std::size_t at = 0; at < tokens_.size();) {
      const std::size_t next = read(at);
      at = next > at ? next : at + 1;
    }
    find_adults();
  }

 private:
  /// @return the token behind what was read, or `at`.
  std::size_t read(std::size_t at) {
    if (const auto next = read_compound(at); next > at) return next;
    if (const auto next = read_indefinite(at); next > at) return next;
    const auto number = number_at(tokens_, at);
    if (!number) return at;
    if (const auto next = read_range(at, *number); next > at) return next;
    if (const auto unit = unit_at(number->next)) return add_span({*number, *unit, at});
    return read_bare_age(at, *number);
  }

  [[nodiscard]] std::optional<PhraseTable::Match> role(std::size_t at, std::string_view name) const {
    return context().at(tokens_, at, reading_.text, name);
  }

  [[nodiscard]] std::optional<Unit> unit_at(std::size_t at) const {
    Unit out;
    if (reading_.has(at) && is_dash(tokens_[at]) && reading_.has(at + 1) && !tokens_[at + 1].spaced) ++at;
    for (std::size_t words = 0; words <= longest_gap && reading_.has(at); ++words) {
      if (const auto unit = units().at(tokens_, at, reading_.text)) {
        out.unit = unit->value;
        out.at = at;
        out.next = unit->next;
        return out;
      }
      const auto qualifier = qualifier_at(at, out.qualifier);
      if (qualifier == at) return std::nullopt;
      at = qualifier;
    }
    return std::nullopt;
  }

  /// "working", "calendar", "full": the token behind it, or `at`.
  std::size_t qualifier_at(std::size_t at, std::string_view& qualifier) const {
    for (const std::string_view name : {"working", "banking"})
      if (const auto found = role(at, name)) {
        qualifier = found->value;
        return behind_dash(found->next);
      }
    const auto found = role(at, "uncounted");
    return found ? behind_dash(found->next) : at;
  }

  [[nodiscard]] std::size_t behind_dash(std::size_t at) const {
    return reading_.has(at) && is_dash(tokens_[at]) && !tokens_[at].spaced ? at + 1 : at;
  }

  /// "თოთხმეტდღიანი", "სამწლიან": number and unit in one word.
  std::size_t read_compound(std::size_t at) {
    const Token& token = tokens_[at];
    if (token.kind != Token::Kind::word || token.stem == token.folded) return at;
    for (const auto& row : compound_units()) {
      const auto where = token.stem.find(row.ending);
      if (where == std::string::npos || where == 0 || where + row.ending.size() != token.stem.size()) continue;
      const long value = georgian_numeral_root(std::string_view(token.stem).substr(0, where));
      if (value == 0) continue;
      return add_span({{std::to_string(value), at + 1, true}, {row.unit, {}, at, at + 1}, at});
    }
    return at;
  }

  /// "within a month": one, where something before it measures.
  std::size_t read_indefinite(std::size_t at) {
    const std::string& word = tokens_[at].folded;
    if ((word != "a" && word != "an") || at == 0 || !role(at - 1, "measures-one")) return at;
    const auto unit = unit_at(at + 1);
    return unit && !tokens_[unit->at].folded.ends_with('s') ? add_span({{"1", at + 1}, *unit, at}) : at;
  }

  struct CompoundUnit {
    std::string_view unit, ending;
  };
  static const std::vector<CompoundUnit>& compound_units() {
    static const std::vector<CompoundUnit> read = [] {
      std::vector<CompoundUnit> out;
      for (const auto& row : rows_of("compound_units.tsv")) out.push_back({row.at(0), row.at(1)});
      return out;
    }();
    return read;
  }

  /// "3-5 working days", "from two to four weeks", "3-დან 5 დღემდე".
  std::size_t read_range(std::size_t at, const Number& low) {
    std::size_t middle = low.next;
    bool dash = false;
    if (at > 0 && reading_.word(at - 1) == "between" && reading_.word(middle) == "and") {
      dash = true;
      ++middle;
    }
    while (reading_.has(middle) && middle < low.next + 3 &&
           (is_dash(tokens_[middle]) || role(middle, "range") || is_sign(tokens_[middle], "/"))) {
      dash = true;
      ++middle;
    }
    if (!dash || !reading_.has(middle)) return at;
    const auto high = tokens_[middle].kind == Token::Kind::number && is_dash(tokens_[middle - 1])
                          ? bare_figures(middle)
                          : number_at(tokens_, middle);
    if (!high) return at;
    const auto unit = unit_at(high->next);
    if (!unit || !is_possible(*high, *unit) || !is_possible(low, *unit) || low.whole() >= high->whole()) return at;
    if (is_age(*unit, at)) {
      add_age(low, at, low.next);
      return add_age(*high, middle, unit->next);
    }
    if (is_clock(*unit, high->whole())) return unit->next;
    found_.push_back(reading_.fact(Kind::duration, iso(low, *unit) + ".." + iso(*high, *unit), at, unit->next));
    return unit->next;
  }

  /// The second number of "3-5", which number_at takes for the part of a name.
  [[nodiscard]] std::optional<Number> bare_figures(std::size_t at) const {
    auto plain = number_at(tokens_.subspan(at), 0);
    if (plain) plain->next += at;
    return plain;
  }

  static std::string iso(const Number& number, const Unit& unit) {
    const std::string letter(unit.unit.substr(unit.unit.size() - 1));
    const std::string time = unit.unit.size() > 1 ? "T" : "";
    return "P" + time + number.digits + letter + (unit.qualifier.empty() ? "" : " " + std::string(unit.qualifier));
  }

  static bool is_possible(const Number& number, const Unit& unit) {
    if (number.whole() == 0 || number.whole() > 9999) return false;
    return unit.unit != "Y" || number.whole() < first_calendar_year / 10;  // "2024 წლის" names a year
  }

  std::size_t add_span(const Span& span) {
    if (!is_possible(span.number, span.unit) || is_article(span) || counts_sections(span.first)) return span.unit.next;
    if (is_age(span.unit, span.first) && span.number.is_whole() && span.number.whole() >= youngest &&
        span.number.whole() <= oldest)
      return add_age(span.number, span.first, span.unit.next);
    if (is_frequency(span) || is_clock(span.unit, span.number.whole())) return span.unit.next;
    const std::string value = iso(span.number, span.unit);
    if (joins_last(span)) {
      found_.back().value += value.substr(1);
      found_.back().place.end = tokens_[span.unit.next - 1].place.end;
    } else {
      found_.push_back(reading_.fact(Kind::duration, value, span.first, span.unit.next));
    }
    return span.unit.next;
  }

  /// "one year and six months": the second part of one duration.
  [[nodiscard]] bool joins_last(const Span& span) const {
    if (found_.empty() || found_.back().kind != Kind::duration || span.first < 2) return false;
    const auto& before = found_.back();
    return before.value.ends_with('Y') && span.unit.unit == "M" && span.number.whole() < 12 &&
           before.value.find("..") == std::string::npos &&
           (tokens_[span.first - 1].place.end == before.place.end ||
            (role(span.first - 1, "and") && tokens_[span.first - 2].place.end == before.place.end));
  }

  /// "one day we may …" is no duration; a number one in words counts where something stands before it that measures.
  [[nodiscard]] bool is_article(const Span& span) const {
    if (!span.number.in_words || span.number.digits != "1" || span.unit.next == span.first + 1) return false;
    const bool english = tokens_[span.first].folded == "one";
    return english && span.number.next == span.first + 1 && !is_near(reading_, "measures", span.first, 3, true) &&
           !is_near(reading_, "measures", span.unit.next, 2, false);
  }

  /// "Section 5 days": the number belongs to the word before it.
  [[nodiscard]] bool counts_sections(std::size_t first) const {
    return first > 0 && tokens_[first].kind == Token::Kind::number &&
           (role(first - 1, "article") || role(first - 1, "paragraph"));
  }

  /// "24 hours a day", "7 days a week", "კვირაში 7 დღე": how often, not how long.
  [[nodiscard]] bool is_frequency(const Span& span) const {
    if (span.unit.qualifier.empty() && role(span.unit.next, "per") &&
        units().at(tokens_, span.unit.next + 1, reading_.text))
      return true;
    if (role(span.unit.next, "each-unit") && !number_at_end(span.unit.next)) return true;
    return span.first > 0 && role(span.first - 1, "each-unit") && !(span.first > 1 && ends_number(span.first - 2));
  }
  [[nodiscard]] bool number_at_end(std::size_t at) const {
    return at > 0 && tokens_[at - 1].kind == Token::Kind::number;
  }
  [[nodiscard]] bool ends_number(std::size_t at) const {
    return tokens_[at].kind == Token::Kind::number || georgian_numeral(tokens_[at].folded) > 0 ||
           is_sign(tokens_[at], ")");
  }

  /// "18 საათამდე", "10 საათიდან": the time of day.
  [[nodiscard]] bool is_clock(const Unit& unit, long hours) const {
    if (unit.unit != "TH" || hours > 24) return false;
    const std::string& word = tokens_[unit.at].folded;
    if (word.ends_with("საათზე")) return true;
    const bool from = word.ends_with("საათიდან");
    const bool until = word.ends_with("საათამდე");
    return (from && is_near(reading_, "clock-until", unit.next, 4, false)) ||
           (until && is_near(reading_, "clock-from", unit.at, 5, true));
  }

  /// Do the words around say that years are somebody's age?
  [[nodiscard]] bool is_age(const Unit& unit, std::size_t first) const {
    if (unit.unit != "Y" || role(unit.next, "lasting")) return false;
    if (role(unit.next, "age-direct") && !role(unit.next + 1, "mentioned")) return true;
    if (is_near(reading_, "age-behind", unit.next, 3, false)) return true;
    if (is_near(reading_, "age-before", first, 2, true)) return true;
    if (ends_with_role(first, "age-limit") && is_near(reading_, "persons", first, 5, true)) return true;
    const std::string& word = tokens_[unit.at].folded;
    if (!word.starts_with("წ")) return false;
    const auto beside = [&](std::string_view name) {
      return is_near(reading_, name, unit.next, 4, false) || is_near(reading_, name, first, 4, true);
    };
    if (beside("age-near")) return true;
    // "ბავშვის მონაცემები ინახება 5 წელი" tells how long.
    return word != "წელი" && (role(unit.next, "age-person") || beside("minors"));
  }

  std::size_t add_age(const Number& number, std::size_t first, std::size_t next) {
    found_.push_back(reading_.fact(Kind::age, number.digits + "y", first, next));
    return next;
  }

  /// Ages without "years": "under the age of 13", "children under 16", "18+".
  std::size_t read_bare_age(std::size_t at, const Number& number) {
    const long years = number.whole();
    if (!number.is_whole() || years < youngest_bare || years > oldest_bare) return at;
    const std::size_t next = number.next;
    if (reading_.has(next) && is_sign(tokens_[next], "+") && !tokens_[next].spaced)
      return reading_.has(next + 1) && tokens_[next + 1].kind == Token::Kind::number ? at
                                                                                     : add_age(number, at, next + 1);
    if (reading_.has(next) && (is_sign(tokens_[next], "%") || units().at(tokens_, next, reading_.text))) return at;
    if (is_near(reading_, "age-of", at, 1, true) || ends_with_role(at, "age-of")) return add_age(number, at, next);
    const bool bounded = ends_with_role(at, "age-bound");
    const bool of_persons = is_near(reading_, "persons", at, 7, true);
    const bool free = !reading_.has(next) || tokens_[next].kind == Token::Kind::sign || role(next, "after-age") ||
                      tokens_[next].new_line;
    return bounded && of_persons && free ? add_age(number, at, next) : at;
  }

  /// Does a phrase of that role end right before `at`?
  [[nodiscard]] bool ends_with_role(std::size_t at, std::string_view name) const {
    for (std::size_t back = 1; back <= 4 && back <= at; ++back)
      if (const auto found = role(at - back, name); found && found->next == at) return true;
    return false;
  }

  void find_adults() {
    for (std::size_t at = 0; at < tokens_.size(); ++at) {
      const auto adult = role(at, "adult");
      const bool both =
          adult && (is_near(reading_, "minor", adult->next, 4, false) || is_near(reading_, "minor", at, 4, true));
      if (!adult || both || has_age_near(tokens_[at].place.begin)) continue;
      found_.push_back(reading_.fact(Kind::age, "adult", at, adult->next));
    }
  }

  /// "adults (18 years and older)" gives the number only.
  [[nodiscard]] bool has_age_near(std::uint32_t byte) const {
    constexpr std::uint32_t sentence_bytes = 200;
    return std::ranges::any_of(found_, [&](const Fact& fact) {
      return fact.kind == Kind::age && fact.value != "adult" && fact.place.begin < byte + sentence_bytes &&
             byte < fact.place.end + sentence_bytes;
    });
  }

  const Reading& reading_;
  std::span<const Token> tokens_;
  std::vector<Fact>& found_;
};

}  // namespace

void find_durations_and_ages(const Reading& reading, std::vector<Fact>& found) {
  DurationFinder(reading, found).run();
}

}  // namespace punkti::facts
