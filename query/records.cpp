// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/records.hpp"

#include "indexer/text/legacy_font.hpp"
#include "indexer/text/romanization.hpp"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

namespace punkti::query {
namespace {

using indexer::StoredClause;

/// Topics that a clause deals with, or those that it only touches on.
Record topic_ids(const StoredClause& stored, bool addressed) {
  Record out = Record::array();
  for (const auto& topic : stored.topics)
    if ((topic.strength >= lexicon::addressed_from) == addressed) out.push_back(topic.id);
  return out;
}

Record base_record(const StoredClause& stored) {
  const auto& clause = stored.clause;
  return {{"id", clause.id},
          {"company", stored.company},
          {"document", stored.document},
          {"title", stored.title},
          {"section", clause.section},
          {"lang", text::code_of(clause.lang)},
          {"form", text::name_of(clause.form)},
          {"source", stored.source},
          {"begin", clause.place.begin},
          {"end", clause.place.end},
          {"text", clause.text},
          {"number", clause.number},
          {"lead_in", clause.lead_in},
          {"topics", topic_ids(stored, true)},
          {"topics_in_passing", topic_ids(stored, false)}};
}

/// A hit on a topic, with the cues that spoke for it.
Record topic_hit(const Hit& hit, std::string_view topic) {
  Record out = hit_record(hit);
  for (const auto& found : hit.clause.topics)
    if (found.id == topic) out["because"] = found.because;
  return out;
}

Record survey_hits(const Survey& survey, const std::vector<std::size_t>& clauses, const std::string& topic,
                   std::size_t most) {
  Record out = Record::array();
  for (std::size_t i = 0; i < std::min(most, clauses.size()); ++i)
    out.push_back(topic_hit(hit_of(survey, clauses[i], topic, i + 1), topic));
  return out;
}

Record hit_list(const std::vector<Hit>& hits, std::string_view topic) {
  Record out = Record::array();
  for (const auto& hit : hits) out.push_back(topic.empty() ? hit_record(hit) : topic_hit(hit, topic));
  return out;
}

Record languages_record(const std::map<std::string, Degree, std::less<>>& by_lang) {
  Record out = Record::object();
  for (const auto& [lang, degree] : by_lang) out[lang] = name_of(degree);
  return out;
}

Record read_record(const WhatWasRead& read) {
  Record by_lang = Record::object();
  for (const auto& [lang, amount] : read.by_lang)
    by_lang[lang] = {{"documents", amount.documents}, {"clauses", amount.clauses}};
  return {{"documents", read.documents},
          {"clauses", read.clauses},
          {"by_lang", std::move(by_lang)},
          {"unread_documents", read.unread}};
}

Record searched_for_record(const SurveyTopic& topic) {
  Record out{{"en", topic.looked_for.en}, {"ka", topic.looked_for.ka}};
  if (!topic.looked_for.any.empty()) out["any"] = topic.looked_for.any;
  out["excludes"] = topic.excludes;
  return out;
}

Record cues_record(const std::vector<lexicon::CueHeard>& cues) {
  Record out = Record::array();
  for (const auto& cue : cues) {
    Record one{{"where", cue.where}, {"wording", cue.wording}, {"weight", cue.weight}};
    if (!cue.cancelled_by.empty()) one["cancelled_by"] = cue.cancelled_by;
    out.push_back(std::move(one));
  }
  return out;
}

Record near_miss_list(const std::vector<NearMiss>& misses) {
  Record out = Record::array();
  for (const auto& miss : misses) {
    Record one = hit_record(miss.hit);
    one["strength"] = std::round(miss.strength * 1000.0) / 1000.0;
    one["needed"] = miss.needed;
    one["why"] = miss.why;
    one["cues"] = cues_record(miss.cues);
    out.push_back(std::move(one));
  }
  return out;
}

std::string with_single_blanks(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool blank = c == ' ' || c == '\n' || c == '\r' || c == '\t';
    if (!blank)
      out += c;
    else if (!out.empty() && out.back() != ' ')
      out += ' ';
  }
  if (out.ends_with(' ')) out.pop_back();
  return out;
}

/// The values of one company on what is compared, each with its places.
Record facts_of_cell(const Comparison& comparison, const ComparisonCell& cell) {
  Record out = Record::array();
  for (const auto& shared : comparison.facts) {
    Record places = Record::array();
    for (const auto& fact : cell.facts)
      if (fact.kind == shared.kind && fact.value == shared.value)
        places.push_back({{"id", fact.id},
                          {"source", fact.source},
                          {"begin", fact.place.begin},
                          {"end", fact.place.end},
                          {"quote", fact.quote}});
    if (places.empty()) continue;
    const bool only = shared.companies.size() == 1 && comparison.cells.size() > 1;
    out.push_back({{"kind", facts::name_of(shared.kind)},
                   {"value", shared.value},
                   {"only", only},
                   {"places", std::move(places)}});
  }
  return out;
}

}  // namespace

