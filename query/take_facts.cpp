// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/take_facts.hpp"

#include "indexer/text/sentences.hpp"
#include "query/choose_companies.hpp"
#include "query/filters.hpp"
#include "query/one_line.hpp"
#include "query/printable.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace punkti::query {
namespace {

struct Chosen {
  std::set<std::string> companies, topics;
  std::set<facts::Kind> kinds;
};

template <class Range>
std::string listed(const Range& words) {
  return fmt::format("{}", fmt::join(words, ", "));
}

Result<std::set<std::string>> choose_topics(const lexicon::Topics& topics, const std::vector<std::string>& names) {
  std::set<std::string> out;
  for (const auto& name : names) {
    const auto found = topics_named(name, topics);
    if (found.empty())
      return fail(ErrorKind::usage, "no topic \"" + printable(name) + "\"", "`punkti topics` lists them");
    out.insert(found.begin(), found.end());
  }
  return out;
}

Result<std::set<facts::Kind>> choose_kinds(const std::vector<std::string>& names) {
  std::set<facts::Kind> out;
  for (const auto& name : names) {
    const auto kind = facts::kind_named(name);
    if (!kind) {
      std::vector<std::string_view> all;
      for (const auto known : facts::kinds) all.push_back(facts::name_of(known));
      return fail(ErrorKind::usage, "no kind of fact \"" + printable(name) + "\"", "the kinds are: " + listed(all));
    }
    out.insert(*kind);
  }
  return out;
}

std::string sentence_at(const std::string& text, ByteRange place) {
  ByteRange whole = place;  // a hard line end may cut a sentence, and a fact, in two
  for (const ByteRange sentence : text::sentences(text))
    if (place.begin < sentence.end && sentence.begin < place.end)
      whole = {std::min(whole.begin, sentence.begin), std::max(whole.end, sentence.end)};
  return one_line(slice(text, whole));
}

FactFound found_in(const SurveyClause& clause, const SurveyDocument& document, const SurveyFact& fact) {
  FactFound out;
  out.company = document.company;
  out.kind = fact.fact.kind;
  out.value = fact.fact.value;
  out.source = document.source;
  out.place = fact.place;
  out.quote = slice(clause.text, fact.fact.place);
  out.sentence = sentence_at(clause.text, fact.fact.place);
  out.id = clause.id;
  out.document = document.id;
  out.lang = clause.lang;
  return out;
}

void add_under_topics(const FactFound& fact, std::vector<std::string> topics, const Chosen& chosen,
                      std::vector<FactFound>& out) {
  if (topics.empty()) topics.emplace_back();
  for (const auto& topic : topics) {
    if (!chosen.topics.empty() && !chosen.topics.contains(topic)) continue;
    out.push_back(fact);
    out.back().topic = topic;
  }
}

}  // namespace

Result<std::vector<FactFound>> take_facts(const Survey& survey, const lexicon::Topics& topics,
                                          const FactFilters& wanted) {
  auto companies = choose_companies(survey, wanted.companies);
  if (!companies) return tl::make_unexpected(companies.error());
  auto chosen_topics = choose_topics(topics, wanted.topics);
  if (!chosen_topics) return tl::make_unexpected(chosen_topics.error());
  auto kinds = choose_kinds(wanted.kinds);
  if (!kinds) return tl::make_unexpected(kinds.error());
  const Chosen chosen{std::move(*companies), std::move(*chosen_topics), std::move(*kinds)};
  std::vector<FactFound> out;
  for (const auto& company : survey.companies) {
    if (!chosen.companies.empty() && !chosen.companies.contains(company.id)) continue;
    for (const auto number : company.documents)
      for (const auto clause : survey.documents[number].clauses)
        for (const auto& fact : survey.clauses[clause].facts)
          if (chosen.kinds.empty() || chosen.kinds.contains(fact.fact.kind))
            add_under_topics(found_in(survey.clauses[clause], survey.documents[number], fact), fact.topics, chosen,
                             out);
  }
  return out;
}

FactFound fact_of(const indexer::StoredClause& clause, const indexer::StoredFact& fact) {
  FactFound out;
  out.company = clause.company;
  out.kind = fact.fact.kind;
  out.value = fact.fact.value;
  out.source = clause.source;
  out.place = fact.place;
  out.quote = slice(clause.clause.text, fact.fact.place);
  out.sentence = sentence_at(clause.clause.text, fact.fact.place);
  out.id = clause.clause.id;
  out.document = clause.document;
  out.lang = text::code_of(clause.clause.lang);
  return out;
}

std::vector<SharedFact> share_facts(const std::vector<FactFound>& found) {
  std::map<std::pair<facts::Kind, std::string>, std::set<std::string>> by_value;
  for (const auto& fact : found) by_value[{fact.kind, fact.value}].insert(fact.company);
  std::vector<SharedFact> out;
  for (const auto kind : facts::kinds) {
    const auto first = out.size();
    for (const auto& [key, companies] : by_value)
      if (key.first == kind) out.push_back({kind, key.second, {companies.begin(), companies.end()}});
    std::stable_sort(out.begin() + static_cast<std::ptrdiff_t>(first), out.end(),
                     [](const SharedFact& a, const SharedFact& b) { return a.companies.size() > b.companies.size(); });
  }
  return out;
}

}  // namespace punkti::query
