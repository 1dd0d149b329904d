// SPDX-License-Identifier: GPL-3.0-or-later
#include "parity/signs.hpp"

#include "parity/cognates.hpp"
#include "parity/facts_of.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace punkti::parity {
namespace {

// How sure a sign is, by kind. Concepts are the measure.
constexpr double trust_in_address = 1.2;  // one address stands in many places
constexpr double trust_in_number = 1.2;
constexpr double trust_in_small_number = 0.6;  // 1 … 9 stand in many places
constexpr double trust_in_latin_word = 1.3;    // "Facebook", "cookies" inside Georgian
constexpr double trust_in_sound = 0.7;
constexpr double trust_in_broader = 0.4;
constexpr double trust_in_topic = 0.5;
constexpr std::size_t most_names = 8;  // Latin words in a Georgian sentence that may all be names
constexpr double one_sided = 0.5;      // the glossary may know the concept in one language only
constexpr double half_trusted = 2.5;   // shared weight at which a cosine counts half

using Trusts = std::map<std::string, double>;

void add(Trusts& trusts, std::string key, double trust) {
  auto& kept = trusts[std::move(key)];
  kept = std::max(kept, trust);
}

void add_concepts(Trusts& trusts, const indexer::Analysed& analysed, const lexicon::Glossary& glossary) {
  for (const auto& found : analysed.concepts) {
    add(trusts, "c:" + std::string(found.concept_id), 1.0);
    if (const auto broader = glossary.broader(found.concept_id); !broader.empty())
      add(trusts, "c:" + std::string(broader), trust_in_broader);
  }
}

void add_facts(Trusts& trusts, std::string_view text) {
  for (const auto& fact : facts_of(text)) {
    if (fact.kind == "email" || fact.kind == "url")
      add(trusts, "a:" + fact.value, trust_in_address);
    else if (fact.kind == "month")
      add(trusts, "m:" + fact.value, 1.0);
    else
      add(trusts, "n:" + fact.value, fact.value.size() > 1 && !fact.soft ? trust_in_number : trust_in_small_number);
  }
}

bool is_acronym(std::string_view published) {
  return published.size() >= 2 && std::ranges::all_of(published, [](char c) { return c >= 'A' && c <= 'Z'; });
}

/// Is a sentence of a Georgian text running English, with a few Georgian words at most? It is no translation of
/// anything.
bool is_foreign(const indexer::Analysed& analysed, text::Language lang) {
  if (lang != text::Language::ka) return false;
  const auto count = [&](text::Script script) {
    return static_cast<std::size_t>(std::ranges::count(analysed.terms, script, &text::Term::script));
  };
  const auto latin = count(text::Script::latin);
  return latin > most_names && latin > 2 * count(text::Script::georgian);
}

void add_words(Trusts& trusts, std::string_view text, const indexer::Analysed& analysed) {
  for (const auto& term : analysed.terms) {
    if (term.word.find_first_of(".@") != std::string::npos) continue;  // an address: a fact
    const bool latin = term.script == text::Script::latin;
    if (!latin && term.script != text::Script::georgian) continue;
    if (latin && term.word.size() > 1) add(trusts, "w:" + term.word, trust_in_latin_word);
    const bool name = !latin || is_acronym(slice(text, term.place));
    const auto sound = sound_of(latin ? term.word : term.stem, name ? 3 : 5);
    if (!sound.empty()) add(trusts, "s:" + sound, trust_in_sound);
  }
}

std::vector<Sign> signs_in(const Trusts& trusts) {
  std::vector<Sign> signs;
  for (const auto& [key, trust] : trusts) signs.push_back({key, trust});
  return signs;
}

double code_points(std::string_view text) {
  return static_cast<double>(
      std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

void set_norm(Evidence& evidence) {
  double squares = 0.0;
  for (const auto& sign : evidence.signs)
    squares += static_cast<double>(sign.weight) * static_cast<double>(sign.weight);
  evidence.norm = std::sqrt(squares);
}

}  // namespace

std::vector<Sign> signs_of(std::string_view text, text::Language lang, const indexer::Analyst& analyst,
                           const indexer::Knowledge& knowledge) {
  Trusts trusts;
  const auto analysed = analyst.analyse(text);
  if (is_foreign(analysed, lang)) return {};
  add_concepts(trusts, analysed, knowledge.glossary());
  for (const auto& topic : knowledge.topics().label({analysed.terms, {}, {}, {}}))
    add(trusts, "t:" + std::string(topic.topic_id), trust_in_topic);
  add_facts(trusts, text);
  add_words(trusts, text, analysed);
  return signs_in(trusts);
}

std::vector<Sign> joined_signs(const std::vector<std::vector<Sign>>& passages) {
  Trusts trusts;
  for (const auto& signs : passages)
    for (const auto& sign : signs) add(trusts, sign.key, sign.trust);
  return signs_in(trusts);
}

SignBook::SignBook(const Passages& en, const Passages& ka) : passages_(en.size() + ka.size()) {
  add(en, 0);
  add(ka, 1);
}

void SignBook::add(const Passages& passages, std::size_t side) {
  for (const auto& signs : passages)
    for (const auto& sign : signs) {
      const auto id = static_cast<std::uint32_t>(entries_.size());
      auto& entry = entries_.try_emplace(sign.key, Entry{id, {}}).first->second;
      ++entry.passages[side];
    }
}

Evidence SignBook::weigh(const std::vector<Sign>& signs, std::string_view text) const {
  Evidence evidence;
  evidence.length = std::max(1.0, code_points(text));
  for (const auto& sign : signs) {
    const auto found = entries_.find(sign.key);
    if (found == entries_.end()) continue;
    const auto& [id, passages] = found->second;
    const bool both = passages[0] > 0 && passages[1] > 0;
    const bool word = sign.key.front() == 'w' || sign.key.front() == 's';
    if (word && !both) continue;
    const auto rarity = std::log(1.0 + static_cast<double>(passages_) / static_cast<double>(passages[0] + passages[1]));
    evidence.signs.push_back({id, static_cast<float>(sign.trust * rarity * (both ? 1.0 : one_sided))});
  }
  std::ranges::sort(evidence.signs, {}, &Evidence::Weighed::sign);
  set_norm(evidence);
  return evidence;
}

Evidence joined(const Evidence& a, const Evidence& b) {
  Evidence out;
  out.length = a.length + b.length;
  std::ranges::merge(a.signs, b.signs, std::back_inserter(out.signs), {}, &Evidence::Weighed::sign,
                     &Evidence::Weighed::sign);
  std::vector<Evidence::Weighed> once;
  for (const auto& sign : out.signs) {
    if (!once.empty() && once.back().sign == sign.sign)
      once.back().weight = std::max(once.back().weight, sign.weight);
    else
      once.push_back(sign);
  }
  out.signs = std::move(once);
  set_norm(out);
  return out;
}

Likeness likeness(const Evidence& a, const Evidence& b) {
  double product = 0.0, shared = 0.0;
  auto x = a.signs.begin();
  auto y = b.signs.begin();
  while (x != a.signs.end() && y != b.signs.end()) {
    if (x->sign == y->sign) {
      product += static_cast<double>(x->weight) * static_cast<double>(y->weight);
      shared += static_cast<double>(std::min(x->weight, y->weight));
      ++x;
      ++y;
    } else if (x->sign < y->sign) {
      ++x;
    } else {
      ++y;
    }
  }
  if (a.norm == 0.0 || b.norm == 0.0) return {};
  return {product / (a.norm * b.norm), shared};
}

double similarity(const Evidence& a, const Evidence& b) {
  const auto like = likeness(a, b);
  return like.cosine * like.shared / (like.shared + half_trusted);
}

}  // namespace punkti::parity
