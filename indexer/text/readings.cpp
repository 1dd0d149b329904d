// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/text/mkhedruli.hpp"
#include "indexer/text/romanization.hpp"
#include "indexer/text/spellings.hpp"
#include "indexer/text/stem_georgian.hpp"

#include <algorithm>
#include <bit>
#include <map>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

namespace punkti::text {
namespace {

// A stranger types the spelling: these keep the worst one at some ten thousand questions to the vocabulary.
constexpr std::size_t longest_latin = 64;     // bytes
constexpr std::size_t most_at_a_place = 160;  // half-read words kept at each letter of the spelling
constexpr std::size_t longest_overlap = 6;    // letters of an ending that the vocabulary may also go on with
constexpr std::size_t longest_ending = 12;    // letters: -ებისათვისაც has eleven

/// The vocabulary with a memory: the walk asks about the same beginnings again and again.
class Remembered {
 public:
  explicit Remembered(const Vocabulary& vocabulary) : vocabulary_(vocabulary) {}

  bool has_prefix(const Letters& letters) { return ask(prefixes_, letters, vocabulary_.has_prefix); }
  bool has_word(const Letters& letters) { return ask(words_, letters, vocabulary_.has_word); }

 private:
  using Answers = std::unordered_map<Letters, bool>;
  static bool ask(Answers& answers, const Letters& letters, const std::function<bool(std::string_view)>& question) {
    const auto known = answers.find(letters);
    if (known != answers.end()) return known->second;
    return answers.emplace(letters, question(mkhedruli_of(letters))).first->second;
  }

