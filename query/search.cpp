// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/search.hpp"

#include "indexer/xapian_guard.hpp"
#include "query/filters.hpp"
#include "query/highlight.hpp"

namespace punkti::query {

Searcher::Searcher(const indexer::Index& index, const indexer::Knowledge& knowledge, const Weights& weights)
    : index_(index), knowledge_(knowledge), english_(indexer::make_english_stemmer()), weights_(weights) {}

bool Searcher::knows_topic(std::string_view name) const {
  return !topics_named(name, knowledge_.topics()).empty();
}

Result<Hit> Searcher::hit_of(FoundClause found, const Highlighter& highlighter) const {
  auto clause = index_.clause(found.clause);
  if (!clause) return tl::make_unexpected(clause.error());
  Hit out;
  out.rank = found.rank;
  out.score = found.score;
  out.coverage = found.coverage;
  out.highlights = highlighter.places_in(clause->clause.text, text::surroundings_of(clause->clause.form));
  out.evidence = std::move(found.evidence);
  for (const auto copy : found.copies)
    if (const auto other = index_.clause(copy)) out.copies.push_back(other->clause.id);
  out.clause = std::move(*clause);
  return out;
}

Result<Answer> Searcher::search(const Query& query, Page page) const {
  return indexer::xapian_guard([&]() -> Result<Answer> {
    auto found = find_clauses(query, page, index_, knowledge_, english_, weights_);
    if (!found) return tl::make_unexpected(found.error());
    Answer out;
    out.estimated = found->estimated;
    out.exactly = found->exactly;
    out.notes = std::move(found->notes);
    out.verdict = std::move(found->verdict);
    const Highlighter highlighter(found->highlights, knowledge_.glossary(), english_);
    for (auto& clause : found->clauses) {
      auto hit = hit_of(std::move(clause), highlighter);
      if (!hit) return tl::make_unexpected(hit.error());
      out.hits.push_back(std::move(*hit));
    }
    return out;
  });
}

}  // namespace punkti::query
