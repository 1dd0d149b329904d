// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/text/verb.hpp"

#include "indexer/text/affix_rules.hpp"
#include "indexer/text/tables.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace punkti::text {
namespace {

constexpr std::size_t least_root = 3;  // letters; shorter ones join everything, so only those of verb_roots.tsv count

Letters letters_or_none(std::string_view cell) {
  return cell == "-" ? Letters() : letters_of(cell).value();
}

constexpr std::size_t longest_known_word = 16;  // letters of a beginning in root_words.tsv

/// A row of verb_roots.tsv.
struct KnownRoot {
  Letters preverb;  ///< the one that the present tense leaves out
  Letters key;      ///< with that preverb or another, the key of the word
  Letters vowels;   ///< with which a form without preverb counts as one with it; '\0': without any
};

using KnownRoots = std::unordered_multimap<Letters, KnownRoot>;  // under each form of the root

KnownRoots read_known_roots() {
  KnownRoots known;
  for (const Row& row : rows_of("verb_roots.tsv")) {
    const auto forms = split(row.at(0), '|');
    KnownRoot root{letters_or_none(row.at(1)), letters_of(forms.front()).value(), {}};
    if (row.at(2) != ".")
      for (const std::string_view vowel : split(row[2], '|'))
        root.vowels += vowel == "-" ? Letters(1, '\0') : letters_of(vowel).value();
    for (const std::string_view form : forms) known.emplace(letters_of(form).value(), root);
  }
  return known;
}

using KnownWords = std::map<Letters, Letters>;  // beginning of a word -> its key

KnownWords read_known_words() {
  KnownWords words;
  for (const Row& row : rows_of("root_words.tsv"))
    words.emplace(letters_of(row.at(0)).value(), letters_or_none(row.at(1)));
  return words;
}

struct Grammar {
  AffixTable affixes{rows_of("root_georgian.tsv")};
  KnownRoots roots = read_known_roots();
  KnownWords words = read_known_words();

  const AffixStep& finite = affixes.step("finite");
  const AffixStep& preverb = affixes.step("preverb");
  const AffixStep& person = affixes.step("person");
  const AffixStep& person_after_preverb = affixes.step("person_after_preverb");
  const AffixStep& participle = affixes.step("participle");
  const AffixStep& theme = affixes.step("theme");
  const AffixStep& passive = affixes.step("passive");
};

const Grammar& grammar() {
  static const Grammar all;
  return all;
}

/// The key of the longest listed beginning that the word has.
std::optional<Letters> key_of_known_word(const Letters& word) {
  const KnownWords& words = grammar().words;
  for (std::size_t length = std::min(word.size(), longest_known_word); length > 1; --length)
    if (const auto found = words.find(word.substr(0, length)); found != words.end()) return found->second;
  return std::nullopt;
}

/// A form without its beginning.
struct Opened {
  Letters preverb;
  Letters person;  ///< person and version: -ვი-, -გვა-, -სა-
  Letters rest;    ///< root and endings
};

Letters taken(Letters& word, const AffixStep& step) {
  const AffixRule* rule = step.apply(word);
  return rule != nullptr ? rule->affix : Letters();
}

Opened without_preverb(const Letters& form) {
  Opened opened{{}, {}, form};
  opened.preverb = taken(opened.rest, grammar().preverb);
  return opened;
}

Opened without_person(Opened opened) {
  opened.person = taken(opened.rest, grammar().person);
  const bool is_participle = !grammar().participle.all_ways(opened.rest).empty();
  if (opened.person.empty() && !opened.preverb.empty() && !is_participle)
    opened.person = taken(opened.rest, grammar().person_after_preverb);
  return opened;
}

/// The key of a known root that stands behind this beginning, or nothing if none does.
std::optional<Letters> key_of_known_root(const Opened& opened, const Letters& root) {
  const char vowel = opened.person.empty() ? '\0' : opened.person.back();
  std::optional<Letters> with_other_preverb;
  const auto [begin, end] = grammar().roots.equal_range(root);
  for (auto at = begin; at != end; ++at) {
    const KnownRoot& known = at->second;
    const bool left_out = opened.preverb.empty() && known.vowels.find(vowel) != Letters::npos;
    if (left_out || opened.preverb == known.preverb) return known.preverb + known.key;
    if (!opened.preverb.empty()) with_other_preverb = opened.preverb + known.key;
  }
  return with_other_preverb;
}

/// Looks for a known root at every depth of stripping: the shortest roots look like endings themselves (ხად-ა, ყენ-ს).
std::optional<Letters> key_by_known_root(const Opened& opened) {
  if (auto key = key_of_known_root(opened, opened.rest)) return key;
  const Letters bare = grammar().affixes.run(opened.rest, "auxiliary", "theme");
  if (auto key = key_of_known_root(opened, bare)) return key;
  for (const Letters& root : grammar().theme.all_ways(bare))
    if (auto key = key_of_known_root(opened, root)) return key;
  Letters root = bare;
  grammar().theme.apply(root);
  grammar().passive.apply(root);
  return key_of_known_root(opened, root);
}

/// -ებ before the case of a plural: a noun has it as often as a verb. Before -ის and -ით a verbal noun is likelier.
bool looks_plural(const Letters& word, const Letters& form) {
  static const Letters plural = letters_of("ებ").value();
  const std::string_view ending = std::string_view(word).substr(std::min(form.size(), word.size()));
  const bool genitive_or_instrumental = ending.size() > 1 && mkhedruli_of(ending.substr(0, 1)) == "ი";
  return form.ends_with(plural) && !genitive_or_instrumental;
}

bool long_enough(const Letters& root) {
  return root.size() >= least_root;
}

/// Takes a theme suffix off, the longest that leaves a root. @return whether there was one.
bool take_theme(Letters& root) {
  const std::vector<Letters> ways = grammar().theme.all_ways(root);
  const auto found = std::ranges::find_if(ways, long_enough);
  if (found != ways.end()) root = *found;
  return found != ways.end();
}

/// Does the word as written end in a way that only a finite verb does?
bool ends_like_a_verb(Letters word) {
  return grammar().finite.apply(word) != nullptr;
}

/// Any other verb: the root alone, since the present leaves the preverb out and nothing says which.
Letters root_by_rules(const Letters& word, const Letters& form, const Opened& opened) {
  const bool has_person = !opened.person.empty();
  bool verbal = (has_person && !opened.preverb.empty()) || ends_like_a_verb(word);
  Letters root = grammar().affixes.run(opened.rest, "auxiliary", "theme");
  if (take_theme(root)) verbal |= has_person || !looks_plural(word, form);
  if (grammar().passive.apply(root) != nullptr) verbal = true;
  while (root.size() > least_root && is_vowel(root.back())) root.pop_back();
  return verbal && long_enough(root) ? root : Letters();
}

}  // namespace

Letters verb_root(const Letters& word, const Letters& form) {
  if (const auto key = key_of_known_word(word)) return *key;
  const Opened behind_preverb = without_preverb(form);
  if (const auto key = key_by_known_root(behind_preverb)) return *key;
  const Opened behind_person = without_person(behind_preverb);
  if (const auto key = key_by_known_root(behind_person)) return *key;
  // What looked like a person may be the beginning of the root: the ა- of ამბობს.
  const Letters root = root_by_rules(word, form, behind_person);
  return root.empty() && !behind_person.person.empty() ? root_by_rules(word, form, behind_preverb) : root;
}

}  // namespace punkti::text
