// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/take_survey.hpp"

#include "indexer/clause_document.hpp"
#include "indexer/text/legacy_font.hpp"
#include "query/printable.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <string_view>

namespace punkti::query {
namespace {

std::string_view in_words(text::MixedKind kind) {
  switch (kind) {
    case text::MixedKind::confusable: return "a word with look-alike letters of another script";
    case text::MixedKind::stray_cyrillic: return "a word with stray Cyrillic letters";
    case text::MixedKind::glued_cells: break;
  }
  return "words of neighbouring cells run together";
}

std::vector<std::string> oddities_of(const indexer::StoredSource& source, ByteRange document) {
  const auto inside = [&](ByteRange place) { return document.begin <= place.begin && place.end <= document.end; };
  std::vector<std::string> out;
  for (const auto& run : source.legacy_runs)
    if (inside(run.place))
      out.push_back(fmt::format("bytes {}–{}: Georgian typed for an old ASCII font, read as “{}”", run.place.begin,
                                run.place.end, run.decoded));
  for (const auto& word : source.mixed_words)
    if (inside(word.place))
      out.push_back(fmt::format("bytes {}–{}: {}{}", word.place.begin, word.place.end, in_words(word.kind),
                                word.repaired.empty() ? "" : ", read as “" + word.repaired + "”"));
  for (const auto& notice : source.notices) out.push_back(notice.what);
  return out;
}

SurveyDocument survey_document(const indexer::StoredSource& stored, const corpus::Document& document) {
  SurveyDocument out;
  out.company = stored.source.company.id;
  out.id = document.id;
  out.title = document.title;
  out.lang = text::code_of(document.lang);
  out.date = document.date;
  out.source = stored.source.path;
  out.url = stored.source.url;
  out.retrieved = stored.source.retrieved;
  out.type = stored.source.type;
  out.licence = stored.source.licence;
  out.sha256 = stored.sha256;
  out.encoding = stored.encoding;
  out.place = document.place;
  for (const auto& heading : document.headings) out.headings.push_back({heading.place, heading.text, heading.level});
  out.oddities = oddities_of(stored, document.place);
  return out;
}

SurveyClause survey_clause(const indexer::StoredClause& stored, std::size_t document) {
  const auto& clause = stored.clause;
  SurveyClause out;
  out.id = clause.id;
  out.document = document;
  out.place = clause.place;
  out.text = clause.text;
  out.number = clause.number;
  out.section = clause.section;
  out.lead_in = clause.lead_in;
  out.lang = text::code_of(clause.lang);
  out.form = text::name_of(clause.form);
  if (const auto decoded = text::decode_legacy_runs(clause.text, text::surroundings_of(clause.form));
      decoded != clause.text)
    out.decoded = decoded;
  for (const auto& topic : stored.topics) {
    out.topics.push_back(topic.id);
    out.strengths.push_back(topic.strength);
    out.because.push_back(topic.because);
  }
  for (const auto& found : stored.facts) out.facts.push_back({found.fact, found.place, found.topics});
  return out;
}

SurveyTopic survey_topic(const lexicon::Topic& topic) {
  const auto& words = topic.looked_for;
  return {topic.id,     topic.label_en, topic.label_ka, topic.group,
          topic.covers, topic.excludes, topic.source,   {words.en, words.ka, words.any}};
}

/// A clause's claim to stand in a cell.
struct Claim {
  std::size_t clause = 0;
  double strength = 0.0;
};

class SurveyBuilder {
 public:
  SurveyBuilder(const indexer::Index& index, const lexicon::Topics& topics) : index_(index), topics_(topics) {}

  void look_also_for(const lexicon::Topics& own, const indexer::Analyst& analyst) {
    own_ = &own;
    analyst_ = &analyst;
  }

  Result<Survey> build() {
    for (const auto& topic : topics_.all()) survey_.topics.push_back(survey_topic(topic));
    if (own_ != nullptr)
      for (const auto& topic : own_->all()) survey_.topics.push_back(survey_topic(topic));
    const auto sources = index_.sources();
    if (!sources) return tl::make_unexpected(sources.error());
    for (const auto& source : *sources)
      if (auto added = add_source(source); !added) return tl::make_unexpected(added.error());
    std::ranges::sort(survey_.companies, {}, &SurveyCompany::id);
    fill_cells();
    add_versions();
    return std::move(survey_);
  }

 private:
  SurveyCompany& company(const corpus::Company& wanted) {
    const auto found = std::ranges::find(survey_.companies, wanted.id, &SurveyCompany::id);
    if (found != survey_.companies.end()) return *found;
    survey_.companies.push_back({wanted.id, wanted.name, wanted.name_ka, wanted.website, wanted.aliases, {}});
    return survey_.companies.back();
  }

