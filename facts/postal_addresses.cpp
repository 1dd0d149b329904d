// SPDX-License-Identifier: GPL-3.0-or-later
#include "facts/reading.hpp"

#include "indexer/text/utf8.hpp"

#include <algorithm>

namespace punkti::facts {
namespace {

constexpr std::size_t longest_address = 28;  // tokens
constexpr std::size_t street_tokens = 5;     // between a street's word and the number of the house

bool is_georgian(const Token& token) {
  return token.kind == Token::Kind::word && text::is_modern_mkhedruli(text::code_point_at(token.folded, 0).value);
}

class AddressFinder {
 public:
  AddressFinder(const Reading& reading, std::vector<Fact>& found)
      : reading_(reading), tokens_(reading.tokens), found_(found) {}

  void run() {
    for (std::size_t at = 0; at < tokens_.size();) {
      std::size_t next = labelled(at);
      if (next == at) next = by_street(at);
      at = next > at ? next : at + 1;
    }
  }

 private:
  [[nodiscard]] std::optional<PhraseTable::Match> role(std::size_t at, std::string_view name) const {
    return reading_.has(at) ? context().at(tokens_, at, reading_.text, name) : std::nullopt;
  }

  /// "Address: …", "registered at …", "მისამართია: …"
  std::size_t labelled(std::size_t at) {
    const auto where = role(at, "where");
    const auto label = where ? where : role(at, "address");
    if (!label) return at;
    if (!where && is_near(reading_, "not-address", at, 2, true)) return at;
    std::size_t next = label->next;
    const bool copula = is_georgian(tokens_[next - 1]) && tokens_[next - 1].folded.ends_with("ია");
    bool separated = where.has_value() || copula;
    for (int step = 0; step < 3 && reading_.has(next) && is_separator(next); ++step, ++next) separated = true;
    if (!separated || !reading_.has(next) ||
        (next > label->next && tokens_[next].new_line && is_border(reading_, next)))
      return at;
    const std::size_t end = end_of(next);
    if (!is_address(next, end)) return at;
    add(next, end);
    return end;
  }

  [[nodiscard]] bool is_separator(std::size_t at) const {
    return is_sign(tokens_[at], ":") || is_dash(tokens_[at]) || is_sign(tokens_[at], ",") ||
           reading_.word(at) == "is" || reading_.word(at) == "არის";
  }

  /// An address goes on to the end of its sentence or line, to a bracket, or to the next label.
  [[nodiscard]] std::size_t end_of(std::size_t first) const {
    std::size_t at = first;
    for (; at < tokens_.size() && at < first + longest_address; ++at) {
      if (at > first && (tokens_[at].new_line || is_border(reading_, at))) break;
      if (is_sign(tokens_[at], ";") || is_sign(tokens_[at], "(") || is_sign(tokens_[at], ")") ||
          is_sign(tokens_[at], "|"))
        break;
      if (role(at, "mail-label") || role(at, "phone") || role(at, "id-number") || is_sign(tokens_[at], "@")) break;
    }
    while (at > first && (trails(tokens_[at - 1]))) --at;
    return at;
  }

  /// A sign, or a small word ("…, or"), that an address does not end with.
  [[nodiscard]] bool trails(const Token& token) const {
    const bool sign = token.kind == Token::Kind::sign && !is_quote(token);
    return sign ||
           (token.kind == Token::Kind::word && !token.capital && token.folded.size() <= 3 && !is_georgian(token));
  }

  /// It names a place and a number, and begins as names do.
  [[nodiscard]] bool is_address(std::size_t first, std::size_t next) const {
    if (next < first + 2 || next - first >= longest_address) return false;
    const Token& begin = tokens_[first];
    const bool named = begin.capital || is_georgian(begin) || begin.kind == Token::Kind::number || is_quote(begin);
    bool number = false, word = false, street = false;
    for (std::size_t at = first; at < next; ++at) {
      const Token& token = tokens_[at];
      number |= token.kind == Token::Kind::number && token.folded.size() <= 6;
      word |= token.kind == Token::Kind::word && (token.capital || is_georgian(token));
      street |= role(at, "street").has_value();
    }
    const std::size_t small = static_cast<std::size_t>(std::count_if(
        tokens_.begin() + static_cast<std::ptrdiff_t>(first), tokens_.begin() + static_cast<std::ptrdiff_t>(next),
        [](const Token& token) { return token.kind == Token::Kind::word && !token.capital && !is_georgian(token); }));
    const bool prose = small > 4 || (!street && next - first > 14);
    return named && word && (number || street) && !prose;
  }

  /// "თბილისი, რუსთაველის გამზ. 12", "12 Example Street, Tbilisi": known by its street.
  std::size_t by_street(std::size_t at) {
    const auto street = role(at, "street");
    if (!street) return at;
    if (tokens_[at].folded == "ქ" && !is_house(behind_dot(street->next))) return at;  // "ქ. თბილისი" is a city
    if (is_georgian(tokens_[at])) return georgian_street(at, street->next);
    if (!tokens_[at].capital) return at;
    return english_street(at, street->next);
  }

  [[nodiscard]] std::size_t behind_dot(std::size_t at) const {
    return reading_.has(at) && is_sign(tokens_[at], ".") ? at + 1 : at;
  }

