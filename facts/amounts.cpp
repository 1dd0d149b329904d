// SPDX-License-Identifier: GPL-3.0-or-later
#include "facts/numbers.hpp"
#include "facts/reading.hpp"

namespace punkti::facts {
namespace {

const PhraseTable& currencies() {
  static const PhraseTable table("currencies.tsv");
  return table;
}

/// "5000.00" -> "5000"; "2.50" stays.
std::string without_empty_fraction(std::string digits) {
  const auto dot = digits.find('.');
  if (dot != std::string::npos && digits.find_first_not_of('0', dot + 1) == std::string::npos) digits.resize(dot);
  return digits;
}

/// Hundredths of a currency unit: "50" -> "0.50".
std::string hundredths(std::string digits) {
  while (digits.size() < 3) digits.insert(digits.begin(), '0');
  return without_empty_fraction(digits.insert(digits.size() - 2, "."));
}

class AmountFinder {
 public:
  AmountFinder(const Reading& reading, std::vector<Fact>& found)
      : reading_(reading), tokens_(reading.tokens), found_(found) {}

  void run() {
    for (std::size_t at = 0; at < tokens_.size();) {
      const std::size_t next = read(at);
      at = next > at ? next : at + 1;
    }
  }

 private:
  std::size_t read(std::size_t at) {
    if (const auto next = read_code_first(at); next > at) return next;
    const auto number = number_at(tokens_, at);
    if (!number) return at;
    if (const auto next = read_behind(*number, at); next > at) return next;
    return read_range(at, *number);
  }

  [[nodiscard]] std::optional<PhraseTable::Match> currency(std::size_t at) const {
    return reading_.has(at) ? currencies().at(tokens_, at, reading_.text) : std::nullopt;
  }

  /// "$50", "GEL 5,000", "USD 100".
  std::size_t read_code_first(std::size_t at) {
    const Token& token = tokens_[at];
    const auto raw = slice(reading_.text, token.place);
    const bool code = token.kind == Token::Kind::sign || (token.capital && raw.size() == 3);
    if (!code) return at;
    const auto found = currency(at);
    if (!found || !reading_.has(found->next) || tokens_[found->next].kind != Token::Kind::number) return at;
    if (at > 0 && tokens_[at - 1].kind == Token::Kind::number && !tokens_[at].spaced) return at;  // "50$ 20": behind it
    const auto sub = tokens_.subspan(found->next);
    const auto number = number_at(sub, 0);
    if (!number) return at;
    const std::size_t next = found->next + number->next;
    add(number->digits, found->value, at, next);
    return next;
  }

  std::size_t read_behind(const Number& number, std::size_t at) {
    const std::size_t unit = behind_dash(number.next);
    if (reading_.has(unit) && is_percent(unit)) {
      found_.push_back(
          reading_.fact(Kind::percentage, without_empty_fraction(number.digits) + "%", at, behind_percent(unit)));
      return behind_percent(unit);
    }
    const auto found = currency(unit);
    if (!found) return at;
    if (found->value == "GEL" && read_tetri(number, at, found->next)) return found->next + 2;
    add(number.digits, found->value, at, found->next);
    return found->next;
  }

  /// "5 ლარი და 50 თეთრი".
  bool read_tetri(const Number& laris, std::size_t first, std::size_t at) {
    if (context().at(tokens_, at, reading_.text, "and")) ++at;
    const auto number = reading_.has(at) ? number_at(tokens_, at) : std::nullopt;
    if (!number || !laris.is_whole() || number->whole() > 99) return false;
    const auto unit = currency(number->next);
    if (!unit || unit->value != "GEL/100") return false;
    const auto cents = number->digits.size() < 2 ? "0" + number->digits : number->digits;
    found_.push_back(reading_.fact(Kind::amount, laris.digits + "." + cents + " GEL", first, unit->next));
    return true;
  }

  /// "100-200 ლარი", "5 to 10%": two facts, one for each bound.
  std::size_t read_range(std::size_t at, const Number& low) {
    std::size_t middle = low.next;
    while (reading_.has(middle) && middle < low.next + 3 &&
           (is_dash(tokens_[middle]) || context().at(tokens_, middle, reading_.text, "range")))
      ++middle;
    if (middle == low.next || !reading_.has(middle)) return at;
    auto high = number_at(tokens_.subspan(middle), 0);
    if (!high) return at;
    high->next += middle;
    const std::size_t unit = behind_dash(high->next);
    if (reading_.has(unit) && is_percent(unit))
      found_.push_back(reading_.fact(Kind::percentage, without_empty_fraction(low.digits) + "%", at, low.next));
    else if (const auto found = currency(unit))
      add(low.digits, found->value, at, low.next);
    else
      return at;
    const auto next = read_behind(*high, middle);
    return next > middle ? next : at;
  }

  void add(const std::string& digits, std::string_view code, std::size_t first, std::size_t next) {
    if (digits.empty() || digits.size() > 15) return;
    const bool small = code == "GEL/100";
    const std::string plain = small ? hundredths(digits) : without_empty_fraction(digits);
    found_.push_back(reading_.fact(Kind::amount, plain + " " + std::string(small ? "GEL" : code), first, next));
  }

  [[nodiscard]] bool is_percent(std::size_t at) const {
    const auto word = reading_.word(at);
    return word == "%" || word == "percent" || tokens_[at].stem == percent_stem() ||
           (word == "per" && reading_.word(at + 1) == "cent");
  }
  [[nodiscard]] std::size_t behind_percent(std::size_t at) const {
    return reading_.word(at) == "per" ? at + 2 : at + 1;
  }
  static const std::string& percent_stem() {
    static const std::string stem = tokens_of("პროცენტი").front().stem;
    return stem;
  }

  [[nodiscard]] std::size_t behind_dash(std::size_t at) const {
    return reading_.has(at) && is_dash(tokens_[at]) && !tokens_[at].spaced ? at + 1 : at;
  }

  const Reading& reading_;
  std::span<const Token> tokens_;
  std::vector<Fact>& found_;
};

}  // namespace

void find_amounts(const Reading& reading, std::vector<Fact>& found) {
  AmountFinder(reading, found).run();
}

}  // namespace punkti::facts
