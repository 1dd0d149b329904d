// SPDX-License-Identifier: GPL-3.0-or-later
#include "parity/facts_of.hpp"

#include "indexer/text/addresses.hpp"
#include "indexer/text/words.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <regex>
#include <utility>

namespace punkti::parity {
namespace {

using Entry = std::pair<std::string_view, std::string_view>;  // beginning of a word, what it says

/// Georgian words are told by their beginnings: cases and -იანი come behind.
constexpr std::array units{Entry{"day", "day"},   Entry{"week", "week"}, Entry{"month", "month"},
                           Entry{"year", "year"}, Entry{"hour", "hour"}, Entry{"minute", "minute"},
                           Entry{"დღ", "day"},    Entry{"კვირ", "week"}, Entry{"თვ", "month"},
                           Entry{"წელ", "year"},  Entry{"წლ", "year"},   Entry{"საათ", "hour"},
                           Entry{"წუთ", "minute"}};
constexpr std::array qualities{Entry{"working", "working "}, Entry{"business", "working "},
                               Entry{"სამუშაო", "working "}, Entry{"banking", "banking "},
                               Entry{"საბანკო", "banking "}, Entry{"calendar", ""},
                               Entry{"კალენდარულ", ""}};
constexpr std::array months{
    Entry{"january", "1"},   Entry{"february", "2"}, Entry{"march", "3"},     Entry{"april", "4"},
    Entry{"may", "5"},       Entry{"june", "6"},     Entry{"july", "7"},      Entry{"august", "8"},
    Entry{"september", "9"}, Entry{"october", "10"}, Entry{"november", "11"}, Entry{"december", "12"},
    Entry{"იანვა", "1"},     Entry{"თებერვა", "2"},  Entry{"მარტ", "3"},      Entry{"აპრილ", "4"},
    Entry{"მაის", "5"},      Entry{"ივნის", "6"},    Entry{"ივლის", "7"},     Entry{"აგვისტ", "8"},
    Entry{"სექტემბ", "9"},   Entry{"ოქტომბ", "10"},  Entry{"ნოემბ", "11"},    Entry{"დეკემბ", "12"}};
constexpr std::array spelled{
    Entry{"one", "1"},          Entry{"two", "2"},     Entry{"three", "3"},     Entry{"four", "4"},
    Entry{"five", "5"},         Entry{"six", "6"},     Entry{"seven", "7"},     Entry{"eight", "8"},
    Entry{"nine", "9"},         Entry{"ten", "10"},    Entry{"fourteen", "14"}, Entry{"fifteen", "15"},
    Entry{"twenty", "20"},      Entry{"thirty", "30"}, Entry{"sixty", "60"},    Entry{"ninety", "90"},
    Entry{"hundred", "100"},    Entry{"ერთი", "1"},    Entry{"ორი", "2"},       Entry{"სამი", "3"},
    Entry{"ოთხი", "4"},         Entry{"ხუთი", "5"},    Entry{"ექვსი", "6"},     Entry{"შვიდი", "7"},
    Entry{"რვა", "8"},          Entry{"ცხრა", "9"},    Entry{"ათი", "10"},      Entry{"თოთხმეტი", "14"},
    Entry{"თხუთმეტი", "15"},    Entry{"ოცი", "20"},    Entry{"ოცდაათი", "30"},  Entry{"სამოცი", "60"},
    Entry{"ოთხმოცდაათი", "90"}, Entry{"ასი", "100"}};

template <std::size_t N>
std::optional<std::string_view> begins_in(const std::array<Entry, N>& table, std::string_view word) {
  for (const auto& [beginning, meaning] : table)
    if (word.starts_with(beginning)) return meaning;
  return std::nullopt;
}

template <std::size_t N>
std::optional<std::string_view> is_in(const std::array<Entry, N>& table, std::string_view word) {
  for (const auto& [whole, meaning] : table)
    if (word == whole) return meaning;
  return std::nullopt;
}

std::string lower(std::string_view text) {
  std::string out(text);
  std::ranges::transform(out, out.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return out;
}

/// "data.We" has a dot too; a site is told by its name's end or by what stands around it.
bool is_site(std::string_view text, ByteRange place) {
  static constexpr std::array<std::string_view, 10> ends{".ge",   ".com", ".org",     ".net", ".eu",
                                                         ".info", ".io",  ".example", ".uk",  ".app"};
  const auto name = lower(slice(text, place));
  const auto before = text.substr(0, place.begin);
  return before.ends_with("//") || name.starts_with("www.") ||
         std::ranges::any_of(ends, [&](std::string_view end) { return name.ends_with(end); });
}

class FactFinder {
 public:
  explicit FactFinder(std::string_view text) : text_(text) {}

  std::vector<PlainFact> find() {
    addresses();
    dates();
    figures();
    words_ = text::words_of(text_, text::LegacyRuns::leave);
    for (std::size_t i = 0; i < words_.size(); ++i) read_word(i);
    for (auto& fact : found_)
      if (fact.kind == "number") fact.unit = unit_after(fact);
    for (auto& fact : found_) fact.soft = fact.soft && fact.unit.empty();
    std::ranges::stable_sort(found_, {}, &PlainFact::place);
    return std::move(found_);
  }

 private:
  void add(std::string kind, std::string value, ByteRange place, bool soft = false) {
    found_.push_back({std::move(kind), std::move(value), {}, soft, place});
  }

  [[nodiscard]] bool taken(ByteRange place) const {
    return std::ranges::any_of(taken_, [&](ByteRange t) { return place.begin < t.end && t.begin < place.end; });
  }

  void addresses() {
    for (const auto place : text::find_addresses(text_)) {
      const auto name = lower(slice(text_, place));
      if (name.find('@') != std::string::npos)
        add("email", name, place);
      else if (is_site(text_, place))
        add("url", name.starts_with("www.") ? name.substr(4) : name, place);
      else
        continue;
      // What follows a host up to the blank is its path, which may name the language.
      taken_.push_back({place.begin, static_cast<std::uint32_t>(
                                         std::min(text_.find_first_of(" \n\t)>]\"", place.end), text_.size()))});
    }
  }

  /// 12.03.2024, 12/03/2024, 2024-03-12.
  void dates() {
    static const std::regex day_first(R"(\b(\d{1,2})[./](\d{1,2})[./]((?:19|20)\d\d)\b)");
    static const std::regex iso(R"(\b((?:19|20)\d\d)-(\d{1,2})-(\d{1,2})\b)");
    for (const auto* pattern : {&day_first, &iso})
      for (std::cregex_iterator match(text_.data(), text_.data() + text_.size(), *pattern), end; match != end;
           ++match) {
        const ByteRange place{static_cast<std::uint32_t>(match->position()),
                              static_cast<std::uint32_t>(match->position() + match->length())};
        if (taken(place)) continue;
        const bool year_first = pattern == &iso;
        add("number", plain((*match)[year_first ? 3 : 1]), place);
        add("month", plain((*match)[2]), place);
        add("number", (*match)[year_first ? 1 : 3], place);
        taken_.push_back(place);
      }
  }

  static std::string plain(std::string digits) {
    digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size() - 1));
    return digits;
  }

