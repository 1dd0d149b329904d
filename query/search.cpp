// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/search.hpp"

#include "indexer/schema.hpp"
#include "indexer/xapian_guard.hpp"
#include "query/filters.hpp"
#include "query/highlight.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace punkti::query {
namespace {

/// So many of Xapian's best are ranked anew; those behind them keep its order. Always as many, so that pages follow one
/// another.
constexpr Xapian::doccount reranked = 1000;

struct Candidate {
  Xapian::docid document = 0;
  double score = 0.0;
  std::string copy_key;
  std::string order;  ///< source and place
  std::vector<Xapian::docid> copies;
};

/// Values of one slot for documents in ascending order, read in one pass.
void read_values(const Xapian::Database& tables, Xapian::valueno slot, std::vector<Candidate>& candidates,
                 std::string Candidate::*into) {
  auto value = tables.valuestream_begin(slot);
  for (auto& candidate : candidates) {
    value.skip_to(candidate.document);
    if (value == tables.valuestream_end(slot)) return;
    if (value.get_docid() == candidate.document) candidate.*into = *value;
  }
}

std::vector<Candidate> scored(std::vector<Xapian::docid> documents, const Plan& plan, const Xapian::Database& tables) {
  std::ranges::sort(documents);
  const auto scores = plan.formula.scores(tables, documents);
  std::vector<Candidate> out;
  for (std::size_t i = 0; i < documents.size(); ++i) out.push_back({documents[i], scores[i], {}, {}, {}});
  read_values(tables, indexer::copy_key_slot, out, &Candidate::copy_key);
  read_values(tables, indexer::order_slot, out, &Candidate::order);
  return out;
}

/// Best first; of equals the one that stands first in the corpus.
std::vector<Candidate> ranked(const Xapian::MSet& found, const Plan& plan, const Xapian::Database& tables) {
  const auto border = std::min<Xapian::doccount>(reranked, found.size());
  const auto best_first = [](const Candidate& a, const Candidate& b) {
    return a.score != b.score ? a.score > b.score : a.order < b.order;
  };
  auto out = scored({found.begin(), found[border]}, plan, tables);
  std::ranges::sort(out, best_first);
  // The rest in Xapian's order: sorted by its rank after the values were read in order of documents.
  std::vector<Xapian::docid> behind(found[border], found.end());
  auto rest = scored(behind, plan, tables);
  std::map<Xapian::docid, std::size_t> rank;
  for (std::size_t i = 0; i < behind.size(); ++i) rank[behind[i]] = i;
  std::ranges::sort(rest, {}, [&](const Candidate& candidate) { return rank.at(candidate.document); });
  std::ranges::move(rest, std::back_inserter(out));
  return out;
}

/// Copies of one passage stand under the best of them.
std::vector<Candidate> folded(std::vector<Candidate> all) {
  std::vector<Candidate> out;
  std::map<std::string, std::size_t> first;
  for (auto& candidate : all) {
    const auto [place, fresh] = first.emplace(candidate.copy_key, out.size());
    if (fresh)
      out.push_back(std::move(candidate));
    else
      out[place->second].copies.push_back(candidate.document);
  }
  return out;
}

std::vector<Evidence> evidence_of(const Xapian::Enquire& enquire, Xapian::docid hit, const Plan& plan) {
  std::vector<Evidence> out;
  std::set<std::string> strongest;  // each word of the question once: terms come in the plan's order, exact forms first
  for (auto term = enquire.get_matching_terms_begin(hit); term != enquire.get_matching_terms_end(hit); ++term) {
    const auto reason = plan.reasons.find(*term);
    if (reason == plan.reasons.end()) continue;
    out.push_back({reason->second.asked, reason->second.read_as, reason->second.path});
  }
  std::ranges::stable_sort(out, {}, &Evidence::path);
  std::erase_if(out, [&](const Evidence& evidence) { return !strongest.insert(evidence.asked).second; });
  return out;
}

}  // namespace

Searcher::Searcher(const indexer::Index& index, const indexer::Knowledge& knowledge)
    : index_(index), knowledge_(knowledge), analyst_(knowledge) {}

Searcher::~Searcher() = default;

bool Searcher::knows_topic(std::string_view name) const {
  return !topics_named(name, knowledge_.topics()).empty();
}

Result<Answer> Searcher::search(const Query& query, Page page) const {
  if (query.parts.empty() && query.words.find_first_not_of(" \t\r\n\v\f") == std::string::npos && !query.filters.any())
    return fail(ErrorKind::usage, "nothing is asked",
                "write some words, a \"phrase\", or a filter such as topic:retention");
  auto plan = make_plan(query, index_, knowledge_, analyst_);
  if (!plan) return tl::make_unexpected(plan.error());
  return indexer::xapian_guard([&]() -> Result<Answer> {
    Answer out;
    out.notes = plan->notes;
    out.plain_answer = plan->formula.plain_answer(index_.tables());
    const auto& tables = index_.tables();
    Xapian::Enquire enquire(tables);
    enquire.set_query(plan->query);
    const auto wanted = static_cast<Xapian::doccount>(page.offset + page.limit);
    const auto most = std::max(reranked, 2 * wanted);  // twice: copies are folded away
    const auto found = enquire.get_mset(0, most);
    const auto candidates = folded(ranked(found, *plan, tables));
    out.exactly = found.size() < most;
    out.estimated = out.exactly ? candidates.size() : found.get_matches_estimated();
    const Highlighter highlighter(plan->highlights, analyst_);
    for (std::size_t i = page.offset; i < std::min<std::size_t>(wanted, candidates.size()); ++i) {
      auto clause = index_.clause(candidates[i].document);
      if (!clause) return tl::make_unexpected(clause.error());
      Hit made;
      made.rank = i + 1;
      made.score = candidates[i].score;
      made.highlights = highlighter.places_in(clause->clause);
      made.evidence = evidence_of(enquire, candidates[i].document, *plan);
      for (const auto copy : candidates[i].copies)
        if (const auto other = index_.clause(copy)) made.copies.push_back(other->clause.id);
      made.clause = std::move(*clause);
      out.hits.push_back(std::move(made));
    }
    return out;
  });
}

}  // namespace punkti::query