Record hit_record(const Hit& hit, bool explain) {
  Record out{{"rank", hit.rank}};
  out.update(base_record(hit.clause));
  out["score"] = hit.score;
  Record matches = Record::array();
  for (const auto place : hit.highlights) matches.push_back({{"begin", place.begin}, {"end", place.end}});
  out["matches"] = std::move(matches);
  out["copies"] = hit.copies;
  if (!explain) return out;
  out["coverage"] = std::round(hit.coverage * 1000.0) / 1000.0;
  Record evidence = Record::array();
  for (const auto& found : hit.evidence)
    evidence.push_back({{"asked", found.asked}, {"path", name_of(found.path)}, {"read_as", found.read_as}});
  out["evidence"] = std::move(evidence);
  return out;
}

std::vector<Record> matrix_records(const Survey& survey, std::size_t most_hits) {
  std::map<std::string, WhatWasRead> read;
  for (const auto& company : survey.companies) read.emplace(company.id, what_was_read(survey, company.id));
  std::vector<Record> out;
  for (const auto& topic : survey.topics)
    for (const auto& company : survey.companies) {
      const auto& cell = survey.cells.at({company.id, topic.id});
      out.push_back({{"company", company.id},
                     {"topic", topic.id},
                     {"status", cell.addressed ? "addressed" : "silent"},
                     {"degree", name_of(cell.degree())},
                     {"by_lang", languages_record(cell.by_lang)},
                     {"hits", survey_hits(survey, cell.passages, topic.id, most_hits)},
                     {"in_passing", survey_hits(survey, cell.in_passing, topic.id, most_hits)},
                     {"passages", cell.passages.size()},
                     {"languages", cell.languages},
                     {"read", read_record(read.at(company.id))}});
    }
  return out;
}

std::vector<Record> matrix_rows(const Survey& survey) {
  std::vector<Record> out;
  for (const auto& topic : survey.topics)
    for (const auto& company : survey.companies) {
      const auto& cell = survey.cells.at({company.id, topic.id});
      std::string languages;
      for (const auto& lang : cell.languages) languages += (languages.empty() ? "" : " ") + lang;
      const auto* first = cell.passages.empty() ? nullptr : &survey.clauses[cell.passages.front()];
      out.push_back({{"company", company.id},
                     {"topic", topic.id},
                     {"status", cell.addressed ? "addressed" : "silent"},
                     {"degree", name_of(cell.degree())},
                     {"passages", cell.passages.size()},
                     {"languages", languages},
                     {"first_id", first == nullptr ? "" : first->id},
                     {"first_quote", first == nullptr ? "" : with_single_blanks(first->text)}});
    }
  return out;
}

Record fact_record(const FactFound& fact) {
  return {{"company", fact.company},   {"topic", fact.topic},   {"kind", facts::name_of(fact.kind)},
          {"value", fact.value},       {"source", fact.source}, {"begin", fact.place.begin},
          {"end", fact.place.end},     {"quote", fact.quote},   {"id", fact.id},
          {"document", fact.document}, {"lang", fact.lang},     {"sentence", fact.sentence}};
}