  /// A run of digits with the marks that may stand inside a number.
  void figures() {
    static const std::regex number(R"(\d{1,3}(?:[ ,.]\d{3})+(?![\d])|\d+[.,]\d+|\d+)");
    for (std::cregex_iterator match(text_.data(), text_.data() + text_.size(), number), end; match != end; ++match) {
      const ByteRange place{static_cast<std::uint32_t>(match->position()),
                            static_cast<std::uint32_t>(match->position() + match->length())};
      if (taken(place)) continue;
      add("number", value_of(match->str()), place);
      taken_.push_back(place);
    }
  }

  static std::string value_of(std::string figure) {
    static const std::regex grouped(R"(\d{1,3}(?:[ ,.]\d{3})+)");
    if (std::regex_match(figure, grouped)) {
      std::erase_if(figure, [](char c) { return c < '0' || c > '9'; });
      return figure;
    }
    std::ranges::replace(figure, ',', '.');
    if (const auto point = figure.find('.'); point != std::string::npos) {
      figure.erase(figure.find_last_not_of('0') + 1);
      if (figure.back() == '.') figure.pop_back();
    }
    return plain(figure);
  }

  void read_word(std::size_t i) {
    const auto& word = words_[i];
    if (word.address || taken(word.place)) return;
    // "may" is a verb more often than a month: only a figure beside it makes it one.
    const auto month = word.folded == "may" && !figure_beside(i) ? std::nullopt : begins_in(months, word.folded);
    if (month)
      add("month", std::string(*month), word.place);
    else if (const auto number = is_in(spelled, word.folded))
      add("number", std::string(*number), word.place, true);
  }

  [[nodiscard]] bool figure_beside(std::size_t i) const {
    const auto figure = [&](std::size_t k) { return k < words_.size() && words_[k].script == text::Script::digit; };
    return figure(i + 1) || (i > 0 && figure(i - 1));
  }

  /// "14 (fourteen) calendar days": the unit within the next three words, unless another number begins.
  [[nodiscard]] std::string unit_after(const PlainFact& fact) const {
    if (fact.value.size() == 4 && (fact.value.starts_with("19") || fact.value.starts_with("20"))) return {};  // a year
    std::string quality;
    int seen = 0;
    for (const auto& word : words_) {
      if (word.place.begin < fact.place.end || word.address) continue;
      if (word.script == text::Script::digit || ++seen > 3) break;
      if (slice(text_, {fact.place.end, word.place.begin}).find_first_of(".;") != std::string_view::npos) break;
      if (const auto unit = begins_in(units, word.folded)) return quality + std::string(*unit);
      if (const auto said = begins_in(qualities, word.folded)) quality = *said;
    }
    return {};
  }

  std::string_view text_;
  std::vector<text::Word> words_;
  std::vector<PlainFact> found_;
  std::vector<ByteRange> taken_;
};

}  // namespace

std::vector<PlainFact> facts_of(std::string_view text) {
  return FactFinder(text).find();
}

}  // namespace punkti::parity
