// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/analyst.hpp"

#include "indexer/rules_version.hpp"
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

}  // namespace

text::EnglishStemmer make_english_stemmer() {
  // std::function copies its target, so the stemmer with its state is shared by the copies of one thread.
  const auto stem = std::make_shared<Xapian::Stem>("english");
  return [stem](const std::string& word) { return (*stem)(word); };
}

Knowledge::Knowledge() : glossary_(make_english_stemmer()), topics_(glossary_, make_english_stemmer()) {}

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
  return out;
}

}  // namespace punkti::indexer
