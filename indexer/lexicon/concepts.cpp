// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/lexicon/concepts.hpp"

#include "indexer/lexicon/concept_pairs.hpp"
#include "indexer/lexicon/georgian_verbs.hpp"
#include "indexer/lexicon/glossary_file.hpp"
#include "indexer/lexicon/phrase_trie.hpp"
#include "indexer/text/fold.hpp"
#include "indexer/text/stem_georgian.hpp"

#include <algorithm>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace punkti::lexicon {

namespace {

/// Other words that may stand between two words of a phrase. Georgian puts attributes and verbs between them freely
/// ("მონაცემების სრულად და უსასყიდლოდ წაშლა"); English seldom more than one.
constexpr std::uint32_t english_gap = 1;
constexpr std::uint32_t georgian_gap = 2;

constexpr std::uint32_t no_concept = UINT32_MAX;  ///< what an aside means

/// Everything is a view into the glossary's files, but for the verbs.
struct Concept {
  std::string_view id;
  std::string_view broader;
  std::vector<std::string_view> en;
  std::vector<std::string_view> ka;
  std::vector<std::string> ka_verbs;  ///< in the third person
};

/// What a phrase in a trie says.
struct Meaning {
  std::uint32_t concept_number = no_concept;
  std::string_view phrase;
};

/// The symbols of a phrase, each way it can be read: "ვებ-გვერდი" as two words and as one.
class PhraseReader {
 public:
  PhraseReader(std::span<const PhraseTerm> terms, std::vector<std::vector<Symbol>>& paths)
      : terms_(terms), paths_(paths) {}

  void read_from(std::uint32_t position) {
    bool at_end = true;
    for (const PhraseTerm& term : terms_) {
      if (term.first_position != position) continue;
      at_end = false;
      path_.push_back(term.stem);
      read_from(term.last_position + 1);
      path_.pop_back();
    }
    if (at_end) paths_.push_back(path_);
  }

 private:
  std::span<const PhraseTerm> terms_;
  std::vector<std::vector<Symbol>>& paths_;
  std::vector<Symbol> path_;
};

bool covers_more(const PhraseHit& a, const PhraseHit& b) {
  const auto key = [](const PhraseHit& hit) {
    return std::tuple(~hit.words, hit.gap, hit.start, hit.covers, hit.value);
  };
  return key(a) < key(b);
}

bool same_span(const PhraseHit& a, const PhraseHit& b) {
  return a.start == b.start && a.covers == b.covers;
}

/// The word positions that longer phrases have taken already.
class TakenPositions {
 public:
  explicit TakenPositions(std::span<const PhraseTerm> terms)
      : base_(std::ranges::min_element(terms, {}, &PhraseTerm::first_position)->first_position) {
    const std::uint32_t last = std::ranges::max_element(terms, {}, &PhraseTerm::last_position)->last_position;
    taken_.resize((last - base_) / 64 + 2);  // one more: a phrase may begin in the last word's bits
  }

  [[nodiscard]] bool overlaps(const PhraseHit& hit) const {
    const auto [word, low, high] = bits_of(hit);
    return (taken_[word] & low) != 0 || (taken_[word + 1] & high) != 0;
  }

  void take(const PhraseHit& hit) {
    const auto [word, low, high] = bits_of(hit);
    taken_[word] |= low;
    taken_[word + 1] |= high;
  }

 private:
  [[nodiscard]] std::tuple<std::size_t, std::uint64_t, std::uint64_t> bits_of(const PhraseHit& hit) const {
    const std::uint32_t offset = hit.start - base_;
    const std::uint32_t shift = offset % 64;
    return {offset / 64, hit.covers << shift, shift == 0 ? 0 : hit.covers >> (64 - shift)};
  }

  std::uint32_t base_;
  std::vector<std::uint64_t> taken_;
};

constexpr char exact_mark = '=';

std::vector<std::string_view> without_marks(std::vector<std::string_view> terms) {
  for (std::string_view& term : terms)
    if (term.starts_with(exact_mark)) term.remove_prefix(1);
  return terms;
}

/// Words of two and more letters of one script with single blanks between them: text::analyse gives them back as they
/// stand.
bool is_plain(std::string_view phrase) {
  const auto is_lower = [](char c) { return c >= 'a' && c <= 'z'; };
  const bool latin = is_lower(phrase.front());
  std::size_t letters = 0;
  for (std::size_t i = 0; i <= phrase.size(); ++i) {
    if (i == phrase.size() || phrase[i] == ' ') {
      if (letters < 2) return false;
      letters = 0;
    } else if (latin ? !is_lower(phrase[i]) : !phrase.substr(i).starts_with("\xE1\x83")) {  // U+10C0 to U+10FF
      return false;
    } else {
      i += latin ? 0 : 2;
      ++letters;
    }
  }
  return true;
}

struct Tables {
  std::vector<Concept> concepts;
  std::unordered_map<std::string_view, std::uint32_t> numbers;  ///< of concepts, by id
  std::vector<Meaning> meanings;                                ///< asides before concepts: they win a span
  PhraseWords words;
  PhraseTrie english{english_gap};
  PhraseTrie georgian{georgian_gap};
  ConceptPairs pairs;
};

/// Puts the phrases of the glossary's files into the tries.
class Builder {
 public:
  Builder(Tables& tables, const text::EnglishStemmer& stemmer) : tables_(tables), stemmer_(stemmer) {}

