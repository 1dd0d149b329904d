// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/compare.hpp"

#include "indexer/text/fold.hpp"
#include "query/choose_companies.hpp"
#include "query/filters.hpp"
#include "query/printable.hpp"
#include "query/take_survey.hpp"

#include <algorithm>
#include <iterator>
#include <set>

namespace punkti::query {
namespace {

/// The topic that a person means, when the words are exactly its id or a label of it.
const lexicon::Topic* topic_called(const std::string& name, const lexicon::Topics& topics) {
  const auto wanted = text::fold(name);
  for (const auto& topic : topics.all())
    if (topic.id == wanted || text::fold(topic.label_en) == wanted || text::fold(topic.label_ka) == wanted)
      return &topic;
  return nullptr;
}

std::vector<Hit> hits_of(const std::vector<std::size_t>& clauses, const Survey& survey, std::string_view topic,
                         std::size_t most) {
  std::vector<Hit> out;
  for (std::size_t i = 0; i < std::min(most, clauses.size()); ++i)
    out.push_back(hit_of(survey, clauses[i], topic, i + 1));
  return out;
}

class Comparer {
 public:
  Comparer(const indexer::Index& index, const indexer::Knowledge& knowledge, const lexicon::Topics* own,
           std::size_t passages, double share)
      : index_(index), knowledge_(knowledge), own_(own), passages_(passages), share_(share) {}

  Result<Comparison> run(const std::string& asked, const std::vector<std::string>& wanted) {
    auto survey = take_survey(index_, knowledge_, own_);
    if (!survey) return tl::make_unexpected(survey.error());
    survey_ = std::move(*survey);
    if (auto chosen = choose(wanted); !chosen) return tl::make_unexpected(chosen.error());
    out_.asked = asked;
    if (auto narrowed = narrow_by_query(asked, wanted); !narrowed) return tl::make_unexpected(narrowed.error());
    if (const auto* own = own_ == nullptr ? nullptr : topic_called(asked, *own_)) {
      by_topic(*own, *own_);
      for (auto& cell : out_.cells)
        for (const auto& hit : cell.passages) add_facts_of(hit, cell);
    } else if (const auto* topic = topic_called(asked, knowledge_.topics())) {
      by_topic(*topic, knowledge_.topics());
      if (auto taken = take_topic_facts(topic->id); !taken) return tl::make_unexpected(taken.error());
    } else if (auto done = by_query(asked); !done) {
      return tl::make_unexpected(done.error());
    }
    share_the_facts();
    return std::move(out_);
  }

 private:
  /// A cell for each company asked for; all when none is.
  Result<void> choose(const std::vector<std::string>& wanted) {
    const auto companies = index_.companies();
    if (!companies) return tl::make_unexpected(companies.error());
    const auto ids = choose_companies(survey_, wanted);
    if (!ids) return tl::make_unexpected(ids.error());
    for (const auto& company : *companies)
      if (wanted.empty() || ids->contains(company.id)) out_.cells.push_back(blank_cell(company));
    return {};
  }

  /// "cookies company:aio" asks for one company as --company does.
  Result<void> narrow_by_query(const std::string& asked, const std::vector<std::string>& wanted) {
    const auto query = parse_query(asked);
    if (!query || query->filters.companies.empty() || !wanted.empty()) return {};
    out_.cells.clear();
    return choose(query->filters.companies);
  }

  ComparisonCell blank_cell(const corpus::Company& company) const {
    ComparisonCell out;
    out.company = company;
    out.read = what_was_read(survey_, company.id);
    return out;
  }

  void by_topic(const lexicon::Topic& topic, const lexicon::Topics& topics) {
    out_.topic = topic.id;
    out_.definition = *std::ranges::find(survey_.topics, topic.id, &SurveyTopic::id);
    const indexer::Analyst analyst(knowledge_);
    for (auto& cell : out_.cells) {
      const auto& found = survey_.cells.at({cell.company.id, topic.id});
      cell.addressed = found.addressed;
      cell.passages = hits_of(found.passages, survey_, topic.id, passages_);
      cell.in_passing = hits_of(found.in_passing, survey_, topic.id, passages_);
      cell.degree = found.degree();
      cell.by_lang = found.by_lang;
      for (const auto& lang : silent_languages(cell))
        std::ranges::move(near_misses(survey_, {cell.company.id, topic.id, lang}, topics, analyst),
                          std::back_inserter(cell.near_misses));
    }
  }

