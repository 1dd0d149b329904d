// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/text/mixed_script.hpp"

#include "indexer/text/endings.hpp"
#include "indexer/text/script.hpp"
#include "indexer/text/tables.hpp"
#include "indexer/text/utf8.hpp"

#include <array>
#include <optional>
#include <unordered_map>

namespace punkti::text {

namespace {

constexpr std::size_t least_cell = 3;  // letters a table cell has at least, so that a seam is no accident of spelling

struct LookAlikes {
  std::unordered_map<char32_t, char32_t> to_latin;
  std::unordered_map<char32_t, char32_t> to_cyrillic;
};

const LookAlikes& look_alikes() {
  static const LookAlikes read = [] {
    LookAlikes tables;
    for (const Row& row : rows_of("confusables.tsv")) {
      const char32_t letter = code_point_at(row[0], 0).value;
      const auto ascii = static_cast<char32_t>(row[1].front());
      tables.to_latin.emplace(letter, ascii);
      if (script_of(letter) == Script::cyrillic)
        tables.to_cyrillic.emplace(ascii, letter);  // the first is the commonest
    }
    return tables;
  }();
  return read;
}

struct Letter {
  char32_t value;
  Script script;
  std::uint32_t begin;
};

std::vector<Letter> letters_of(std::string_view word) {
  std::vector<Letter> letters;
  for (std::size_t at = 0; at < word.size();) {
    const CodePoint c = code_point_at(word, at);
    letters.push_back({c.value, script_of(c.value), static_cast<std::uint32_t>(at)});
    at += c.size;
  }
  return letters;
}

std::size_t count(const std::vector<Letter>& letters, Script script) {
  std::size_t n = 0;
  for (const Letter& letter : letters) n += letter.script == script ? 1 : 0;
  return n;
}

/// The letter of `main` that looks like `letter`, if there is one.
std::optional<char32_t> look_alike(char32_t letter, Script main) {
  const auto& table = main == Script::latin ? look_alikes().to_latin : look_alikes().to_cyrillic;
  const auto found = table.find(letter);
  if (found == table.end()) return std::nullopt;
  return found->second;
}

/// The script whose letters cannot all be disguised letters of the other: Latin where both could be.
Script main_script(const std::vector<Letter>& letters) {
  std::size_t sure_latin = 0;
  std::size_t sure_cyrillic = 0;
  for (const Letter& letter : letters) {
    if (letter.script == Script::latin && !look_alike(letter.value, Script::cyrillic)) ++sure_latin;
    if (letter.script == Script::cyrillic && !look_alike(letter.value, Script::latin)) ++sure_cyrillic;
  }
  if (sure_latin == 0 && sure_cyrillic == 0)
    return count(letters, Script::cyrillic) > count(letters, Script::latin) ? Script::cyrillic : Script::latin;
  return sure_cyrillic > sure_latin ? Script::cyrillic : Script::latin;
}

bool is_mixed(const std::vector<Letter>& letters) {
  Script first = Script::none;
  for (const Letter& letter : letters) {
    if (letter.script == Script::none || letter.script == Script::digit) continue;
    if (first == Script::none) first = letter.script;
    if (letter.script != first) return true;
  }
  return false;
}

std::string repair(std::string_view word, const std::vector<Letter>& letters) {
  if (count(letters, Script::georgian) > 0 || !is_mixed(letters)) return std::string(word);
  const Script main = main_script(letters);
  std::string repaired;
  for (const Letter& letter : letters) {
    const bool foreign = letter.script != main && letter.script != Script::none && letter.script != Script::digit;
    append(repaired, foreign ? look_alike(letter.value, main).value_or(letter.value) : letter.value);
  }
  return repaired;
}

// --- glued cells ---

bool is_upper(const Letter& letter) {
  return is_ascii_upper(letter.value);
}
bool is_lower(const Letter& letter) {
  return is_ascii_lower(letter.value);
}

/// Does a new table cell seem to begin at letter i? At a change of script, at "eG", and before the last capital of
/// "APIMeta".
bool is_seam(const std::vector<Letter>& letters, std::size_t i) {
  if (letters[i].script != letters[i - 1].script) return true;
  const bool hump = is_lower(letters[i - 1]) && is_upper(letters[i]);
  const bool after_initials =
      is_upper(letters[i - 1]) && is_upper(letters[i]) && i + 1 < letters.size() && is_lower(letters[i + 1]);
  return hump || after_initials;
}

/// Where the cells begin, the first at 0; seams that would leave a cell of one or two letters do not count.
std::vector<std::size_t> cell_borders(const std::vector<Letter>& letters) {
  std::vector<std::size_t> borders{0};
  for (std::size_t i = 1; i < letters.size(); ++i)
    if (is_seam(letters, i) && i - borders.back() >= least_cell && letters.size() - i >= least_cell)
      borders.push_back(i);
  return borders;
}

std::string_view part(std::string_view word, const std::vector<Letter>& letters, std::size_t from, std::size_t to) {
  const std::size_t end = to < letters.size() ? letters[to].begin : word.size();
  return word.substr(letters[from].begin, end - letters[from].begin);
}

/// A Latin and a Georgian word of three letters or more that touch, the Georgian one no mere ending.
bool has_glued_words(std::string_view word, const std::vector<Letter>& letters) {
  std::size_t before = 0;
  for (std::size_t from = 0, to = 0; from < letters.size(); from = to) {
    while (to < letters.size() && letters[to].script == letters[from].script) ++to;
    const bool georgian = letters[from].script == Script::georgian;
    const bool ending = georgian && from > 0 && is_georgian_ending(part(word, letters, from, to));
    if (from > 0 && before >= least_cell && to - from >= least_cell && !ending) return true;
    before = to - from;
  }
  return false;
}

std::string join_cells(std::string_view word, const std::vector<Letter>& letters) {
  const std::vector<std::size_t> borders = cell_borders(letters);
  std::string joined;
  for (std::size_t i = 0; i < borders.size(); ++i) {
    if (i > 0) joined += " | ";
    joined += part(word, letters, borders[i], i + 1 < borders.size() ? borders[i + 1] : letters.size());
  }
  return joined;
}

// --- kinds ---

struct Finding {
  MixedKind kind;
  std::string repaired;
};

std::optional<Finding> judge_with_georgian(std::string_view word, const std::vector<Letter>& letters) {
  if (count(letters, Script::cyrillic) > 0) {
    std::size_t from = letters.size();
    while (from > 0 && letters[from - 1].script == Script::georgian) --from;
    const bool ending =
        from < letters.size() && from > least_cell && is_georgian_ending(part(word, letters, from, letters.size()));
    if (ending && count(letters, Script::cyrillic) == from) return std::nullopt;  // a Russian name in a Georgian case
    return Finding{MixedKind::stray_cyrillic, {}};
  }
  if (count(letters, Script::latin) > 0 && has_glued_words(word, letters))
    return Finding{MixedKind::glued_cells, join_cells(word, letters)};
  return std::nullopt;
}

std::optional<Finding> judge(std::string_view word) {
  const std::vector<Letter> letters = letters_of(word);
  if (!is_mixed(letters)) return std::nullopt;
  if (count(letters, Script::georgian) > 0) return judge_with_georgian(word, letters);
  std::string repaired = repair(word, letters);
  if (is_mixed(letters_of(repaired))) return std::nullopt;  // two scripts by intent, not by look
  return Finding{MixedKind::confusable, std::move(repaired)};
}

bool is_letter(char32_t c) {
  const Script script = script_of(c);
  return script != Script::none && script != Script::digit;
}

}  // namespace

std::string_view name_of(MixedKind kind) noexcept {
  switch (kind) {
    case MixedKind::confusable: return "confusable";
    case MixedKind::stray_cyrillic: return "stray-cyrillic";
    case MixedKind::glued_cells: break;
  }
  return "glued-cells";
}

std::vector<MixedWord> find_mixed_words(std::string_view text) {
  std::vector<MixedWord> found;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    bool one_script = true;
    Script first = Script::none;
    while (at < text.size()) {
      const CodePoint c = code_point_at(text, at);
      if (!is_letter(c.value)) break;
      if (first == Script::none) first = script_of(c.value);
      one_script = one_script && script_of(c.value) == first;
      at += c.size;
    }
    if (at == begin) {
      at += code_point_at(text, at).size;
    } else if (!one_script) {
      if (auto finding = judge(text.substr(begin, at - begin)))
        found.push_back({{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at)},
                         finding->kind,
                         std::move(finding->repaired)});
    }
  }
  return found;
}

std::vector<ByteRange> glued_cells_of(std::string_view word) {
  const std::vector<Letter> letters = letters_of(word);
  if (letters.empty() || count(letters, Script::cyrillic) > 0 || !has_glued_words(word, letters))
    return {{0, static_cast<std::uint32_t>(word.size())}};
  std::vector<ByteRange> cells;
  for (const std::size_t border : cell_borders(letters)) {
    if (!cells.empty()) cells.back().end = letters[border].begin;
    cells.push_back({letters[border].begin, static_cast<std::uint32_t>(word.size())});
  }
  return cells;
}

std::string repair_confusables(std::string_view word) {
  return repair(word, letters_of(word));
}

}  // namespace punkti::text
