// SPDX-License-Identifier: GPL-3.0-or-later
#include "pocket/browser/normalization.hpp"

#include "indexer/text/utf8.hpp"
#include "pocket/browser/characters.hpp"
#include "pocket/browser/tables.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace punkti::pocket {

namespace {

using text::code_point_at;
using text::CodePoint;

// Hangul syllables are reckoned: first consonant, vowel, and a last consonant or none.
constexpr char32_t syllable_first = 0xAC00;
constexpr char32_t leading_first = 0x1100;
constexpr char32_t vowel_first = 0x1161;
constexpr char32_t trailing_before = 0x11A7;
constexpr char32_t leading_count = 19;
constexpr char32_t vowel_count = 21;
constexpr char32_t trailing_count = 28;
constexpr char32_t syllable_count = leading_count * vowel_count * trailing_count;

constexpr bool lies_in(char32_t c, char32_t first, char32_t count) {
  return c >= first && c < first + count;
}

/// Below U+0300 nothing is a mark and nothing composes with what stands before it; nor do Georgian letters.
constexpr bool stands_alone(char32_t c) {
  return c < 0x300 || (c >= 0x10A0 && c < 0x1100);
}

void append_decomposed(std::u32string& out, char32_t c) {
  if (c < 0xC0) {
    out += c;
  } else if (lies_in(c, syllable_first, syllable_count)) {
    const char32_t index = c - syllable_first;
    out += leading_first + index / (vowel_count * trailing_count);
    out += vowel_first + index / trailing_count % vowel_count;
    if (index % trailing_count != 0) out += trailing_before + index % trailing_count;
  } else if (const auto found = tables::canonical().find(c); found != tables::canonical().end()) {
    for (const char32_t part : found->second.becomes) append_decomposed(out, part);
  } else {
    out += c;
  }
}

/// Marks behind a letter stand in the order of their classes.
void put_marks_in_order(std::u32string& letters) {
  const auto is_mark = [](char32_t c) { return combining_class_of(c) != 0; };
  for (auto at = letters.begin(); at != letters.end();) {
    at = std::find_if(at, letters.end(), is_mark);
    const auto end = std::find_if_not(at, letters.end(), is_mark);
    std::stable_sort(at, end, [](char32_t a, char32_t b) { return combining_class_of(a) < combining_class_of(b); });
    at = end;
  }
}

std::u32string decomposed_letters(std::u32string_view letters) {
  std::u32string out;
  for (const char32_t c : letters) append_decomposed(out, c);
  put_marks_in_order(out);
  return out;
}

using Pairs = std::map<std::pair<char32_t, char32_t>, char32_t>;

const Pairs& composing_pairs() {
  static const Pairs pairs = [] {
    Pairs found;
    for (const auto& [whole, parts] : tables::canonical())
      if (parts.marked) found.emplace(std::pair(parts.becomes[0], parts.becomes[1]), whole);
    return found;
  }();
  return pairs;
}

/// What two characters compose to; 0 when nothing.
char32_t composition_of(char32_t first, char32_t second) {
  if (lies_in(first, leading_first, leading_count) && lies_in(second, vowel_first, vowel_count))
    return syllable_first + ((first - leading_first) * vowel_count + (second - vowel_first)) * trailing_count;
  if (lies_in(first, syllable_first, syllable_count) && (first - syllable_first) % trailing_count == 0 &&
      lies_in(second, trailing_before + 1, trailing_count - 1))
    return first + (second - trailing_before);
  const auto found = composing_pairs().find({first, second});
  return found == composing_pairs().end() ? 0 : found->second;
}

/// The composition algorithm, on decomposed letters.
std::u32string recomposed(std::u32string_view letters) {
  std::u32string out;
  std::size_t starter = std::u32string::npos;
  std::uint8_t class_before = 0;  // of the last mark kept behind the starter
  for (const char32_t c : letters) {
    const std::uint8_t mark = combining_class_of(c);
    const bool adjacent = starter != std::u32string::npos && starter + 1 == out.size();
    const bool blocked = !adjacent && (class_before >= mark);
    if (starter != std::u32string::npos && !blocked) {
      if (const char32_t whole = composition_of(out[starter], c); whole != 0) {
        out[starter] = whole;
        continue;
      }
    }
    if (mark == 0) starter = out.size();
    class_before = mark;
    out += c;
  }
  return out;
}

std::u32string composed_letters(std::u32string_view letters) {
  if (std::ranges::all_of(letters, stands_alone)) return std::u32string(letters);
  return recomposed(decomposed_letters(letters));
}

std::u32string letters_of(std::string_view text) {
  std::u32string letters;
  letters.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = code_point_at(text, at);
    letters += c.value;
    at += c.size;
  }
  return letters;
}