  void add(const AsideEntry& aside) {
    for (const std::string_view phrase : aside.en) add_phrase(tables_.english, phrase, {});
    for (const std::string_view phrase : aside.ka) add_phrase(tables_.georgian, phrase, {});
  }

  void add(const ConceptEntry& entry) {
    const auto number = static_cast<std::uint32_t>(tables_.concepts.size());
    tables_.concepts.push_back({entry.id, entry.broader, without_marks(entry.en), without_marks(entry.ka), {}});
    tables_.numbers.emplace(entry.id, number);
    for (const std::string_view phrase : entry.en) add_phrase(tables_.english, phrase, {number, phrase});
    for (const std::string_view phrase : entry.ka) add_phrase(tables_.georgian, phrase, {number, phrase});
    for (const std::string_view notation : entry.ka_verbs) add_verb(notation, number);
    for (const std::string_view pair : entry.pairs) tables_.pairs.add(pair, entry.id);
  }

 private:
  std::uint32_t add_meaning(Meaning meaning) {
    if (meaning.phrase.starts_with(exact_mark)) meaning.phrase.remove_prefix(1);
    tables_.meanings.push_back(meaning);
    return static_cast<std::uint32_t>(tables_.meanings.size() - 1);
  }

  void add_phrase(PhraseTrie& trie, std::string_view phrase, Meaning meaning) {
    const std::uint32_t value = add_meaning(meaning);
    if (phrase.starts_with(exact_mark))
      trie.add(std::vector{tables_.words.add_exact(text::fold(phrase.substr(1)))}, value);
    else if (is_plain(phrase))
      trie.add(plain_symbols(phrase), value);
    else
      for (const auto& path : analysed_symbols(phrase)) trie.add(path, value);
  }

  /// Analysing ten thousand phrases takes 40 ms, at every start of the program; most are plain words, and the same
  /// words again.
  std::vector<Symbol> plain_symbols(std::string_view phrase) {
    std::vector<Symbol> symbols;
    while (!phrase.empty()) {
      const std::string_view word = phrase.substr(0, phrase.find(' '));
      phrase.remove_prefix(std::min(word.size() + 1, phrase.size()));
      Symbol symbol = symbols_.find(word);
      if (symbol == 0) symbol = symbols_.add(word, tables_.words.add_stem(stem_of(word)));
      symbols.push_back(symbol);
    }
    return symbols;
  }

  [[nodiscard]] std::string stem_of(std::string_view word) const {
    const bool latin = static_cast<unsigned char>(word.front()) < 0x80;
    return latin ? stemmer_(std::string(word)) : text::georgian_stem(word);
  }

  std::vector<std::vector<Symbol>> analysed_symbols(std::string_view phrase) {
    std::vector<std::vector<Symbol>> paths;
    const auto terms = text::analyse_query(phrase, stemmer_);
    if (terms.empty()) return paths;
    for (const text::Term& term : terms) tables_.words.add_stem(term.stem);
    PhraseReader(phrase_terms(terms, tables_.words), paths).read_from(terms.front().position);
    return paths;
  }

  void add_verb(std::string_view notation, std::uint32_t concept_number) {
    for (std::string& word : verb_headwords(notation))
      tables_.concepts[concept_number].ka_verbs.push_back(std::move(word));
    const std::uint32_t value = add_meaning({concept_number, notation});
    for (const std::string& form : verb_forms(notation))
      tables_.georgian.add(std::vector{tables_.words.add_exact(form)}, value);
  }

