// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/text_query.hpp"

#include "indexer/english.hpp"
#include "indexer/index.hpp"
#include "query/printable.hpp"
#include "query/words.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

namespace punkti::cli {
namespace {

using query::Record;

Record reading_record(const query::WordReading& reading) {
  return {{"word", reading.term.word},
          {"stem", reading.term.stem},
          {"root", reading.term.root},
          {"path", query::name_of(reading.path)},
          {"how", reading.system}};
}

Record word_record(const query::WordPlan& word) {
  Record readings = Record::array();
  for (const auto& reading : word.readings) readings.push_back(reading_record(reading));
  return {{"asked", word.asked},
          {"begin", word.place.begin},
          {"end", word.place.end},
          {"stopword", word.stopword},
          {"readings", std::move(readings)}};
}

std::string first_phrase(const lexicon::Glossary& glossary, std::string_view concept_id, text::Language language) {
  const auto phrases = glossary.phrases(concept_id, language);
  return phrases.empty() ? std::string() : std::string(phrases.front());
}

Record concept_records(const std::vector<query::WordPlan>& words, const lexicon::Glossary& glossary) {
  std::vector<text::Term> terms;
  for (const auto& word : words) terms.push_back(word.readings.front().term);
  Record out = Record::array();
  for (const auto& found : glossary.find(terms))
    out.push_back({{"concept", found.concept_id},
                   {"en", first_phrase(glossary, found.concept_id, text::Language::en)},
                   {"ka", first_phrase(glossary, found.concept_id, text::Language::ka)},
                   {"phrase", found.phrase}});
  return out;
}

std::string with_stem(const Record& reading) {
  const auto word = reading.at("word").get<std::string>();
  std::string out = word;
  for (const auto* field : {"stem", "root"})
    if (const auto form = reading.at(field).get<std::string>(); !form.empty() && form != word)
      out += fmt::format(", {} {}", field, form);
  const auto how = reading.at("how").get<std::string>();
  return how.empty() ? out : out + " (" + how + ")";
}

}  // namespace

Record query_record(const Common& common, const std::string& text) {
  const indexer::Knowledge knowledge;
  const auto english = indexer::make_english_stemmer();
  const auto opened = indexer::Index::open(common.db);
  const auto index = opened ? *opened : indexer::Index::empty();
  const auto parsed = query::parse_query(text);
  const auto words = query::WordReader(index, knowledge, english).read(parsed ? parsed->words : text);
  Record out{{"index", opened.has_value()}, {"words", Record::array()}};
  for (const auto& word : words) out["words"].push_back(word_record(word));
  out["concepts"] = concept_records(words, knowledge.glossary());
  return out;
}

void print_query(const Context& context, const Record& record) {
  context.out << "a query of it searches"
              << (record.at("index").get<bool>() ? "" : " (no index here: by the glossary alone)") << '\n';
  for (const auto& word : record.at("words")) {
    const auto asked = query::printable(word.at("asked").get<std::string>());
    std::string separator = fmt::format("               {}: ", asked);
    if (word.at("stopword").get<bool>()) {
      context.out << separator << "carries no meaning of its own\n";
      continue;
    }
    for (const auto& reading : word.at("readings")) {
      context.out << separator << query::printable(with_stem(reading));
      separator = "; or ";
    }
    context.out << '\n';
  }
  for (const auto& found : record.at("concepts"))
    context.out << "               concept " << found.at("concept").get<std::string>() << " ("
                << found.at("en").get<std::string>() << ", " << found.at("ka").get<std::string>() << ")\n";
}

}  // namespace punkti::cli
