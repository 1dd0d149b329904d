// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/records.hpp"

#include <array>
#include <nlohmann/json.hpp>
#include <stdexcept>

namespace punkti::indexer {
namespace {

using nlohmann::json;

json place_json(ByteRange place) {
  return json::array({place.begin, place.end});
}
ByteRange place_of(const json& value) {
  return {value.at(0).get<std::uint32_t>(), value.at(1).get<std::uint32_t>()};
}

json topics_json(const std::vector<TopicStrength>& topics) {
  json out = json::array();
  for (const auto& topic : topics)
    out.push_back({{"id", topic.id}, {"strength", topic.strength}, {"because", topic.because}});
  return out;
}

std::vector<TopicStrength> topics_of(const json& value) {
  std::vector<TopicStrength> out;
  for (const auto& topic : value)
    out.push_back({topic.at("id"), topic.at("strength"), topic.at("because").get<std::vector<std::string>>()});
  return out;
}

json facts_json(const std::vector<StoredFact>& facts) {
  json out = json::array();
  for (const auto& stored : facts)
    out.push_back({{"kind", facts::name_of(stored.fact.kind)},
                   {"value", stored.fact.value},
                   {"in_text", place_json(stored.fact.place)},
                   {"place", place_json(stored.place)},
                   {"topics", stored.topics}});
  return out;
}

std::vector<StoredFact> facts_of(const json& value) {
  std::vector<StoredFact> out;
  for (const auto& stored : value) {
    const auto kind = facts::kind_named(stored.at("kind").get<std::string>());
    if (!kind) throw std::invalid_argument("a fact of an unknown kind");
    out.push_back({{*kind, stored.at("value"), place_of(stored.at("in_text"))},
                   place_of(stored.at("place")),
                   stored.at("topics").get<std::vector<std::string>>()});
  }
  return out;
}

json heading_json(const corpus::Heading& heading) {
  return {{"place", place_json(heading.place)},
          {"text", heading.text},
          {"level", heading.level},
          {"number", heading.number},
          {"run_in", heading.run_in}};
}

corpus::Heading heading_of(const json& value) {
  return {place_of(value.at("place")), value.at("text"), value.at("level"), value.at("number"), value.at("run_in")};
}

json document_json(const corpus::Document& document) {
  json headings = json::array();
  for (const auto& heading : document.headings) headings.push_back(heading_json(heading));
  return {{"id", document.id},
          {"title", document.title},
          {"lang", text::code_of(document.lang)},
          {"date", document.date},
          {"place", place_json(document.place)},
          {"headings", std::move(headings)}};
}

corpus::Document document_of(const json& value) {
  corpus::Document out;
  out.id = value.at("id");
  out.title = value.at("title");
  out.lang = language_from_code(value.at("lang").get<std::string>());
  out.date = value.at("date");
  out.place = place_of(value.at("place"));
  for (const auto& heading : value.at("headings")) out.headings.push_back(heading_of(heading));
  return out;
}

json company_json(const corpus::Company& company) {
  return {{"id", company.id},
          {"name", company.name},
          {"name_ka", company.name_ka},
          {"website", company.website},
          {"aliases", company.aliases}};
}

corpus::Company company_of(const json& value) {
  return {value.at("id"), value.at("name"), value.at("name_ka"), value.at("website"),
          value.at("aliases").get<std::vector<std::string>>()};
}

json oddities_json(const StoredSource& source) {
  json legacy = json::array(), mixed = json::array();
  for (const auto& run : source.legacy_runs)
    legacy.push_back({{"place", place_json(run.place)},
                      {"decoded", run.decoded},
                      {"margin", run.margin},
                      {"hard_feature", run.hard_feature}});
  for (const auto& word : source.mixed_words)
    mixed.push_back(
        {{"place", place_json(word.place)}, {"kind", text::name_of(word.kind)}, {"repaired", word.repaired}});
  return {{"legacy", std::move(legacy)}, {"mixed", std::move(mixed)}};
}

text::MixedKind mixed_kind_of(const std::string& name) {
  for (const auto kind : {text::MixedKind::confusable, text::MixedKind::stray_cyrillic})
    if (text::name_of(kind) == name) return kind;
  return text::MixedKind::glued_cells;
}

void read_oddities(const json& value, StoredSource& out) {
  for (const auto& run : value.at("legacy")) {
    text::LegacyRun read;
    read.place = place_of(run.at("place"));
    read.decoded = run.at("decoded");
    read.margin = run.at("margin");
    read.hard_feature = run.value("hard_feature", false);
    out.legacy_runs.push_back(std::move(read));
  }
  for (const auto& word : value.at("mixed"))
    out.mixed_words.push_back(
        {place_of(word.at("place")), mixed_kind_of(word.at("kind").get<std::string>()), word.at("repaired")});
}

json notices_json(const std::vector<Notice>& notices) {
  json out = json::array();
  for (const auto& notice : notices)
    out.push_back({{"source", notice.source}, {"what", notice.what}, {"remedy", notice.remedy}, {"lost", notice.lost}});
  return out;
}

// Every string in a record is valid UTF-8; should one not be, a replacement character is better than a lost clause.
std::string dump(const json& value) {
  return value.dump(-1, ' ', false, json::error_handler_t::replace);
}

template <class Read>
auto guarded(std::string_view bytes, Read&& read) -> Result<decltype(read(json()))> {
  try {
    return read(json::parse(bytes));
  } catch (const json::exception& broken) {
    return fail(ErrorKind::index_damaged, std::string("the index holds a record that cannot be read: ") + broken.what(),
                "build it again with `punkti index --rebuild`");
  }
}

}  // namespace

text::Language language_from_code(std::string_view code) {
  for (const auto language : {text::Language::ka, text::Language::en, text::Language::ru})
    if (text::code_of(language) == code) return language;
  return text::Language::other;
}

text::Form form_from_name(std::string_view name) {
  for (const auto form : {text::Form::mkhedruli, text::Form::legacy, text::Form::romanized})
    if (text::name_of(form) == name) return form;
  return text::Form::latin;
}

std::string to_json(const StoredClause& stored) {
  const auto& clause = stored.clause;
  return dump({{"id", clause.id},
               {"place", place_json(clause.place)},
               {"text", clause.text},
               {"number", clause.number},
               {"section", clause.section},
               {"lead_in", clause.lead_in},
               {"lang", text::code_of(clause.lang)},
               {"form", text::name_of(clause.form)},
               {"company", stored.company},
               {"document", stored.document},
               {"title", stored.title},
               {"source", stored.source},
               {"topics", topics_json(stored.topics)},
               {"facts", facts_json(stored.facts)}});
}

std::string to_json(const StoredSource& stored) {
  json documents = json::array();
  for (const auto& document : stored.documents) documents.push_back(document_json(document));
  const auto& source = stored.source;
  return dump({{"path", source.path},
               {"company", company_json(source.company)},
               {"format", static_cast<int>(source.format)},
               {"retrieved", source.retrieved},
               {"url", source.url},
               {"type", source.type},
               {"licence", source.licence},
               {"sha256", stored.sha256},
               {"encoding", stored.encoding},
               {"documents", std::move(documents)},
               {"oddities", oddities_json(stored)},
               {"notices", notices_json(stored.notices)}});
}

Result<StoredClause> clause_from_json(std::string_view bytes) {
  return guarded(bytes, [](const json& value) {
    StoredClause out;
    out.clause.id = value.at("id");
    out.clause.place = place_of(value.at("place"));
    out.clause.text = value.at("text");
    out.clause.number = value.at("number");
    out.clause.section = value.at("section").get<std::vector<std::string>>();
    out.clause.lead_in = value.at("lead_in");
    out.clause.lang = language_from_code(value.at("lang").get<std::string>());
    out.clause.form = form_from_name(value.at("form").get<std::string>());
    out.company = value.at("company");
    out.document = value.at("document");
    out.title = value.at("title");
    out.source = value.at("source");
    out.topics = topics_of(value.at("topics"));
    out.facts = facts_of(value.at("facts"));
    return out;
  });
}

Result<StoredSource> source_from_json(std::string_view bytes) {
  return guarded(bytes, [](const json& value) {
    StoredSource out;
    out.source.path = value.at("path");
    out.source.company = company_of(value.at("company"));
    out.source.format = static_cast<corpus::Format>(value.at("format").get<int>());
    out.source.retrieved = value.at("retrieved");
    out.source.url = value.at("url");
    out.source.type = value.at("type");
    out.source.licence = value.at("licence");
    out.sha256 = value.at("sha256");
    out.encoding = value.at("encoding");
    for (const auto& document : value.at("documents")) out.documents.push_back(document_of(document));
    read_oddities(value.at("oddities"), out);
    for (const auto& notice : value.at("notices"))
      out.notices.push_back({notice.at("source"), notice.at("what"), notice.at("remedy"), notice.at("lost")});
    return out;
  });
}

}  // namespace punkti::indexer
