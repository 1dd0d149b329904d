// SPDX-License-Identifier: GPL-3.0-or-later
#include "notices/findings.hpp"

#include "notices/deadlines.hpp"
#include "notices/expectations.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace punkti::notices {
namespace {

std::string counted(std::size_t count, std::string_view what) {
  return fmt::format("{} {}{}", count, what, count == 1 ? "" : "s");
}

class Writer {
 public:
  explicit Writer(const query::Survey& survey) : survey_(survey) {}

  query::Finding told(const NotFound& missing) const {
    const auto& notice = survey_.documents[missing.documents.front()];
    query::Finding out{"not-found", "look", notice.source, notice.id, {}, sentence(missing), ""};
    const auto& nearest = missing.in_passing.empty() ? missing.elsewhere : missing.in_passing;
    if (!nearest.empty()) {
      const auto& clause = survey_.clauses[nearest.front()];
      out.other_source = survey_.documents[clause.document].source;
      out.other_place = clause.place;
    }
    return out;
  }

  query::Finding told(const OldLaw& cited) const {
    auto out = at_fact(cited.clause, cited.fact, "old-law");
    out.what = fmt::format("cites the {}; {}", fact(cited.clause, cited.fact).fact.value, cited.since);
    return out;
  }

  query::Finding told(const LongerDeadline& longer) const {
    auto out = at_fact(longer.clause, longer.fact, "deadline");
    out.what = fmt::format("says {}; by the {}, {}",
                           facts::in_words(facts::Kind::duration, fact(longer.clause, longer.fact).fact.value),
                           longer.law, longer.due);
    return out;
  }

 private:
  const query::SurveyFact& fact(std::size_t clause, std::size_t number) const {
    return survey_.clauses[clause].facts[number];
  }

  query::Finding at_fact(std::size_t clause, std::size_t number, std::string_view kind) const {
    const auto& document = survey_.documents[survey_.clauses[clause].document];
    return {std::string(kind), "look", document.source, document.id, fact(clause, number).place, "", ""};
  }

  std::string sentence(const NotFound& missing) const {
    std::string out = fmt::format("not found: {} ({}). Looked for: {} {} read", missing.label, missing.reason,
                                  missing.searched_for, counted(missing.clauses_read, "clause"));
    if (missing.documents.size() > 1) out += fmt::format(" in {} privacy notices", missing.documents.size());
    if (!missing.in_passing.empty())
      out += fmt::format("; {} in passing", counted(missing.in_passing.size(), "clause") + " touch" +
                                                (missing.in_passing.size() == 1 ? "es" : "") + " on it");
    else if (!missing.elsewhere.empty())
      out += "; another document of the company speaks of it";
    return out;
  }

  const query::Survey& survey_;
};

}  // namespace

std::vector<query::Finding> findings(const query::Survey& survey) {
  const Writer writer(survey);
  std::vector<query::Finding> out;
  const auto tell = [&](const auto& rows) {
    for (const auto& row : rows) out.push_back(writer.told(row));
  };
  tell(expected_and_not_found(survey));
  tell(old_laws(survey));
  tell(longer_deadlines(survey));
  return out;
}

}  // namespace punkti::notices
