// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/quotation.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <tuple>

namespace punkti::web {
namespace {

using Json = nlohmann::ordered_json;

/// Rows of language versions stand on one line; places stay as they are.
std::string without_breaks(std::string_view text) {
  std::string line(text);
  std::ranges::replace_if(
      line, [](char c) { return c == '\n' || c == '\r'; }, ' ');
  return line;
}

/// Gathers what the pages show, each quotation once with all its pages.
class Gathering {
 public:
  explicit Gathering(const Edition& edition) : edition_(edition), parts_(edition.survey.clauses.size()) {}

  std::vector<Quotation> gather() {
    add_clauses();
    add_headings();
    add_facts();
    for (std::size_t company = 0; company < edition_.survey.companies.size(); ++company)
      if (const parity::Parity* versions = edition_.versions_of(company)) add_rows(company, *versions);
    add_copies();
    std::ranges::stable_sort(all_, {}, [](const Quotation& one) {
      return std::tuple(one.document, one.place.begin, -static_cast<std::int64_t>(one.place.end));
    });
    return std::move(all_);
  }

 private:
  using Key = std::tuple<std::size_t, ByteRange, std::string>;

  [[nodiscard]] const query::SurveyClause& clause(std::size_t index) const { return edition_.survey.clauses.at(index); }

  [[nodiscard]] static Key key_of(const Quotation& one) { return {one.document, one.place, without_breaks(one.exact)}; }

  void add(Quotation one, std::string page) {
    const auto [known, fresh] = at_.try_emplace(key_of(one), all_.size());
    if (fresh) all_.push_back(std::move(one));
    std::vector<std::string>& pages = all_[known->second].pages;
    if (std::ranges::find(pages, page) == pages.end()) pages.push_back(std::move(page));
  }

  void add_clauses() {
    for (std::size_t i = 0; i < edition_.survey.clauses.size(); ++i) {
      auto sides = edition_.surroundings.around(i);
      const query::SurveyClause& said = clause(i);
      add({edition_.addresses.clause_anchor(i),
           said.id,
           said.document,
           said.place,
           said.text,
           std::move(sides.before),
           std::move(sides.after),
           {}},
          edition_.clause_href(i));
    }
    for (std::size_t company = 0; company < edition_.survey.companies.size(); ++company)
      for (std::size_t topic = 0; topic < edition_.survey.topics.size(); ++topic)
        for (const std::size_t i : edition_.cell(company, topic).passages)
          show(i, fmt::format("{}#{}", edition_.addresses.topic_file(topic), edition_.addresses.passage_anchor(i)));
  }

  /// One more page that shows a clause.
  void show(std::size_t index, std::string page) {
    const query::SurveyClause& said = clause(index);
    add({{}, {}, said.document, said.place, said.text, {}, {}, {}}, std::move(page));
  }

  void add_headings() {
    for (std::size_t d = 0; d < edition_.survey.documents.size(); ++d) {
      const query::SurveyDocument& document = edition_.survey.documents[d];
      for (std::size_t h = 0; h < document.headings.size(); ++h) {
        const query::SurveyHeading& heading = document.headings[h];
        const std::string anchor = Addresses::heading_anchor(d, h);
        auto sides = edition_.surroundings.around(document.source, heading.place);
        add({anchor, {}, d, heading.place, heading.text, std::move(sides.before), std::move(sides.after), {}},
            fmt::format("{}#{}", edition_.addresses.company_file(edition_.company_of_document.at(d)), anchor));
      }
    }
  }

  /// A part of a clause.
  [[nodiscard]] Quotation part_of(std::size_t index, ByteRange part, ByteRange place, std::string text) {
    auto sides = edition_.surroundings.around(index, part);
    return {fmt::format("{}.{}", edition_.addresses.clause_anchor(index), ++parts_.at(index)),
            clause(index).id,
            clause(index).document,
            place,
            std::move(text),
            std::move(sides.before),
            std::move(sides.after),
            {}};
  }

  void add_facts() {
    for (std::size_t i = 0; i < edition_.survey.clauses.size(); ++i)
      for (const query::SurveyFact& fact : clause(i).facts) {
        const ByteRange part = fact.fact.place;
        const Quotation quoted = part_of(i, part, fact.place, std::string(slice(clause(i).text, part)));
        for (const std::string& id : fact.topics) add(quoted, "facts.html#" + topic_anchor(id));
        if (fact.topics.empty()) add(quoted, "facts.html#no-topic");
      }
  }

  [[nodiscard]] std::string topic_anchor(const std::string& id) const {
    const auto found = std::ranges::find(edition_.survey.topics, id, &query::SurveyTopic::id);
    if (found == edition_.survey.topics.end()) return "no-topic";
    return edition_.addresses.topic_anchor(static_cast<std::size_t>(found - edition_.survey.topics.begin()));
  }

  void add_rows(std::size_t company, const parity::Parity& versions) {
    for (std::size_t c = 0; c < versions.comparisons.size(); ++c)
      for (std::size_t r = 0; r < versions.comparisons[c].rows.size(); ++r) {
        const parity::BlockRow& row = versions.comparisons[c].rows[r];
        const std::string page =
            fmt::format("{}#{}", edition_.addresses.parity_file(company), Addresses::row_anchor(c, r));
        for (const auto* side : {&row.en, &row.ka})
          if (*side) add_row(**side, page);
      }
  }