std::vector<Record> comparison_records(const Comparison& comparison) {
  std::vector<Record> out;
  const bool by_topic = !comparison.topic.empty();
  for (const auto& cell : comparison.cells) {
    Record one{{"company", cell.company.id},
               {by_topic ? "topic" : "query", by_topic ? comparison.topic : comparison.asked},
               {"status", cell.addressed ? "addressed" : "silent"},
               {"degree", name_of(cell.degree)}};
    if (by_topic) one["by_lang"] = languages_record(cell.by_lang);
    one["facts"] = facts_of_cell(comparison, cell);
    one["hits"] = hit_list(cell.passages, comparison.topic);
    one["in_passing"] = hit_list(cell.in_passing, comparison.topic);
    one["read"] = read_record(cell.read);
    const auto addressed = [](const auto& entry) { return entry.second == Degree::addressed; };
    if (!cell.addressed || !std::ranges::all_of(cell.by_lang, addressed)) {
      if (by_topic) one["searched_for"] = searched_for_record(comparison.definition);
      one["near_misses"] = near_miss_list(cell.near_misses);
    }
    out.push_back(std::move(one));
  }
  return out;
}

std::vector<Record> topic_records(const Survey& survey) {
  std::vector<Record> out;
  for (const auto& topic : survey.topics) {
    std::size_t clauses = 0, companies = 0, in_passing = 0;
    for (const auto& company : survey.companies) {
      const auto& cell = survey.cells.at({company.id, topic.id});
      clauses += cell.passages.size();
      companies += cell.addressed ? 1 : 0;
      in_passing += cell.degree() == Degree::in_passing ? 1 : 0;
    }
    out.push_back({{"topic", topic.id},
                   {"label_en", topic.label_en},
                   {"label_ka", topic.label_ka},
                   {"group", topic.group},
                   {"covers", topic.covers},
                   {"source", topic.source},
                   {"clauses", clauses},
                   {"companies", companies},
                   {"in_passing", in_passing}});
  }
  return out;
}

std::vector<Record> outline_records(const indexer::StoredSource& source, const std::vector<StoredClause>& clauses) {
  std::vector<Record> out;
  const auto document_at = [&](ByteRange place) -> std::string {
    for (const auto& document : source.documents)
      if (document.place.begin <= place.begin && place.begin < document.place.end) return document.id;
    return source.documents.empty() ? "" : source.documents.front().id;
  };
  const auto add = [&](std::string_view type, ByteRange place, const std::string& document, const Record& more) {
    Record row{{"type", type}};
    row.update(more);
    row.update(Record{{"source", source.source.path},
                      {"company", source.source.company.id},
                      {"document", document},
                      {"begin", place.begin},
                      {"end", place.end}});
    out.push_back(std::move(row));
  };
  for (const auto& document : source.documents) {
    Record more{{"title", document.title}, {"lang", text::code_of(document.lang)}};
    if (!document.date.empty()) more["date"] = document.date;
    add("document", document.place, document.id, more);
    for (const auto& heading : document.headings) {
      Record about{{"heading", heading.text}, {"level", heading.level}};
      if (!heading.number.empty()) about["number"] = heading.number;
      add("heading", heading.place, document.id, about);
    }
  }
  for (const auto& stored : clauses) {
    Record more{{"id", stored.clause.id}, {"lang", text::code_of(stored.clause.lang)}};
    if (!stored.clause.number.empty()) more["number"] = stored.clause.number;
    add("clause", stored.clause.place, stored.document, more);
  }
  for (const auto& run : source.legacy_runs)
    add("legacy", run.place, document_at(run.place), {{"decoded", run.decoded}});
  for (const auto& word : source.mixed_words)
    add("mixed", word.place, document_at(word.place),
        {{"kind", text::name_of(word.kind)}, {"repaired", word.repaired}});
  // Reading order; at one place the larger thing first, so that a document comes before its title and a title before
  // its clause.
  std::ranges::stable_sort(out, [](const Record& a, const Record& b) {
    return std::pair(a["begin"].get<std::uint64_t>(), -a["end"].get<std::int64_t>()) <
           std::pair(b["begin"].get<std::uint64_t>(), -b["end"].get<std::int64_t>());
  });
  return out;
}

Record clause_record(const StoredClause& stored, const StoredClause* before, const StoredClause* after) {
  Record out = base_record(stored);
  const auto decoded = text::decode_legacy_runs(stored.clause.text, text::surroundings_of(stored.clause.form));
  out["mkhedruli"] = decoded;
  out["national"] = text::romanize(decoded, text::System::national);
  const auto neighbour = [](const StoredClause* clause) {
    return clause == nullptr ? Record(nullptr) : Record{{"id", clause->clause.id}, {"text", clause->clause.text}};
  };
  out["before"] = neighbour(before);
  out["after"] = neighbour(after);
  return out;
}

}  // namespace punkti::query