  /// "12", "№12", "N 12", "N12"
  [[nodiscard]] bool is_house(std::size_t at) const {
    if (!reading_.has(at)) return false;
    const Token& token = tokens_[at];
    if (token.kind == Token::Kind::number) return token.folded.size() <= 5;
    const bool glued =
        token.folded.size() <= 5 && token.folded.front() == 'n' && token.folded.find_first_of("0123456789") == 1;
    if (glued) return true;
    const bool mark = is_sign(token, "№") || is_sign(token, "#") || token.folded == "n" || token.folded == "no";
    if (!mark || !reading_.has(at + 1)) return false;
    const std::size_t number = behind_dot(at + 1);
    return reading_.has(number) && tokens_[number].kind == Token::Kind::number;
  }

  std::size_t georgian_street(std::size_t at, std::size_t next) {
    next = behind_dot(next);
    if (reading_.has(next) && is_sign(tokens_[next], ",")) ++next;
    if (!is_house(next)) return at;
    std::size_t first = at;
    for (int words = 0; words < 4 && first > 0 && !is_border(reading_, first); ++words) {
      const Token& before = tokens_[first - 1];
      const bool initial =
          is_sign(before, ".") && first > 1 && tokens_[first - 2].folded.size() <= 6 && !role(first - 2, "city");
      if (!is_georgian(before) && !initial) break;
      --first;
    }
    if (first == at) return at;
    return add_around(over_cities_before(first), next);
  }

  std::size_t english_street(std::size_t at, std::size_t next) {
    std::size_t first = at;
    while (first > 0 && at - first < street_tokens && !is_border(reading_, first) && !role(first - 1, "company") &&
           (tokens_[first - 1].capital || tokens_[first - 1].kind == Token::Kind::number ||
            is_sign(tokens_[first - 1], ".")))
      --first;
    while (first < at && tokens_[first].kind == Token::Kind::sign) ++first;
    if (first == at) return at;
    const bool before = is_house(first);
    next = behind_dot(next);
    const std::size_t house = reading_.has(next) && is_sign(tokens_[next], ",") ? next + 1 : next;
    if (!before && !is_house(house)) return at;
    return add_around(over_cities_before(first), before ? next - (is_sign(tokens_[next - 1], ".") ? 1 : 0) : house);
  }

  /// "საქართველო, თბილისი 0162, …" before a street.
  [[nodiscard]] std::size_t over_cities_before(std::size_t first) const {
    while (first >= 2 && is_sign(tokens_[first - 1], ",")) {
      std::size_t word = first - 2;
      if (tokens_[word].kind == Token::Kind::number && word > 0) --word;
      if (!role(word, "city")) break;
      first = word;
      if (first >= 1 && reading_.word(first - 1) == "ქ") --first;
      if (first >= 2 && is_sign(tokens_[first - 1], ".") && reading_.word(first - 2) == "ქ") first -= 2;
    }
    return first;
  }

  /// Takes the number of the house, flats, floors, postal codes and cities behind it.
  std::size_t add_around(std::size_t first, std::size_t next) {
    std::size_t last = next;
    for (std::size_t at = next; at < tokens_.size() && at < next + 16; ++at) {
      const Token& token = tokens_[at];
      if (token.new_line || is_sign(token, ";") || (at > next && is_border(reading_, at))) break;
      const bool belongs = token.kind == Token::Kind::number || role(at, "city") || role(at, "house") || is_house(at);
      const bool letter = is_georgian(token) && token.folded.size() == 3 && !token.spaced;
      if (belongs || letter)
        last = at + 1;
      else if (token.kind != Token::Kind::sign)
        break;
    }
    last = over_names_behind(last);
    add(first, last);
    return std::max(last, next);
  }

  /// " South, Dublin 2, Ireland" behind an English street: names and numbers, comma by comma, as long as nothing else
  /// stands between two commas.
  [[nodiscard]] std::size_t over_names_behind(std::size_t last) const {
    constexpr std::size_t longest_name = 4;  // tokens between two commas
    if (last == 0 || is_georgian(tokens_[last - 1])) return last;
    std::size_t from = last;
    while (true) {
      std::size_t at = from;
      while (reading_.has(at) && at < from + longest_name && is_name_part(at)) ++at;
      const bool ends = !reading_.has(at) || tokens_[at].new_line || is_border(reading_, at) ||
                        (tokens_[at].kind == Token::Kind::sign && !is_sign(tokens_[at], "@"));
      if (!ends || (at == from && at != last)) return last;
      last = at;
      const std::size_t comma = behind_dot(at);
      if (!reading_.has(comma) || !is_sign(tokens_[comma], ",") || tokens_[comma].new_line) return last;
      from = comma + 1;
    }
  }

  [[nodiscard]] bool is_name_part(std::size_t at) const {
    const Token& token = tokens_[at];
    if (token.new_line || role(at, "mail-label") || role(at, "phone") || role(at, "id-number")) return false;
    return token.kind == Token::Kind::number || (token.kind == Token::Kind::word && token.capital);
  }

  void add(std::size_t first, std::size_t next) {
    auto fact = reading_.fact(Kind::address, "", first, next);
    fact.value = one_line(slice(reading_.text, fact.place));
    found_.push_back(std::move(fact));
  }

  static std::string one_line(std::string_view text) {
    std::string out;
    for (const char c : text) {
      const bool blank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
      if (!blank) out += c;
      if (blank && !out.empty() && out.back() != ' ') out += ' ';
    }
    return out;
  }

  const Reading& reading_;
  std::span<const Token> tokens_;
  std::vector<Fact>& found_;
};

}  // namespace

void find_postal_addresses(const Reading& reading, std::vector<Fact>& found) {
  AddressFinder(reading, found).run();
}

}  // namespace punkti::facts
