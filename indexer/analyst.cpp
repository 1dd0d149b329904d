// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/analyst.hpp"

#include "cmake/embedded.hpp"
#include "indexer/hash.hpp"
#include "indexer/text/utf8.hpp"

#include <algorithm>
#include <iterator>
#include <memory>
#include <span>
#include <xapian.h>

namespace punkti::lexicon {
namespace glossary_data {
std::span<const EmbeddedFile> embedded();
}
namespace topic_data {
std::span<const EmbeddedFile> embedded();
}
}  // namespace punkti::lexicon

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
  std::string all;
  for (const auto files : {lexicon::glossary_data::embedded(), lexicon::topic_data::embedded()})
    for (const auto& file : files) (all += file.name) += file.bytes;
  return short_hash(all);
}

Analysed Analyst::analyse(std::string_view words) const {
  Analysed out;
  out.terms = text::analyse(words, english_);
  out.concepts = knowledge_->glossary().find(out.terms);
  return out;
}

AnalysedClause Analyst::analyse(const corpus::Clause& clause, const std::string& title) const {
  AnalysedClause out;
  out.body = analyse(clause.text);
  out.lead_in = analyse(clause.lead_in);
  // The topics weigh title and section apart, and inner headings more than outer ones; the index takes all together.
  std::vector<text::Term> section;
  for (const auto& heading : clause.section) std::ranges::move(text::analyse(heading, english_), std::back_inserter(section));
  const auto title_terms = text::analyse(title, english_);
  out.headings = analyse(title + "\n" + joined(clause.section));
  out.topics = stored(knowledge_->topics().label({out.body.terms, out.lead_in.terms, section, title_terms}));
  return out;
}

}  // namespace punkti::indexer
