// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/search.hpp"

#include "indexer/schema.hpp"
#include "indexer/xapian_guard.hpp"
#include "query/filters.hpp"
#include "query/highlight.hpp"
#include "query/rank.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace punkti::query {
namespace {

/// So many of Xapian's best are ranked. Always as many, so that pages follow one another.
constexpr Xapian::doccount ranked_at_most = 1000;

/// A term of a concept or topic that the best clauses share, as evidence.
Evidence feedback_evidence(const std::string& term) {
  return {"", term.substr(1), Path::feedback};
}

/// Each word of the question once, by the strongest way that it is answered; then what no one word asks for.
std::vector<Evidence> evidence_of(const Xapian::Database& tables, Xapian::docid hit, const Plan& plan,
                                  const Ranking& ranking) {
  std::vector<Evidence> out;
  for (auto term = tables.termlist_begin(hit); term != tables.termlist_end(hit); ++term) {
    const auto reason = plan.reasons.find(*term);
    if (reason != plan.reasons.end())
      out.push_back({reason->second.asked, reason->second.read_as, reason->second.path});
    if (std::ranges::find(ranking.feedback, *term) != ranking.feedback.end()) out.push_back(feedback_evidence(*term));
  }
  std::ranges::stable_sort(out, {}, &Evidence::path);
  std::set<std::string> said;
  std::erase_if(out, [&](const Evidence& found) {
    return !said.insert(found.asked.empty() ? "\n" + found.read_as : found.asked).second;
  });
  return out;
}

/// `of` and the words in quotes; without words, `otherwise`.
std::string listed(const std::vector<std::string>& words, const std::string& otherwise, const std::string& of) {
  std::string out;
  for (const auto& word : words) out += (out.empty() ? of + "\"" : ", \"") + word + "\"";
  return out.empty() ? otherwise : out;
}

/// Why nothing is shown although some words were found, or so little.
std::string verdict_on(const Ranking& ranking, const Xapian::MSet& found) {
  const bool nothing = ranking.candidates.empty() && !found.empty();
  if (!nothing && !ranking.only_the_nearest) return {};
  const auto* otherwise = nothing ? "no clause speaks of enough of this" : "no clause speaks of all of this";
  return listed(ranking.unanswered, otherwise, "no clause speaks of ") +
         (nothing ? "; ask for less to see what is said of the rest" : "; the nearest are shown");
}

/// How many of Xapian's best are ranked for so many hits: twice as many, since copies are folded away, and in few
/// steps, so that pages follow one another.
Xapian::doccount enough_for(Xapian::doccount wanted) {
  auto most = ranked_at_most;
  while (most < 2 * wanted) most *= 2;
  return most;
}

}  // namespace

Searcher::Searcher(const indexer::Index& index, const indexer::Knowledge& knowledge, const Weights& weights)
    : index_(index), knowledge_(knowledge), analyst_(knowledge), weights_(weights) {}

Searcher::~Searcher() = default;

bool Searcher::knows_topic(std::string_view name) const {
  return !topics_named(name, knowledge_.topics()).empty();
}

Result<Answer> Searcher::search(const Query& query, Page page) const {
  if (query.parts.empty() && query.words.find_first_not_of(" \t\r\n\v\f") == std::string::npos && !query.filters.any())
    return fail(ErrorKind::usage, "nothing is asked",
                "write some words, a \"phrase\", or a filter such as topic:retention");
  auto plan = make_plan(query, index_, knowledge_, analyst_, {}, weights_);
  if (!plan) return tl::make_unexpected(plan.error());
  return indexer::xapian_guard([&]() -> Result<Answer> {
    Answer out;
    out.notes = plan->notes;
    const auto& tables = index_.tables();
    Xapian::Enquire enquire(tables);
    enquire.set_query(plan->query);
    // Of equals the one that stands first in the corpus, whatever the index went through.
    enquire.set_sort_by_relevance_then_value(indexer::order_slot, false);
    const auto wanted = static_cast<Xapian::doccount>(page.offset + page.limit);
    const auto most = enough_for(wanted);
    const auto found = enquire.get_mset(0, most);
    const auto ranking = rank(*plan, found, tables, weights_);
    const auto& candidates = ranking.candidates;
    out.exactly = found.size() < most;
    const bool cut = candidates.empty() || ranking.only_the_nearest;
    out.estimated = out.exactly || cut ? candidates.size() : found.get_matches_estimated();
    out.verdict = verdict_on(ranking, found);
    const Highlighter highlighter(plan->highlights, analyst_);
    for (std::size_t i = page.offset; i < std::min<std::size_t>(wanted, candidates.size()); ++i) {
      auto clause = index_.clause(candidates[i].document);
      if (!clause) return tl::make_unexpected(clause.error());
      Hit made;
      made.rank = i + 1;
      made.score = candidates[i].score;
      made.coverage = candidates[i].coverage;
      made.highlights = highlighter.places_in(clause->clause);
      made.evidence = evidence_of(tables, candidates[i].document, *plan, ranking);
      for (const auto copy : candidates[i].copies)
        if (const auto other = index_.clause(copy)) made.copies.push_back(other->clause.id);
      made.clause = std::move(*clause);
      out.hits.push_back(std::move(made));
    }
    return out;
  });
}

}  // namespace punkti::query