  Tables& tables_;
  const text::EnglishStemmer& stemmer_;
  SymbolTable symbols_;  ///< of the stems of plain words, by the word
};

/// Adds the concepts of hits that have one span, each concept once.
void report(const Tables& tables, std::span<const PhraseHit> one_span, std::vector<ConceptFound>& found) {
  if (tables.meanings[one_span.front().value].concept_number == no_concept) return;
  const std::size_t before = found.size();
  for (const PhraseHit& hit : one_span) {
    const Meaning& meaning = tables.meanings[hit.value];
    const std::string_view id = tables.concepts[meaning.concept_number].id;
    const auto of_this_span = std::span(found).subspan(before);
    if (std::ranges::find(of_this_span, id, &ConceptFound::concept_id) != of_this_span.end()) continue;
    found.push_back({id, hit.first, hit.last, meaning.phrase, hit.gap == 0});
  }
}

bool is_broader(const Tables& tables, std::string_view narrow, std::uint32_t broad) {
  for (auto at = tables.numbers.find(narrow); at != tables.numbers.end();
       at = tables.numbers.find(tables.concepts[at->second].broader))
    if (at->second == broad) return true;
  return false;
}

/// Every word of one is a word of the other.
bool is_inside(const PhraseHit& hit, const PhraseHit& phrase) {
  const std::uint32_t offset = hit.start - phrase.start;
  return hit.start >= phrase.start && offset < 64 && (hit.covers & ~(phrase.covers >> offset)) == 0;
}

/// The hits of one span; all its meanings.
using Span = std::span<const PhraseHit>;

bool say_the_same(const ConceptFound& a, const ConceptFound& b) {
  return a.concept_id == b.concept_id && a.first == b.first && a.last == b.last;
}

/// Is one of these phrases about a narrower concept than the hit's, with the hit in its words?
bool has_narrower(const Tables& tables, Span phrases, const PhraseHit& hit, std::uint32_t broad) {
  return std::ranges::any_of(phrases, [&](const PhraseHit& phrase) {
    const std::uint32_t number = tables.meanings[phrase.value].concept_number;
    return number != no_concept && number != broad && is_inside(hit, phrase) &&
           is_broader(tables, tables.concepts[number].id, broad);
  });
}

/// Adds what lies inside a phrase that has its words, when it is the broader concept of that phrase: a text on cookie
/// banners is one on cookies.
void report_broader(const Tables& tables, Span inner, const std::vector<Span>& chosen,
                    std::vector<ConceptFound>& found) {
  for (const PhraseHit& hit : inner) {
    const std::uint32_t number = tables.meanings[hit.value].concept_number;
    if (number == no_concept) continue;
    const ConceptFound broad{tables.concepts[number].id, hit.first, hit.last, tables.meanings[hit.value].phrase,
                             hit.gap == 0};
    if (std::ranges::any_of(found, [&](const ConceptFound& one) { return say_the_same(one, broad); })) continue;
    if (std::ranges::any_of(chosen, [&](Span phrases) { return has_narrower(tables, phrases, hit, number); }))
      found.push_back(broad);
  }
}

/// The concepts of the hits that no longer one overlaps, all meanings of a span together.
std::vector<ConceptFound> choose(const Tables& tables, std::vector<PhraseHit>& hits,
                                 std::span<const PhraseTerm> terms) {
  std::ranges::sort(hits, covers_more);
  TakenPositions taken(terms);
  std::vector<Span> chosen;
  std::vector<ConceptFound> found;
  for (auto first = hits.begin(); first != hits.end();) {
    const auto next = std::find_if(first, hits.end(), [&](const PhraseHit& hit) { return !same_span(hit, *first); });
    if (taken.overlaps(*first)) {
      report_broader(tables, {first, next}, chosen, found);
    } else {
      taken.take(*first);
      chosen.emplace_back(first, next);
      report(tables, {first, next}, found);
    }
    first = next;
  }
  return found;
}

}  // namespace

struct Glossary::Data : Tables {};

Glossary::Glossary(const text::EnglishStemmer& english) : data_(std::make_unique<Data>()) {
  const GlossaryFile file = read_glossary(glossary_files());
  data_->concepts.reserve(file.concepts.size());
  Builder builder(*data_, english);
  for (const AsideEntry& aside : file.asides) builder.add(aside);
  for (const ConceptEntry& entry : file.concepts) builder.add(entry);
}

Glossary::~Glossary() = default;
Glossary::Glossary(Glossary&&) noexcept = default;
Glossary& Glossary::operator=(Glossary&&) noexcept = default;

std::vector<ConceptFound> Glossary::find(std::span<const text::Term> terms) const {
  const std::vector<PhraseTerm> read = phrase_terms(terms, data_->words);
  std::vector<PhraseHit> hits;
  data_->english.find(read, hits);
  data_->georgian.find(read, hits);
  if (hits.empty()) return {};
  std::vector<ConceptFound> found = choose(*data_, hits, read);
  const std::vector<ConceptFound> made = data_->pairs.find(terms, found);
  found.insert(found.begin(), made.begin(), made.end());
  return found;
}

std::vector<std::string_view> Glossary::phrases(std::string_view concept_id, text::Language language) const {
  const auto number = data_->numbers.find(concept_id);
  if (number == data_->numbers.end()) return {};
  const Concept& known = data_->concepts[number->second];
  if (language == text::Language::en) return known.en;
  if (language != text::Language::ka) return {};
  std::vector<std::string_view> all = known.ka;
  all.insert(all.end(), known.ka_verbs.begin(), known.ka_verbs.end());
  return all;
}

std::string_view Glossary::broader(std::string_view concept_id) const {
  const auto number = data_->numbers.find(concept_id);
  return number == data_->numbers.end() ? std::string_view() : data_->concepts[number->second].broader;
}

bool Glossary::has_word(const text::Term& term) const {
  return data_->words.stem(term.stem) != 0 || data_->words.exact(term.word) != 0;
}

std::vector<std::string_view> Glossary::stems() const {
  return data_->words.stems();
}

std::vector<std::string_view> Glossary::exact_words() const {
  return data_->words.exact_words();
}

std::vector<std::string_view> Glossary::ids() const {
  std::vector<std::string_view> all;
  all.reserve(data_->concepts.size());
  for (const Concept& known : data_->concepts) all.push_back(known.id);
  return all;
}

}  // namespace punkti::lexicon
