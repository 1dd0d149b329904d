// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/code_pages.hpp"

#include "cmake/embedded.hpp"
#include "corpus/characters.hpp"
#include "indexer/text/legacy_font.hpp"
#include "indexer/text/letter_bigrams.hpp"

#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>
#include <memory>
#include <span>
#include <vector>

namespace punkti::corpus::code_page_data {
std::span<const EmbeddedFile> embedded();
}

namespace punkti::corpus {
namespace {

constexpr double chance = 4.852;                 // ln 128: what guessing a byte of the upper half costs
constexpr double least_margin = 4.5;             // nats: 90 to 1
constexpr double least_per_byte = 0.8;           // nats over chance
constexpr double implausible = -10.0;            // a byte that such a text does not have
constexpr double unlikely = -5.0;                // a letter where such a text hardly has one
constexpr std::size_t most_looked_at = 1 << 16;  // bytes of the upper half: more say nothing new

using Row = std::vector<std::string_view>;

std::vector<Row> rows_of_kind(std::string_view kind) {
  std::vector<Row> rows;
  std::string_view table = code_page_data::embedded().front().bytes;
  while (!table.empty()) {
    std::string_view line = table.substr(0, table.find('\n'));
    table.remove_prefix(std::min(line.size() + 1, table.size()));
    Row row;
    while (!line.empty()) {
      row.push_back(line.substr(0, line.find('\t')));
      line.remove_prefix(std::min(row.back().size() + 1, line.size()));
    }
    if (!row.empty() && row.front() == kind) rows.push_back(std::move(row));
  }
  return rows;
}

UpperHalf upper_half_of_icu(const char* name) {
  UpperHalf upper{};
  UErrorCode status = U_ZERO_ERROR;
  UConverter* converter = ucnv_open(name, &status);
  for (std::size_t i = 0; i < upper.size(); ++i) {
    const char byte = static_cast<char>(0x80 + i);
    const char* source = &byte;
    UErrorCode unmapped = U_ZERO_ERROR;
    const UChar32 c = U_SUCCESS(status) ? ucnv_getNextUChar(converter, &source, source + 1, &unmapped) : 0xFFFD;
    // U+001A and U+FFFD stand for a byte without a meaning.
    const bool known = U_SUCCESS(unmapped) && c != 0xFFFD && c != 0x1A;
    upper[i] = known ? static_cast<char32_t>(c) : static_cast<char32_t>(0x80 + i);
  }
  ucnv_close(converter);
  return upper;
}

std::map<std::string, UpperHalf, std::less<>> read_pages() {
  std::map<std::string, UpperHalf, std::less<>> pages{{"windows-1251", upper_half_of_icu("windows-1251")},
                                                      {"windows-1252", upper_half_of_icu("windows-1252")}};
  for (const Row& row : rows_of_kind("letters")) {
    UpperHalf upper = pages.at("windows-1252");
    unsigned first = 0;
    std::from_chars(row.at(2).data(), row.at(2).data() + row.at(2).size(), first, 16);
    for (std::size_t at = 0, i = first - 0x80; at < row.at(3).size(); ++i) upper.at(i) = next_character(row.at(3), at);
    pages.emplace(row.at(1), upper);
  }
  return pages;
}

void append(std::string& text, char32_t character) {
  char bytes[4];
  std::int32_t size = 0;
  U8_APPEND_UNSAFE(bytes, size, static_cast<UChar32>(character));
  text.append(bytes, static_cast<std::size_t>(size));
}

bool is_high(char byte) {
  return static_cast<unsigned char>(byte) >= 0x80;
}

/// ln P of the letters of Russian, small ones.
const std::map<char32_t, double>& russian_letters() {
  static const std::map<char32_t, double> letters = [] {
    std::map<char32_t, double> read;
    for (const Row& row : rows_of_kind("russian")) {
      int count = 0;
      std::from_chars(row.at(2).data(), row.at(2).data() + row.at(2).size(), count);
      std::size_t at = 0;
      read[next_character(row.at(1), at)] = std::log(count / 10'000.0);
    }
    return read;
  }();
  return letters;
}

bool is_western(char32_t small) {
  static const std::u32string letters = [] {
    std::u32string read;
    const auto rows = rows_of_kind("western");
    for (std::size_t at = 0; at < rows.front().at(1).size();) read += next_character(rows.front().at(1), at);
    return read;
  }();
  return letters.find(small) != std::u32string::npos;
}

struct Word {
  std::u32string letters;
  std::size_t high = 0;  ///< of them beyond ASCII
};

char32_t small(char32_t c) {
  return static_cast<char32_t>(u_tolower(static_cast<UChar32>(c)));
}

double score_georgian(const Word& word) {
  if (word.high < word.letters.size()) return unlikely * static_cast<double>(word.high);
  std::string mkhedruli;
  for (const char32_t c : word.letters) append(mkhedruli, c);
  return chance * static_cast<double>(word.high) +
         text::georgian_by_legacy_keys().log_likelihood(text::encode_legacy_font(mkhedruli));
}

double score_russian(const Word& word) {
  if (word.high < word.letters.size()) return unlikely * static_cast<double>(word.high);
  double sum = 0.0;
  bool small_before = false;
  for (const char32_t c : word.letters) {
    const auto letter = russian_letters().find(small(c));
    sum += letter == russian_letters().end() ? unlikely : chance + letter->second;
    const bool capital = small(c) != c;
    if (capital) sum += small_before ? unlikely : -1.0;
    small_before = !capital;
  }
  return sum;
}

/// Accented letters stand within words of plain ones: "café", "Über".
double score_western(const Word& word) {
  if (word.high == word.letters.size())
    return word.high == 1 && is_western(word.letters.front()) ? 0.5 : unlikely * static_cast<double>(word.high);
  double sum = 0.0;
  bool small_before = false;
  for (const char32_t c : word.letters) {
    const bool capital = small(c) != c;
    if (c >= 0x80) sum += !is_western(small(c)) || (capital && small_before) ? implausible : 3.0;
    small_before = !capital;
  }
  return sum;
}

bool is_word_mark(char32_t c) {
  return is_letter(c) || (c >= U'0' && c <= U'9');
}

/// A sign of typography, by what stands beside it.
double score_mark(char32_t before, char32_t c, char32_t after) {
  const bool at_begin = before == 0 || is_blank(before) || before == U'(' || before == U'>';
  const bool behind_word =
      is_word_mark(before) || (before != 0 && std::u32string_view(U".,!?)").find(before) != std::u32string_view::npos);
  switch (c) {
    case U'’': return is_letter(before) && is_letter(after) ? chance : behind_word ? 3.0 : unlikely;
    case U'“':
    case U'‘': return (at_begin && is_word_mark(after)) || behind_word ? 3.0 : unlikely;
    case U'„':
    case U'‚':
    case U'«': return at_begin && is_word_mark(after) ? 3.0 : unlikely;
    case U'”':
    case U'»': return behind_word ? 3.0 : unlikely;
    case U'–':
    case U'—':
      return (is_blank(before) && is_blank(after)) || (is_word_mark(before) && is_word_mark(after)) ? 3.0 : -1.0;
    case U'…':
    case U'™':
    case U'®': return behind_word ? 2.0 : -1.0;
    case U'•':
    case U'§':
    case U'©':
    case U'№':
    case U'°':
    case U'\u00A0': return 1.0;
    case U'€':
    case U'£': return (before >= U'0' && before <= U'9') || (after >= U'0' && after <= U'9') ? 2.0 : -1.0;
    case U'½':
    case U'²':
    case U'³':
    case U'·':
    case U'±':
    case U'×': return 0.0;
    default: return c < 0xA0 ? implausible : unlikely;
  }
}

/// How well a code page fits the bytes.
class Fit {
 public:
  Fit(std::string_view bytes, const UpperHalf& upper, double (*score)(const Word&))
      : bytes_(bytes), upper_(upper), score_(score) {
    Word word;
    for (std::size_t i = 0; i < bytes.size() && high_ < most_looked_at; ++i) {
      const char32_t c = at(i);
      if (is_letter(c)) {
        word.letters += c;
        if (is_high(bytes[i])) ++word.high;
      } else {
        finish(word);
        if (is_high(bytes[i])) {
          nats_ += score_mark(i > 0 ? at(i - 1) : 0, c, i + 1 < bytes.size() ? at(i + 1) : 0);
          ++high_;
        }
      }
    }
    finish(word);
  }

  [[nodiscard]] double nats() const { return nats_; }
  [[nodiscard]] bool has_letters() const { return letters_ > 0; }
  [[nodiscard]] bool is_good() const {
    return nats_ >= least_margin && nats_ >= least_per_byte * static_cast<double>(high_);
  }

 private:
  [[nodiscard]] char32_t at(std::size_t i) const {
    const auto byte = static_cast<unsigned char>(bytes_[i]);
    return byte < 0x80 ? char32_t{byte} : upper_[byte - 0x80u];
  }
  void finish(Word& word) {
    if (word.high > 0) nats_ += score_(word);
    high_ += word.high;
    letters_ += word.high;
    word = {};
  }

  std::string_view bytes_;
  const UpperHalf& upper_;
  double (*score_)(const Word&);
  double nats_ = 0.0;
  std::size_t high_ = 0, letters_ = 0;
};

/// Well-formed characters beyond ASCII are rare in 8-bit text; in UTF-8 with a few broken bytes they are the rule.
bool is_mostly_utf8(std::string_view bytes) {
  const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
  std::size_t good = 0, broken = 0;
  for (std::size_t at = 0; at < bytes.size();) {
    if (!is_high(bytes[at])) {
      ++at;
      continue;
    }
    UChar32 c = 0;
    U8_NEXT(data, at, bytes.size(), c);
    ++(c < 0 ? broken : good);
  }
  return good * 4 > broken;
}

std::string converted(std::string_view bytes, const UpperHalf& upper) {
  std::string text;
  text.reserve(bytes.size() * 2);
  for (const char byte : bytes) {
    if (!is_high(byte)) {
      text += byte;
      continue;
    }
    const char32_t c = upper[static_cast<unsigned char>(byte) - 0x80u];
    append(text, c < 0xA0 ? U'\uFFFD' : c);
  }
  return text;
}

}  // namespace

const UpperHalf& upper_half(std::string_view page) {
  static const auto pages = read_pages();
  return pages.find(page)->second;
}

std::optional<CodePageReading> read_as_code_page(std::string_view bytes) {
  if (is_mostly_utf8(bytes)) return std::nullopt;
  struct Candidate {
    std::string_view page;
    double (*score)(const Word&);
  };
  static constexpr std::array<Candidate, 4> candidates{{{"Georgian-Academy", score_georgian},
                                                        {"Georgian-PS", score_georgian},
                                                        {"windows-1251", score_russian},
                                                        {"windows-1252", score_western}}};
  std::string_view best;
  double most = 0.0, next = 0.0;  // 0: chance
  for (const Candidate& candidate : candidates) {
    const Fit fit(bytes, upper_half(candidate.page), candidate.score);
    // Without letters of its own a page says no more than windows-1252, whose signs they share.
    if (!fit.has_letters() && candidate.page != "windows-1252") continue;
    if (fit.nats() > most) {
      next = most;
      most = fit.nats();
      best = fit.is_good() ? candidate.page : std::string_view{};
    } else {
      next = std::max(next, fit.nats());
    }
  }
  if (best.empty() || most - next < least_margin) return std::nullopt;
  return CodePageReading{std::string(best), converted(bytes, upper_half(best)), most - next};
}

}  // namespace punkti::corpus
