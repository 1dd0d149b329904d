// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/analyst.hpp"

#include "facts/find_facts.hpp"
#include "indexer/rules_version.hpp"
#include "indexer/text/sentences.hpp"
#include "indexer/text/utf8.hpp"

#include <xapian.h>
#include <algorithm>
#include <iterator>
#include <memory>
#include <span>

namespace punkti::indexer {
namespace {

std::string joined(const std::vector<std::string>& parts) {
  std::string out;
  for (const auto& part : parts) (out += part) += "\n";
  return out;
}

std::vector<TopicStrength> stored(const std::vector<lexicon::TopicFound>& found) {
  std::vector<TopicStrength> out;
  for (const auto& topic : found) out.push_back({std::string(topic.topic_id), topic.strength, topic.because});
  return out;
}

std::vector<std::string> forms_of(const std::vector<text::Term>& terms, std::string text::Term::*form) {
  std::vector<std::string> out;
  for (const auto& term : terms)
    if (!(term.*form).empty()) out.push_back(term.*form);
  return out;
}

/// The sentences that a place touches: a hard line end may cut a fact in two.
ByteRange sentence_with(std::span<const ByteRange> sentences, ByteRange place) {
  for (const ByteRange sentence : sentences)
    if (place.begin < sentence.end && sentence.begin < place.end)
      place = {std::min(place.begin, sentence.begin), std::max(place.end, sentence.end)};
  return place;
}

/// Terms come in reading order.
std::span<const text::Term> words_within(const std::vector<text::Term>& terms, ByteRange place) {
  const auto begin_of = [](const text::Term& term) { return term.place.begin; };
  const auto first = std::ranges::lower_bound(terms, place.begin, {}, begin_of);
  const auto last = std::ranges::lower_bound(terms, place.end, {}, begin_of);
  return {first, last};
}

bool comes_from_above(const TopicStrength& topic) {
  return std::ranges::any_of(topic.because, [](const std::string& cue) { return cue.starts_with("heading"); });
}

/// The clause's topics that a fact is about: those that its own sentence speaks of, else those of the headings above,
/// else the strongest. Topics only touched on count where the clause deals with none.
std::vector<std::string> topics_of_fact(std::span<const TopicStrength> topics,
                                        std::span<const lexicon::TopicFound> spoken) {
  const bool deals =
      std::ranges::any_of(topics, [](const auto& topic) { return topic.strength >= lexicon::addressed_from; });
  const auto collect = [&](const auto& fits) {
    std::vector<std::string> out;
    for (const auto& topic : topics)
      if ((!deals || topic.strength >= lexicon::addressed_from) && fits(topic)) out.push_back(topic.id);
    return out;
  };
  auto out = collect([&](const TopicStrength& topic) {
    return std::ranges::find(spoken, topic.id, &lexicon::TopicFound::topic_id) != spoken.end();
  });
  if (out.empty()) out = collect(comes_from_above);
  if (out.empty() && !topics.empty()) out.push_back(topics.front().id);
  return out;
}

}  // namespace

text::EnglishStemmer make_english_stemmer() {
  // std::function copies its target, so the stemmer with its state is shared by the copies of one thread.
  const auto stem = std::make_shared<Xapian::Stem>("english");
  return [stem](const std::string& word) { return (*stem)(word); };
}

Knowledge::Knowledge()
    : glossary_(make_english_stemmer()),
      topics_(glossary_, make_english_stemmer()),
      known_words_([this] { return forms_of(terms_of_glossary(), &text::Term::word); },
                   [this] { return forms_of(terms_of_glossary(), &text::Term::stem); }) {}

std::vector<text::Term> Knowledge::terms_of_glossary() const {
  const auto english = make_english_stemmer();
  std::vector<text::Term> out;
  for (const auto id : glossary_.ids())
    for (const auto language : {text::Language::ka, text::Language::en})
      for (const auto phrase : glossary_.phrases(id, language))
        for (auto& term : text::analyse_query(phrase, english)) out.push_back(std::move(term));
  return out;
}

void Knowledge::list_georgian() const {
  const auto fill = [](std::vector<std::string>& list, const std::vector<std::string_view>& words) {
    for (const auto word : words)
      if (text::script_of(text::code_point_at(word, 0).value) == text::Script::georgian) list.emplace_back(word);
    std::ranges::sort(list);
  };
  std::call_once(listed_, [&] {
    fill(stems_, glossary_.stems());
    fill(words_, glossary_.exact_words());
  });
}

const std::vector<std::string>& Knowledge::georgian_stems() const {
  list_georgian();
  return stems_;
}

const std::vector<std::string>& Knowledge::georgian_words() const {
  list_georgian();
  return words_;
}

std::string Knowledge::version() {
  return PUNKTI_RULES_VERSION;
}

Analysed Analyst::analyse(std::string_view words, text::Surroundings around) const {
  Analysed out;
  out.terms = text::analyse(words, english_, around);
  out.concepts = knowledge_->glossary().find(out.terms);
  return out;
}

const Analyst::Above& Analyst::above(const corpus::Clause& clause, const std::string& title) const {
  std::vector<std::string> headings{title};
  headings.insert(headings.end(), clause.section.begin(), clause.section.end());
  const auto around = text::surroundings_of(clause.form);
  if (headings == last_above_.headings && around == last_above_.around) return last_above_;
  Above made;
  made.around = around;
  made.title = text::analyse(title, english_, around);
  for (const auto& heading : clause.section)
    std::ranges::move(text::analyse(heading, english_, around), std::back_inserter(made.section));
  made.all = analyse(joined(headings), around);
  made.headings = std::move(headings);
  last_above_ = std::move(made);
  return last_above_;
}

AnalysedClause Analyst::analyse(const corpus::Clause& clause, const std::string& title) const {
  AnalysedClause out;
  const auto inside = text::surroundings_of(clause.form);
  out.body = analyse(clause.text, inside);
  out.lead_in = analyse(clause.lead_in, inside);
  // The topics weigh title and section apart, and inner headings more than outer ones; the index takes all together.
  const auto& around = above(clause, title);
  out.headings = around.all;
  out.topics = stored(knowledge_->topics().label({out.body.terms, out.lead_in.terms, around.section, around.title}));
  out.facts = facts_of(clause, out);
  return out;
}

TopicWords Analyst::topic_words(const corpus::Clause& clause, const std::string& title) const {
  const auto inside = text::surroundings_of(clause.form);
  const auto& around = above(clause, title);
  return {text::analyse(clause.text, english_, inside), text::analyse(clause.lead_in, english_, inside), around.section,
          around.title};
}

std::vector<StoredFact> Analyst::facts_of(const corpus::Clause& clause, const AnalysedClause& analysed) const {
  std::vector<StoredFact> out;
  for (auto& fact : facts::find_facts(clause.text)) out.push_back({std::move(fact), {}, {}});
  if (out.empty()) return out;
  const auto sentences = text::sentences(clause.text);
  ByteRange last;  // a table is one sentence with many facts
  std::vector<lexicon::TopicFound> spoken;
  for (auto& stored : out) {
    const auto sentence = sentence_with(sentences, stored.fact.place);
    if (sentence != last)
      spoken = knowledge_->topics().label({words_within(analysed.body.terms, sentence), {}, {}, {}});
    last = sentence;
    stored.topics = topics_of_fact(analysed.topics, spoken);
  }
  return out;
}

}  // namespace punkti::indexer
