// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/page.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace punkti::web {
namespace {

/// Documents by the file they stand in, both in the order they were read.
std::vector<std::vector<std::size_t>> files_of(const query::Survey& survey) {
  std::vector<std::vector<std::size_t>> files;
  std::map<std::string_view, std::size_t> known;
  for (std::size_t document = 0; document < survey.documents.size(); ++document) {
    const auto [place, fresh] = known.emplace(survey.documents[document].source, files.size());
    if (fresh) files.emplace_back();
    files[place->second].push_back(document);
  }
  return files;
}

Html source_row(const Edition& edition, const std::vector<std::size_t>& documents) {
  const query::SurveyDocument& first = edition.survey.documents.at(documents.front());
  const Html known = provenance_of(first);
  Html titles;
  for (const std::size_t index : documents) {
    const std::string page = edition.addresses.company_file(edition.company_of_document[index]);
    titles += part("method: source-document",
                   {{"href", attribute(fmt::format("{}#{}", page, Addresses::document_anchor(index)))},
                    {"title", title_of(edition.survey.documents[index])}});
  }
  return part("method: source-row", {{"file", name(first.source)},
                                     {"documents", titles},
                                     {"encoding", text(first.encoding)},
                                     {"sha256", text(first.sha256)},
                                     {"provenance", known.empty() ? say("not stated") : known}});
}

Html sources_of(const Edition& edition) {
  const auto files = files_of(edition.survey);
  if (files.empty()) return part("method: no-sources");
  Html rows;
  for (const auto& documents : files) rows += source_row(edition, documents);
  return part("method: sources", {{"files", say_count(files.size(), "{} file", "{} files")}, {"rows", rows}});
}

Html definition_of(const Edition& edition, std::size_t index) {
  const query::SurveyTopic& topic = edition.survey.topics[index];
  Html lines;
  const auto line = [&lines](std::string_view kind, const Html& said) {
    if (!said.empty()) lines += part(kind, {{"text", said}});
  };
  line("method: topic-line", say_data(topic.covers));
  line("method: topic-excludes", say_data(topic.excludes));
  line("method: topic-source", sources_of_definition(topic));
  return part("method: topic", {{"anchor", attribute(edition.addresses.topic_anchor(index))},
                                {"href", attribute(edition.addresses.topic_file(index))},
                                {"label", name_of(topic)},
                                {"other-label", other_name_of(topic)},
                                {"lines", lines}});
}

Html topics_of(const Edition& edition) {
  Html groups;
  for (const auto& [group, topics] : edition.groups) {
    Html rows;
    for (const std::size_t topic : topics) rows += definition_of(edition, topic);
    groups += part("method: topic-group", {{"group", group_name(group)}, {"rows", rows}});
  }
  return part("method: topics", {{"groups", groups}});
}

struct TableWords {
  Literal table;
  Html what;
};

Html data_of() {
  const std::array<TableWords, 9> tables = {{
      {Literal("topics"), say("Topics, what each covers and how many companies address it")},
      {Literal("companies"), say("Companies and what was read of them")},
      {Literal("documents"), say("Documents, and the files they stand in with their sums")},
      {Literal("clauses"), say("Every clause that was read, as published")},
      {Literal("matrix"), say("Which company addresses which topic")},
      {Literal("facts"), say("What the texts state that can be checked")},
      {Literal("parity"), say("English and Georgian texts side by side")},
      {Literal("duplicates"), say("Passages that stand more than once")},
      {Literal("duplicate-places"), say("Where those passages stand, and how they differ")},
  }};
  Html rows;
  for (const TableWords& one : tables)
    rows += part("method: data-row", {{"table", Html(one.table)}, {"what", one.what}});
  return part("method: data", {{"rows", rows}});
}

}  // namespace

Page method_page(const Edition& edition) {
  const Html made = edition.date.empty() ? Html() : part("method: made", {{"date", text(edition.date)}});
  const Html main = part("method: page", {{"sources", sources_of(edition)},
                                          {"topics", topics_of(edition)},
                                          {"data", data_of()},
                                          {"program", text(edition.survey.program_version)},
                                          {"index", text(edition.survey.index_versions)},
                                          {"made", made}});
  return {"method.html", frame(edition, PageKind::method, say("Method and sources: policies side by side"), main)};
}

}  // namespace punkti::web