  /// Of a company that does not address a topic all languages at once ("").
  static std::vector<std::string> silent_languages(const ComparisonCell& cell) {
    if (!cell.addressed) return {""};
    std::vector<std::string> out;
    for (const auto& [lang, degree] : cell.by_lang)
      if (degree != Degree::addressed) out.push_back(lang);
    return out;
  }

  Result<void> take_topic_facts(const std::string& topic) {
    auto found = take_facts(survey_, knowledge_.topics(), {{}, {topic}, {}});
    if (!found) return tl::make_unexpected(found.error());
    for (auto& fact : *found) {
      const auto cell = std::ranges::find(out_.cells, fact.company, [](const auto& c) { return c.company.id; });
      if (cell != out_.cells.end()) cell->facts.push_back(std::move(fact));
    }
    return {};
  }

  void share_the_facts() {
    std::vector<FactFound> all;
    for (const auto& cell : out_.cells) all.insert(all.end(), cell.facts.begin(), cell.facts.end());
    out_.facts = share_facts(all);
  }

  Result<void> by_query(const std::string& asked) {
    const auto query = parse_query(asked);
    if (!query) return tl::make_unexpected(query.error());
    if (query->parts.empty() && query->words.find_first_not_of(" \t\n") == std::string::npos)
      return fail(ErrorKind::usage, "nothing is asked", "name a topic (`punkti topics`) or write a question");
    const Searcher searcher(index_, knowledge_);
    for (auto& cell : out_.cells) {
      cell.read = what_was_read(survey_, cell.company.id, Asked::question);
      auto narrowed = *query;
      narrowed.filters.companies = {cell.company.id};
      auto answer = searcher.search(narrowed, {passages_, 0});
      if (!answer) return tl::make_unexpected(answer.error());
      cell.passages = std::move(answer->hits);
      out_.notes = answer->notes;
      // Measured by the question alone: what other companies say must not silence this one.
      const auto too_little = [&](const Hit& hit) { return hit.coverage < share_; };
      if (std::ranges::all_of(cell.passages, too_little)) cell.near_misses = near_answers(cell.passages, share_);
      std::erase_if(cell.passages, too_little);
      cell.addressed = !cell.passages.empty();
      cell.degree = cell.addressed ? Degree::addressed : Degree::silent;
      for (const auto& hit : cell.passages) add_facts_of(hit, cell);
    }
    out_.notes.insert(out_.notes.begin(), "\"" + asked +
                                              "\" is read as a question: a company counts as silent when no clause "
                                              "holds enough of its words or their meaning" +
                                              topics_meant(asked));
    return {};
  }

  /// Facts were tied to the topics that an index knows; for a question or a person's own topic those of the clauses
  /// that answer it are the nearest thing.
  static void add_facts_of(const Hit& hit, ComparisonCell& cell) {
    for (const auto& stored : hit.clause.facts) cell.facts.push_back(fact_of(hit.clause, stored));
  }

  /// A question that is nearly a topic's name is better asked as the topic.
  std::string topics_meant(const std::string& asked) const {
    std::string out;
    for (const auto& topic : topics_named(asked, knowledge_.topics()))
      out += (out.empty() ? "; for the topic itself: " : ", ") + topic;
    return out;
  }

  const indexer::Index& index_;
  const indexer::Knowledge& knowledge_;
  const lexicon::Topics* own_;
  std::size_t passages_;
  double share_;
  Survey survey_;
  Comparison out_;
};

}  // namespace

Result<Comparison> compare(const std::string& topic_or_query, const std::vector<std::string>& companies,
                           const indexer::Index& index, const indexer::Knowledge& knowledge, std::size_t passages,
                           double share, const lexicon::Topics* own) {
  return Comparer(index, knowledge, own, passages, share).run(topic_or_query, companies);
}

}  // namespace punkti::query