  Result<void> add_source(const indexer::StoredSource& source) {
    const auto clauses = index_.clauses_of(source.source.path);
    if (!clauses) return tl::make_unexpected(clauses.error());
    company(source.source.company);  // also of a file that holds no document: the company is there, and silent
    for (const auto& document : source.documents) {
      const auto number = survey_.documents.size();
      company(source.source.company).documents.push_back(number);
      survey_.documents.push_back(survey_document(source, document));
      for (const auto& clause : *clauses)
        if (clause.document == document.id) add_clause(with_own_topics(clause), number);
    }
    return {};
  }

  indexer::StoredClause with_own_topics(indexer::StoredClause stored) const {
    if (own_ == nullptr) return stored;
    for (const auto& found : own_->label(analyst_->topic_words(stored.clause, stored.title).view()))
      stored.topics.push_back({std::string(found.topic_id), found.strength, found.because});
    std::ranges::stable_sort(stored.topics, std::ranges::greater(), &indexer::TopicStrength::strength);
    return stored;
  }

  void add_clause(const indexer::StoredClause& stored, std::size_t document) {
    const auto number = survey_.clauses.size();
    survey_.documents[document].clauses.push_back(number);
    survey_.clauses.push_back(survey_clause(stored, document));
    for (const auto& topic : stored.topics) claims_[{stored.company, topic.id}].push_back({number, topic.strength});
  }

  void fill_cells() {
    for (const auto& company : survey_.companies)
      for (const auto& topic : survey_.topics) {
        const std::pair key(company.id, topic.id);
        const auto claims = claims_.find(key);
        auto cell = claims == claims_.end() ? SurveyCell() : cell_of(claims->second);
        cell.by_lang = degrees_by_language(company, cell);
        survey_.cells.emplace(key, std::move(cell));
      }
  }

  SurveyCell cell_of(std::vector<Claim> claims) const {
    std::ranges::stable_sort(claims, std::ranges::greater(), &Claim::strength);
    SurveyCell out;
    std::set<std::string> seen, languages;
    for (const auto& claim : claims) {
      const auto& clause = survey_.clauses[claim.clause];
      if (!seen.insert(indexer::without_case_and_blanks(clause.text)).second) continue;
      const bool addressed = claim.strength >= lexicon::addressed_from;
      (addressed ? out.passages : out.in_passing).push_back(claim.clause);
      if (addressed) languages.insert(clause.lang);
    }
    out.addressed = !out.passages.empty();
    out.languages.assign(languages.begin(), languages.end());
    return out;
  }

  /// A clause counts for its own language when the company has documents in it, else for that of its document: a
  /// table of names in an English document has no language of its own.
  std::map<std::string, Degree, std::less<>> degrees_by_language(const SurveyCompany& company,
                                                                 const SurveyCell& cell) const {
    std::map<std::string, Degree, std::less<>> out;
    for (const auto document : company.documents)
      if (std::ranges::find(topic_languages, survey_.documents[document].lang) != topic_languages.end())
        out.emplace(survey_.documents[document].lang, Degree::silent);
    const auto note = [&](const std::vector<std::size_t>& clauses, Degree degree) {
      for (const auto number : clauses) {
        const auto& clause = survey_.clauses[number];
        auto at = out.find(clause.lang);
        if (at == out.end()) at = out.find(survey_.documents[clause.document].lang);
        if (at != out.end()) at->second = std::max(at->second, degree);
      }
    };
    note(cell.passages, Degree::addressed);
    note(cell.in_passing, Degree::in_passing);
    return out;
  }

  void add_versions() {
    const auto& versions = index_.manifest().versions;
    const auto version = [&](const char* what) {
      const auto found = versions.find(what);
      return found == versions.end() ? std::string("unknown") : found->second;
    };
    survey_.program_version = "punkti " + version("punkti");
    survey_.index_versions =
        fmt::format("index format {}, Xapian {}, ICU {}, Unicode {}, language rules {}", index_.manifest().format,
                    version("xapian"), version("icu"), version("unicode"), version("rules").substr(0, 12));
  }

  const indexer::Index& index_;
  const lexicon::Topics& topics_;
  const lexicon::Topics* own_ = nullptr;
  const indexer::Analyst* analyst_ = nullptr;
  Survey survey_;
  std::map<std::pair<std::string, std::string>, std::vector<Claim>> claims_;
};

}  // namespace

Result<Survey> take_survey(const indexer::Index& index, const lexicon::Topics& topics) {
  return SurveyBuilder(index, topics).build();
}

Result<Survey> take_survey(const indexer::Index& index, const indexer::Knowledge& knowledge,
                           const lexicon::Topics* own) {
  const indexer::Analyst analyst(knowledge);
  SurveyBuilder builder(index, knowledge.topics());
  if (own != nullptr) builder.look_also_for(*own, analyst);
  return builder.build();
}

}  // namespace punkti::query
