// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/find_clauses.hpp"

#include "query/rank.hpp"

#include <algorithm>
#include <set>

namespace punkti::query {
namespace {

/// So many of the best by BM25 are ranked. Always as many, so that pages follow one another.
constexpr std::size_t ranked_at_most = 1000;

/// A term of a concept or topic that the best clauses share, as evidence.
Evidence feedback_evidence(const std::string& term) {
  return {"", term.substr(1), Path::feedback};
}

/// Each word of the question once, by the strongest way that it is answered; then what no one word asks for.
std::vector<Evidence> evidence_of(const indexer::Tables& tables, indexer::ClauseNumber hit, const Plan& plan,
                                  const Ranking& ranking) {
  std::vector<Evidence> out;
  for (const auto& term : tables.terms_of(hit, "")) {
    const auto reason = plan.reasons.find(term);
    if (reason != plan.reasons.end())
      out.push_back({reason->second.asked, reason->second.read_as, reason->second.path});
    if (std::ranges::find(ranking.feedback, term) != ranking.feedback.end()) out.push_back(feedback_evidence(term));
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
std::string verdict_on(const Ranking& ranking, bool any_found) {
  const bool nothing = ranking.candidates.empty() && any_found;
  if (!nothing && !ranking.only_the_nearest) return {};
  const auto* otherwise = nothing ? "no clause speaks of enough of this" : "no clause speaks of all of this";
  return listed(ranking.unanswered, otherwise, "no clause speaks of ") +
         (nothing ? "; ask for less to see what is said of the rest" : "; the nearest are shown");
}

/// How many of the best are ranked for so many hits: twice as many, since copies are folded away, and in few
/// steps, so that pages follow one another.
std::size_t enough_for(std::size_t wanted) {
  auto most = ranked_at_most;
  while (most < 2 * wanted) most *= 2;
  return most;
}

bool asks_nothing(const Query& query) {
  return query.parts.empty() && query.words.find_first_not_of(" \t\r\n\v\f") == std::string::npos &&
         !query.filters.any();
}

}  // namespace

Result<Findings> find_clauses(const Query& query, Page page, const indexer::SearchIndex& index,
                              const indexer::Knowledge& knowledge, const text::EnglishStemmer& english,
                              const Weights& weights) {
  if (asks_nothing(query))
    return fail(ErrorKind::usage, "nothing is asked",
                "write some words, a \"phrase\", or a filter such as topic:retention");
  const auto plan = make_plan(query, index, knowledge, english, {}, weights);
  if (!plan) return tl::make_unexpected(plan.error());
  const auto& tables = index.tables();
  const auto wanted = page.offset + page.limit;
  const auto most = enough_for(wanted);
  const auto found = tables.find(plan->match, most);
  const auto ranking = rank(*plan, found.clauses, tables, weights);
  const auto& candidates = ranking.candidates;
  Findings out;
  out.read_as = plan->read_as;
  out.notes = plan->notes;
  out.only_the_nearest = ranking.only_the_nearest;
  out.unanswered = ranking.unanswered;
  out.highlights = plan->highlights;
  out.exactly = found.clauses.size() < most;
  const bool cut = candidates.empty() || ranking.only_the_nearest;
  out.estimated = out.exactly || cut ? candidates.size() : found.estimated;
  out.verdict = verdict_on(ranking, !found.clauses.empty());
  for (std::size_t i = page.offset; i < std::min(wanted, candidates.size()); ++i) {
    const auto& one = candidates[i];
    out.clauses.push_back(
        {one.document, i + 1, one.score, one.coverage, evidence_of(tables, one.document, *plan, ranking), one.copies});
  }
  return out;
}

}  // namespace punkti::query
