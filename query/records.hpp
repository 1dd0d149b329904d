// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/compare.hpp"
#include "query/search.hpp"
#include "query/survey.hpp"

#include <nlohmann/json_fwd.hpp>

#include <vector>

/// Results as the records of the machine formats: fields are only ever added.
namespace punkti::query {

using Record = nlohmann::ordered_json;

/// rank, id, company, document, title, section, lang, form, source, begin, end, text, score, topics, number, lead_in,
/// matches, copies; `evidence` with --explain. `matches`: byte ranges of `text`.
[[nodiscard]] Record hit_record(const Hit& hit, bool explain = false);

/// company, topic, status, degree, by_lang, hits, in_passing, passages, languages, read: one for each cell of the
/// matrix, topics in their order, companies by id. `status` is "addressed" or "silent"; `degree` tells "in-passing"
/// from "silent"; hits have `because`, the cues that spoke.
[[nodiscard]] std::vector<Record> matrix_records(const Survey& survey, std::size_t most_hits = 5);

/// The same as a plain table, without lists: company, topic, status, degree, passages, languages, first_id, first_quote
/// (of the best passage; the blanks of its text as single spaces).
[[nodiscard]] std::vector<Record> matrix_rows(const Survey& survey);

/// company, topic, kind, value, source, begin, end, quote, id, document, lang, sentence. `quote` is what stands at the
/// place.
[[nodiscard]] Record fact_record(const FactFound& fact);

/// company, topic (or query), status, degree, by_lang, facts, hits, in_passing, read; where it is not addressed, or
/// not in every language, searched_for (of a topic: its wordings and what does not count) and near_misses with
/// strength, needed, why and cues. `facts`: kind, value, only (no other company compared has this value), and the
/// places where it stands.
[[nodiscard]] std::vector<Record> comparison_records(const Comparison& comparison);

/// topic, label_en, label_ka, group, covers, source, clauses, companies, in_passing (companies that only touch on it).
[[nodiscard]] std::vector<Record> topic_records(const Survey& survey);

/// The rows of `outline` for one source: document, heading, clause, legacy, mixed, in reading order.
[[nodiscard]] std::vector<Record> outline_records(const indexer::StoredSource& source,
                                                  const std::vector<indexer::StoredClause>& clauses);

/// Everything `show` tells of a clause: the hit's fields, forms and neighbours.
[[nodiscard]] Record clause_record(const indexer::StoredClause& clause, const indexer::StoredClause* before,
                                   const indexer::StoredClause* after);

}  // namespace punkti::query