  const Vocabulary& vocabulary_;
  Answers prefixes_;
  Answers words_;
};

/// How the letters read so far were spelled.
struct Manner {
  Systems systems = exact_systems;  ///< the exact systems that spell all of them so
  int strangeness = 0;              ///< letters that fit only chat
  std::size_t ending = 0;           ///< letters since the word left the vocabulary; 0 while it is inside
};

Manner after(Manner manner, const Spelling& spelling) {
  manner.systems &= spelling.systems;
  if ((spelling.systems & exact_systems) == 0) ++manner.strangeness;
  return manner;
}

/// What makes one reading better than another, the smaller the better: a clean spelling in one system, the most formal
/// system; then few letters that only chat has; a mixture of systems comes after every one of them.
auto badness(const Manner& manner) {
  const int most_formal = manner.systems == 0 ? static_cast<int>(System::chat) : std::countr_zero(manner.systems);
  return std::tuple(manner.strangeness, most_formal, manner.ending);
}

System system_of(const Manner& manner) {
  return manner.systems == 0 ? System::chat : static_cast<System>(std::countr_zero(manner.systems));
}

using HalfRead = std::map<Letters, Manner>;
using Candidate = std::pair<Letters, Manner>;

/// Keeps the best manner of each half-read word.
void keep_better(HalfRead& words, const Letters& letters, const Manner& manner) {
  const auto [place, is_new] = words.try_emplace(letters, manner);
  if (!is_new && badness(manner) < badness(place->second)) place->second = manner;
}

void keep_best(HalfRead& words, std::size_t most) {
  if (words.size() <= most) return;
  // Near the vocabulary first: a long run-on ending is most often a wrong turn.
  const auto worth = [](const Candidate& word) { return std::tuple(word.second.ending, badness(word.second)); };
  std::vector<Candidate> all(words.begin(), words.end());
  std::ranges::sort(all, {}, worth);
  words = HalfRead(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(most));
}

/// What stands at a place of a spelling: some letter, and nobody knows which.
constexpr char any_letter = '?';

std::vector<Spelling> offered(std::string_view latin) {
  if (latin.front() != any_letter) return Spellings::all().offered(latin);
  std::vector<Spelling> all;
  for (char letter = first_letter; letter <= last_letter; ++letter) all.push_back({letter, 1, only(System::chat), 0});
  return all;
}

/// Letter by letter through the spelling. `step` says how the longer word is to be kept, or that it leads nowhere.
template <class Step>
HalfRead walk(const std::string& latin, const Step& step) {
  std::vector<HalfRead> at(latin.size() + 1);
  at[0].emplace();
  for (std::size_t place = 0; place < latin.size(); ++place) {
    if (at[place].empty()) continue;
    keep_best(at[place], most_at_a_place);
    for (const Spelling& spelling : offered(std::string_view(latin).substr(place)))
      for (const auto& [letters, manner] : at[place]) {
        Letters longer = letters + spelling.letter;
        Manner how = after(manner, spelling);
        if (step(longer, how)) keep_better(at[place + spelling.length], longer, how);
      }
    at[place].clear();
  }
  return std::move(at.back());
}

std::vector<Reading> best_first(const HalfRead& words, std::size_t most) {
  std::vector<Candidate> all(words.begin(), words.end());
  std::ranges::stable_sort(all, {}, [](const Candidate& word) { return badness(word.second); });
  if (all.size() > most) all.resize(most);
  std::vector<Reading> found;
  for (const auto& [letters, manner] : all)
    found.push_back({mkhedruli_of(letters), system_of(manner), manner.strangeness});
  return found;
}

bool can_be_spelling(std::string_view latin) {
  return !latin.empty() && latin.size() <= longest_latin;
}

bool may_stand_in_ending(char letter) {
  static const Letters letters = *letters_of("აბგდევზთიკლმნორსუშც");
  return letters.find(letter) != Letters::npos;
}

/// Are these letters a whole stem, or one that lost its last vowel (მომხმარებ-ელი, მომხმარებლ)?
bool is_stem(const Letters& letters, Remembered& stems) {
  static const Letters syncopated = *letters_of("ლრნმ");
  return stems.has_word(letters) ||
         std::ranges::any_of(syncopated, [&](char letter) { return stems.has_word(letters + letter); });
}

/// May an ending go on behind these letters? It may have begun some letters ago, where the vocabulary happened to go on
/// too.
bool ending_may_follow(const Letters& letters, Remembered& stems) {
  const std::size_t shortest = letters.size() > longest_overlap ? letters.size() - longest_overlap : 1;
  for (std::size_t length = letters.size(); length >= shortest; --length)
    if (is_stem(letters.substr(0, length), stems)) return true;
  return false;
}

/// One more letter, inside the vocabulary or in the ending behind it.
bool step_towards_stem(const Letters& longer, Manner& how, Remembered& stems) {
  if (how.ending == 0 && stems.has_prefix(longer)) return true;
  if (how.ending == 0 && !ending_may_follow(longer.substr(0, longer.size() - 1), stems)) return false;
  ++how.ending;
  return how.ending <= longest_ending && may_stand_in_ending(longer.back());
}

HalfRead words_spelled(const std::string& latin, Remembered& words) {
  HalfRead read = walk(latin, [&](const Letters& longer, const Manner&) { return words.has_prefix(longer); });
  std::erase_if(read, [&](const auto& word) { return word.first.empty() || !words.has_word(word.first); });
  return read;
}

/// What the typist may have meant to type: one letter more, one less, another one, or two in the other order, where a
/// letter is one or two bytes.
std::vector<std::string> meant(const std::string& latin) {
  constexpr std::size_t longest = 2;
  std::vector<std::string> all;
  const auto put = [&](std::size_t at, std::size_t size, const std::string& instead) {
    all.push_back(std::string(latin).replace(at, size, instead));
  };
  for (std::size_t at = 0; at <= latin.size(); ++at) {
    put(at, 0, {any_letter});
    for (std::size_t size = 1; size <= longest && at + size <= latin.size(); ++size) {
      put(at, size, {});
      put(at, size, {any_letter});
      for (std::size_t next = 1; next <= longest && at + size + next <= latin.size(); ++next)
        put(at, size + next, latin.substr(at + size, next) + latin.substr(at, size));
    }
  }
  return all;
}

bool can_have_slip(std::string_view latin) {
  constexpr std::size_t shortest = 6;  // letters: in shorter words one slip makes another word
  constexpr std::size_t longest = 24;
  const auto is_typed = [](char c) { return c >= '$' && c < 0x7F && c != any_letter; };
  return latin.size() >= shortest && latin.size() <= longest && std::ranges::all_of(latin, is_typed);
}

}  // namespace

std::vector<Reading> readings(std::string_view latin, const Vocabulary& vocabulary, std::size_t most) {
  if (!can_be_spelling(latin)) return {};
  Remembered words(vocabulary);
  return best_first(words_spelled(decomposed(latin), words), most);
}

std::vector<Reading> readings_with_slip(std::string_view latin, const Vocabulary& vocabulary, std::size_t most) {
  if (!can_have_slip(latin)) return {};
  Remembered words(vocabulary);
  HalfRead found;
  for (const std::string& spelling : meant(decomposed(latin)))
    for (const auto& [letters, manner] : words_spelled(spelling, words)) {
      Manner slipped = manner;
      ++slipped.strangeness;
      keep_better(found, letters, slipped);
    }
  return best_first(found, most);
}

std::vector<Reading> readings_of_stem(std::string_view latin, const Vocabulary& stems, std::size_t most) {
  if (!can_be_spelling(latin)) return {};
  Remembered known(stems);
  const HalfRead read = walk(decomposed(latin),
                             [&](const Letters& longer, Manner& how) { return step_towards_stem(longer, how, known); });
  std::vector<Reading> found;
  std::unordered_set<std::string> seen;
  for (const Reading& reading : best_first(read, read.size())) {
    const std::string stem = georgian_stem(reading.word);
    if (found.size() < most && known.has_word(*letters_of(stem)) && seen.insert(stem).second) found.push_back(reading);
  }
  return found;
}

}  // namespace punkti::text
