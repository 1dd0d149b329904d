// SPDX-License-Identifier: GPL-3.0-or-later
#include "facts/reading.hpp"
#include "indexer/text/dates.hpp"

#include <algorithm>
#include <array>

namespace punkti::facts {
namespace {

constexpr std::size_t longest_quoted_title = 24;  // tokens of a law's title in quotation marks
constexpr std::size_t longest_plain_title = 12;   // … of "Law on Personal Data Protection"
constexpr std::size_t citation_tokens = 14;       // around a law's name, where its number and date stand

const PhraseTable& laws() {
  static const PhraseTable table("laws.tsv");
  return table;
}

struct Law {
  std::string name;
  std::size_t first = 0, next = 0;
  std::uint32_t end = 0;
};

class LawFinder {
 public:
  LawFinder(const Reading& reading, std::vector<Fact>& found)
      : reading_(reading), tokens_(reading.tokens), found_(found) {}

  void run() {
    for (std::size_t at = 0; at < tokens_.size();) {
      auto law = named(at);
      if (!law) law = quoted(at);
      if (!law) law = english(at);
      if (law) add(*law);
      at = law ? law->next : at + 1;
    }
  }

 private:
  [[nodiscard]] bool is(std::size_t at, std::string_view role) const {
    return reading_.has(at) && context().at(tokens_, at, reading_.text, role).has_value();
  }

  /// A law of laws.tsv, with the quotation marks around its name.
  [[nodiscard]] std::optional<Law> named(std::size_t at) const {
    const std::size_t first = is_quote(tokens_[at]) ? at + 1 : at;
    if (!reading_.has(first)) return std::nullopt;
    const auto found = laws().at(tokens_, first, reading_.text);
    if (!found) return std::nullopt;
    std::size_t next = found->next;
    std::uint32_t end = found->end;
    if (reading_.has(next) && is_quote(tokens_[next])) end = tokens_[next++].place.end;
    return Law{std::string(found->value), at, next, end};
  }

  /// „… შესახებ“ [საქართველოს] კანონი
  [[nodiscard]] std::optional<Law> quoted(std::size_t at) const {
    if (!is_quote(tokens_[at])) return std::nullopt;
    const std::size_t close = closing(at);
    if (close == 0) return std::nullopt;
    std::size_t next = close + 1;
    for (int words = 0; words < 10 && reading_.has(next) && !is(next, "law") && is_citation_word(next); ++words) ++next;
    if (reading_.word(next).starts_with("ორგანულ")) ++next;
    if (!is(next, "law") || static_cast<unsigned char>(tokens_[next].folded.front()) < 0x80) return std::nullopt;
    const auto title =
        reading_.text.substr(tokens_[at + 1].place.begin, tokens_[close - 1].place.end - tokens_[at + 1].place.begin);
    return Law{listed_name(at + 1, close, title), at, next + 1, tokens_[next].place.end};
  }

  [[nodiscard]] bool is_citation_word(std::size_t at) const {
    return tokens_[at].kind == Token::Kind::number || is_dash(tokens_[at]) || is_sign(tokens_[at], "№") ||
           is(at, "citation") || is(at, "georgia") || text::month_named(tokens_[at].folded) > 0;
  }

  /// The name in laws.tsv of a title whose "კანონი" stands further behind, else the title itself.
  [[nodiscard]] std::string listed_name(std::size_t first, std::size_t close, std::string_view title) const {
    static const Token law = tokens_of("კანონი").front();
    std::vector<Token> words(tokens_.begin() + static_cast<std::ptrdiff_t>(first),
                             tokens_.begin() + static_cast<std::ptrdiff_t>(close));
    words.push_back(law);
    words.back().place = tokens_[close].place;  // a place of this text; the word itself is compared by its stem
    const auto listed = laws().at(words, 0, reading_.text);
    return listed && listed->next == words.size() ? std::string(listed->value) : std::string(title);
  }

  /// The quotation mark behind "შესახებ", when the title is not long; 0 for none.
  [[nodiscard]] std::size_t closing(std::size_t open) const {
    for (std::size_t at = open + 2; at < tokens_.size() && at < open + longest_quoted_title; ++at)
      if (is_quote(tokens_[at])) return tokens_[at - 1].folded == "შესახებ" ? at : 0;
    return 0;
  }

  /// Law of Georgia on Something Else, "Law on Something".
  [[nodiscard]] std::optional<Law> english(std::size_t at) const {
    if (reading_.word(at) != "law" || !tokens_[at].capital) return std::nullopt;
    std::size_t next = at + 1;
    const bool georgian = reading_.word(next) == "of" && reading_.word(next + 1) == "georgia";
    if (georgian) next += 2;
    while (reading_.has(next) && is_quote(tokens_[next])) ++next;
    if (reading_.word(next) != "on") return std::nullopt;
    const std::size_t title = ++next;
    std::size_t last = 0;
    for (; reading_.has(next) && next < title + longest_plain_title; ++next) {
      const Token& token = tokens_[next];
      if (token.kind != Token::Kind::word || (next > title && is_border(reading_, next))) break;
      if (token.capital)
        last = next;
      else if (!is_small_word(token.folded))
        break;
    }
    if (last == 0) return std::nullopt;
    const auto words =
        reading_.text.substr(tokens_[title].place.begin, tokens_[last].place.end - tokens_[title].place.begin);
    return Law{(georgian ? "Law of Georgia on " : "Law on ") + std::string(words), at, last + 1,
               tokens_[last].place.end};
  }