std::string bytes_of(std::u32string_view letters) {
  std::string bytes;
  bytes.reserve(letters.size());
  for (const char32_t c : letters) text::append(bytes, c);
  return bytes;
}

// --- folding, stretch by stretch ---

/// Every second part of a composition; what stands before one may change with it.
bool may_compose_with_before(char32_t c) {
  static const std::u32string seconds = [] {
    std::u32string found;
    for (const auto& [pair, whole] : composing_pairs()) found += pair.second;
    std::ranges::sort(found);
    return found;
  }();
  return lies_in(c, vowel_first, vowel_count) || lies_in(c, trailing_before + 1, trailing_count - 1) ||
         std::ranges::binary_search(seconds, c);
}

/// Is one of the letters the first part of some composition?
bool composes_forward(std::u32string_view letters) {
  return std::ranges::any_of(letters, [](char32_t c) {
    const auto next = composing_pairs().lower_bound({c, 0});
    return next != composing_pairs().end() && next->first.first == c;
  });
}

/// Can c change, or be changed by, what stands before it?
bool leans_on_before(char32_t c) {
  return !stands_alone(c) && (combining_class_of(c) != 0 || may_compose_with_before(c));
}

void append_casefolded(std::u32string& out, char32_t c) {
  if (c < 0x80) {
    out += text::is_ascii_upper(c) ? c + (U'a' - U'A') : c;
  } else if (const auto found = tables::casefold().find(c); found != tables::casefold().end()) {
    out += found->second.becomes;
  } else {
    out += c;
  }
}

class CaseFolding {
 public:
  explicit CaseFolding(std::string_view text) : text_(text) {}

  text::Folded run() && {
    for (std::size_t at = 0; at < text_.size();) at = fold_stretch(at);
    out_.back.push_back(static_cast<std::uint32_t>(text_.size()));
    return std::move(out_);
  }

 private:
  struct Letter {
    std::size_t begin = 0;
    std::u32string folded;
  };

  /// Folds the stretch that begins at `at`. It ends before the first letter that does not lean on what stands before it
  /// once folded. @return its end
  std::size_t fold_stretch(std::size_t at) {
    std::vector<Letter> letters;
    std::u32string folded;
    while (at < text_.size()) {
      const CodePoint c = code_point_at(text_, at);
      Letter letter{at, {}};
      append_casefolded(letter.folded, c.value);
      const bool leans = letter.folded.empty() || leans_on_before(letter.folded.front());
      if (!letters.empty() && !leans) break;
      folded += letter.folded;
      letters.push_back(std::move(letter));
      at += c.size;
    }
    add_stretch(letters, folded, at);
    return at;
  }

  /// A letter that composes with some mark takes all marks behind it with it when it changes, as in ICU.
  void add_stretch(const std::vector<Letter>& letters, const std::u32string& folded, std::size_t end) {
    const auto leans = [](const Letter& letter) {
      return !letter.folded.empty() && leans_on_before(letter.folded.front());
    };
    const bool has_marks = std::any_of(letters.begin() + 1, letters.end(), leans);
    const std::u32string whole = composed_letters(folded);
    if (has_marks && (whole != folded || composes_forward(decomposed_letters(folded))))
      return add(whole, letters.front().begin, end);
    for (std::size_t i = 0; i < letters.size(); ++i)
      add(composed_letters(letters[i].folded), letters[i].begin, i + 1 < letters.size() ? letters[i + 1].begin : end);
  }

  void add(std::u32string_view folded, std::size_t begin, std::size_t end) {
    const std::string bytes = bytes_of(folded);
    const bool kept = bytes == text_.substr(begin, end - begin);
    for (std::size_t i = 0; i < bytes.size(); ++i)
      out_.back.push_back(static_cast<std::uint32_t>(begin + (kept ? i : 0)));
    out_.text += bytes;
  }

  std::string_view text_;
  text::Folded out_;
};

}  // namespace

std::string composed(std::string_view text) {
  return bytes_of(composed_letters(letters_of(text)));
}

std::string decomposed(std::string_view text) {
  return bytes_of(decomposed_letters(letters_of(text)));
}

text::Folded casefolded(std::string_view text) {
  return CaseFolding(text).run();
}

}  // namespace punkti::pocket
