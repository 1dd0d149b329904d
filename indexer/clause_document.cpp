// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/clause_document.hpp"

#include "indexer/hash.hpp"
#include "indexer/lexicon/topics.hpp"
#include "indexer/schema.hpp"
#include "indexer/text/fold.hpp"

#include <fmt/format.h>

namespace punkti::indexer {
namespace {

std::string term(char prefix, std::string_view word) {
  return prefix + std::string(word);
}

void add_body(Xapian::Document& document, const Analysed& body) {
  for (const auto& word : body.terms) {
    document.add_posting(term('W', word.word), word.position + 1);  // Xapian counts positions from 1 by custom
    if (!word.stem.empty()) document.add_term(term('S', word.stem));
    if (!word.root.empty()) document.add_term(term('R', word.root));
  }
  for (const auto& found : body.concepts) document.add_term(term('C', found.concept_id));
}

void add_context(Xapian::Document& document, const Analysed& context, char prefix) {
  for (const auto& word : context.terms)
    if (!word.stem.empty()) document.add_term(term(prefix, word.stem));
  for (const auto& found : context.concepts) document.add_term(term('D', found.concept_id));
}

void add_filters(Xapian::Document& document, const StoredClause& stored) {
  document.add_boolean_term(id_term(stored.clause.id));
  document.add_boolean_term(company_term(stored.company));
  document.add_boolean_term(language_term(text::code_of(stored.clause.lang)));
  document.add_boolean_term(document_term(stored.company, stored.document));
  document.add_boolean_term(source_term(stored.source));
  for (const auto& topic : stored.topics)
    document.add_boolean_term(topic.strength >= lexicon::addressed_from ? topic_term(topic.id)
                                                                        : passing_topic_term(topic.id));
}

}  // namespace

Xapian::Document make_document(const StoredClause& stored, const AnalysedClause& analysed) {
  Xapian::Document document;
  add_body(document, analysed.body);
  add_context(document, analysed.headings, 'H');
  add_context(document, analysed.lead_in, 'L');
  add_filters(document, stored);
  document.add_value(copy_key_slot, short_hash(stored.company + '\n' + without_case_and_blanks(stored.clause.text)));
  document.add_value(order_slot, fmt::format("{}\n{:010}", stored.source, stored.clause.place.begin));
  document.set_data(to_json(stored));
  return document;
}

std::string without_case_and_blanks(std::string_view text) {
  std::string out = text::fold(text);
  std::erase_if(out, [](char byte) { return byte == ' ' || byte == '\n' || byte == '\t' || byte == '\r'; });
  return out;
}

std::string document_term(std::string_view company, std::string_view document) {
  return term('N', short_hash(std::string(company) + '/' + std::string(document)));
}
std::string source_term(std::string_view path) {
  return term('F', short_hash(path));
}
std::string source_key(std::string_view path) {
  return "source/" + short_hash(path);
}

}  // namespace punkti::indexer