  static bool is_small_word(std::string_view word) {
    static constexpr std::array<std::string_view, 7> small{"of", "and", "the", "in", "for", "on", "to"};
    return std::ranges::find(small, word) != small.end();
  }

  void add(Law law) {
    law.name = with_version(law);
    ByteRange place{tokens_[law.first].place.begin, law.end};
    const auto article = article_of(law, place);
    if (!article.empty()) law.name += ", Article " + article;
    found_.push_back({Kind::law, std::move(law.name), place});
  }

  [[nodiscard]] std::string with_version(const Law& law) const {
    static const auto versions = rows_of("law_versions.tsv");
    for (const auto& row : versions) {
      if (row.at(0) != law.name) continue;
      const std::size_t from = law.first > citation_tokens ? law.first - citation_tokens : 0;
      const std::size_t to = std::min(tokens_.size(), law.next + citation_tokens);
      for (std::size_t at = from; at < to; ++at)
        if (tokens_[at].folded == row.at(1) && in_citation(at, law)) return std::string(row.at(2));
    }
    return law.name;
  }

  /// Is everything between token `at` and the law's name in one sentence?
  [[nodiscard]] bool in_citation(std::size_t at, const Law& law) const {
    const auto [from, to] = at < law.first ? std::pair(at + 1, law.first) : std::pair(law.next + 1, at);
    for (std::size_t i = from; i <= to && i < tokens_.size(); ++i)
      if (is_border(reading_, i)) return false;
    return true;
  }

  /// "12", when the law's Article 12 is named beside it; the place then holds both.
  std::string article_of(const Law& law, ByteRange& place) const {
    if (const auto number = article_behind(law.next, place); !number.empty()) return number;
    return article_before(law.first, place);
  }

  /// "…, Article 12", "… კანონის მე-12 მუხლი", "… კანონის 12-ე მუხლი", "… მუხლი 12"
  std::string article_behind(std::size_t at, ByteRange& place) const {
    if (reading_.has(at) && (is_sign(tokens_[at], ",") || is_sign(tokens_[at], "("))) ++at;
    if (reading_.word(at) == "მე" && reading_.has(at + 1) && is_dash(tokens_[at + 1])) at += 2;
    if (!reading_.has(at)) return {};
    if (tokens_[at].kind == Token::Kind::number) {
      std::size_t next = at + 1;
      if (reading_.has(next + 1) && is_dash(tokens_[next]) && !tokens_[next].spaced) next += 2;
      if (!is(next, "article")) return {};
      place.end = tokens_[next].place.end;
      return tokens_[at].folded;
    }
    if (!is(at, "article") || !reading_.has(at + 1) || tokens_[at + 1].kind != Token::Kind::number) return {};
    place.end = tokens_[at + 1].place.end;
    return tokens_[at + 1].folded;
  }

  /// "Article 12 of the …", "Article 6(1)(f) of the …", "Art. 6 GDPR"
  std::string article_before(std::size_t law, ByteRange& place) const {
    constexpr std::size_t longest = 14;
    for (std::size_t back = 2; back <= longest && back <= law; ++back) {
      const std::size_t at = law - back;
      if (!is(at, "article")) continue;
      const std::size_t number = is_sign(tokens_[at + 1], ".") ? at + 2 : at + 1;
      if (number >= law || tokens_[number].kind != Token::Kind::number || !only_links(number + 1, law)) return {};
      place.begin = tokens_[at].place.begin;
      return tokens_[number].folded;
    }
    return {};
  }

  /// Paragraph marks, "of the", "paragraph 1": what may stand between an article's number and the law.
  [[nodiscard]] bool only_links(std::size_t from, std::size_t to) const {
    for (std::size_t at = from; at < to; ++at) {
      const Token& token = tokens_[at];
      const bool mark =
          token.kind == Token::Kind::number || is_sign(token, "(") || is_sign(token, ")") || is_sign(token, ",");
      const bool letter = token.kind == Token::Kind::word && token.folded.size() <= 3;
      if (!mark && !letter && !is(at, "paragraph") && !is_quote(token)) return false;
    }
    return true;
  }

  const Reading& reading_;
  std::span<const Token> tokens_;
  std::vector<Fact>& found_;
};

}  // namespace

void find_laws(const Reading& reading, std::vector<Fact>& found) {
  LawFinder(reading, found).run();
}

}  // namespace punkti::facts