  void add_row(const parity::Passage& passage, const std::string& page) {
    const auto index = edition_.clause_at(passage.source, passage.place);
    const auto document = index ? clause(*index).document : document_at(passage);
    if (!document) return;
    // A heading, or the words of a whole clause, are known already; the rest is a part of a clause or of several.
    Quotation one{{}, {}, *document, passage.place, passage.text, {}, {}, {}};
    if (!at_.contains(key_of(one)) && index) {
      const std::string line = without_breaks(clause(*index).text);
      if (const std::size_t at = line.find(without_breaks(passage.text)); at != std::string::npos)
        one = part_of(*index, {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + passage.text.size())},
                      passage.place, passage.text);
      else
        one = beside(*index, std::move(one), passage);
    }
    if (one.id.empty() && !at_.contains(key_of(one))) one = beside(std::nullopt, std::move(one), passage);
    add(std::move(one), page);
  }

  /// Words of a place that are no part of one clause.
  [[nodiscard]] Quotation beside(std::optional<std::size_t> index, Quotation one, const parity::Passage& passage) {
    auto sides = edition_.surroundings.around(passage.source, passage.place);
    one.prefix = std::move(sides.before);
    one.suffix = std::move(sides.after);
    one.clause = index ? clause(*index).id : std::string();
    one.id = index ? fmt::format("{}.{}", edition_.addresses.clause_anchor(*index), ++parts_.at(*index))
                   : fmt::format("{}-b-{}-{}", Addresses::document_anchor(one.document), one.place.begin, ++strays_);
    return one;
  }

  [[nodiscard]] std::optional<std::size_t> document_at(const parity::Passage& passage) const {
    for (std::size_t d = 0; d < edition_.survey.documents.size(); ++d) {
      const query::SurveyDocument& document = edition_.survey.documents[d];
      if (document.source == passage.source && document.place.begin <= passage.place.begin &&
          passage.place.begin < document.place.end)
        return d;
    }
    return std::nullopt;
  }

  /// The page of duplicates shows a passage as its first place has it.
  void add_copies() {
    std::map<duplicates::Scope, std::size_t> shown;
    for (std::size_t i = 0; i < edition_.copies.size(); ++i) {
      const duplicates::Block& copy = edition_.copies[i];
      if (copy.places.empty() || ++shown[copy.scope] > most_copies_of_scope) continue;
      const duplicates::Place& first = copy.places.front();
      for (const std::size_t index : edition_.clauses_in(first.source, first.place))
        show(index, "duplicates.html#" + Addresses::copy_anchor(i));
    }
  }

  const Edition& edition_;
  std::vector<Quotation> all_;
  std::map<Key, std::size_t> at_;   // in all_
  std::vector<std::size_t> parts_;  // numbers given to parts, one a clause
  std::size_t strays_ = 0;
};

/// A path as a relative address: what an address may not hold is percent-encoded, letters of any script stay.
std::string address_of(std::string_view path) {
  std::string out;
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    const bool kept =
        byte > 0x20 && byte != 0x7F && std::string_view("\"#%<>?[\\]^`{|}:").find(c) == std::string_view::npos;
    out += kept ? std::string(1, c) : fmt::format("%{:02X}", byte);
  }
  return out;
}

Json target_of(const Edition& edition, const Quotation& one) {
  const query::SurveyDocument& document = edition.survey.documents.at(one.document);
  return {{"source", address_of(document.source)},
          {"sha256", document.sha256},
          {"selector",
           {{{"type", "TextQuoteSelector"}, {"exact", one.exact}, {"prefix", one.prefix}, {"suffix", one.suffix}},
            {{"type", "DataPositionSelector"}, {"start", one.place.begin}, {"end", one.place.end}}}}};
}

Json annotation_of(const Edition& edition, const Quotation& one) {
  Json pages = Json::array();
  for (const std::string& page : one.pages) pages.push_back("../" + page);
  Json annotation{{"id", "#" + one.id}, {"type", "Annotation"}, {"motivation", "linking"}, {"body", std::move(pages)}};
  if (!one.clause.empty()) annotation["clause"] = one.clause;
  annotation["target"] = target_of(edition, one);
  return annotation;
}

/// On one line, harmless inside <script>: there "</script" and "<!--" would end it or change how it is read.
std::string line_of(const Json& json) {
  std::string line;
  for (const char c : json.dump(-1, ' ', false, Json::error_handler_t::replace))
    line += c == '<' ? std::string("\\u003c") : std::string(1, c);
  return line;
}

}  // namespace

std::vector<Quotation> quotations_of(const Edition& edition) {
  return Gathering(edition).gather();
}

std::string annotations_of(const Edition& edition) {
  const Json context = Json::array(
      {"http://www.w3.org/ns/anno.jsonld",
       {{"sha256", "http://spdx.org/rdf/terms#checksumValue"}, {"clause", "http://purl.org/dc/terms/identifier"}}});
  const Json generator{{"type", "Software"}, {"name", edition.survey.program_version}};
  std::string out =
      fmt::format("{{\"@context\":{},\n\"id\":\"quotations.json\",\n\"type\":\"AnnotationPage\",\n", line_of(context));
  out += fmt::format("\"generator\":{},\n\"items\":[", line_of(generator));
  const char* separator = "\n";
  for (const Quotation& one : quotations_of(edition)) {
    out += separator + line_of(annotation_of(edition, one));
    separator = ",\n";
  }
  return out + "\n]}\n";
}

}  // namespace punkti::web
