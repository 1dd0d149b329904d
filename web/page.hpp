// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/survey.hpp"
#include "web/addresses.hpp"
#include "web/contents.hpp"
#include "web/escape.hpp"
#include "web/fact_sheet.hpp"
#include "web/skeletons.hpp"
#include "web/surroundings.hpp"
#include "web/words.hpp"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// What all pages of one report share, and the small things that several of them show.
namespace punkti::web {

/// How much of a company was read.
struct Reading {
  std::size_t documents = 0;
  std::size_t clauses = 0;
  std::vector<std::string> languages;  ///< codes of its documents, Georgian first

  [[nodiscard]] bool nothing() const { return clauses == 0; }
};

/// One report in the making. @pre the contents outlive it.
struct Edition {
  Edition(const Contents& of, std::string stamp, Language ui = Language::en);

  [[nodiscard]] const query::SurveyCell& cell(std::size_t company, std::size_t topic) const;
  [[nodiscard]] std::size_t addressed_by(std::size_t company) const;  ///< how many topics it addresses
  [[nodiscard]] std::vector<std::size_t> topics_in_order() const;     ///< as the matrix shows them: by group
  [[nodiscard]] std::string clause_href(std::size_t clause) const;    ///< from the report's folder

  /// The clause that begins at or before a place of a file and reaches into it; nothing where no clause does.
  [[nodiscard]] std::optional<std::size_t> clause_at(std::string_view source, ByteRange place) const;
  /// All clauses of a file that reach into a place, in the order of the file.
  [[nodiscard]] std::vector<std::size_t> clauses_in(std::string_view source, ByteRange place) const;
  [[nodiscard]] std::optional<std::size_t> clause_named(std::string_view source, std::string_view id) const;

  /// A company's language versions; nothing when no document of it has two.
  [[nodiscard]] const parity::Parity* versions_of(std::size_t company) const;

  const query::Survey& survey;
  const std::vector<duplicates::Block>& copies;
  const CarriedSearch* search;  ///< null when the report carries none
  const std::vector<std::pair<std::string, std::string>>& romanization;
  const std::vector<Question>& questions;
  Addresses addresses;
  FactSheet facts;
  Surroundings surroundings;
  std::string date;                                                      ///< may be empty
  Language language;                                                     ///< of what the report itself says
  std::vector<Reading> readings;                                         ///< one a company
  std::vector<std::size_t> company_of_document;                          ///< index of the company, one a document
  std::vector<std::pair<std::string, std::vector<std::size_t>>> groups;  ///< topics by group, both in their first order

 private:
  std::vector<const parity::Parity*> versions_;                             // one a company
  std::map<std::string_view, std::vector<std::size_t>> clauses_by_source_;  // in the order of the file
};

/// A file of the report, with its name relative to the report's folder.
struct Page {
  std::string file;
  Html content;
};

[[nodiscard]] Page overview_page(const Edition& edition);
[[nodiscard]] Page matrix_page(const Edition& edition);
[[nodiscard]] Page topic_page(const Edition& edition, std::size_t topic);
[[nodiscard]] Page company_page(const Edition& edition, std::size_t company);
[[nodiscard]] Page method_page(const Edition& edition);
[[nodiscard]] Page parity_page(const Edition& edition, std::size_t company);  ///< @pre versions_of() it
[[nodiscard]] Page duplicates_page(const Edition& edition);
[[nodiscard]] Page facts_page(const Edition& edition);
[[nodiscard]] Page search_page(const Edition& edition);  ///< @pre search

/// The facts of a topic as a section of its page, companies side by side; nothing when there are none.
[[nodiscard]] Html facts_side_by_side(const Edition& edition, std::size_t topic);

/// What the language versions of a company leave to look at, in rows.
struct VersionGaps {
  std::size_t differing = 0, missing = 0, shortened = 0;
};
[[nodiscard]] VersionGaps gaps_of(const parity::Parity& parity);
[[nodiscard]] Html in_words(const VersionGaps& gaps);  ///< "3 rows with a fact that differs and 2 shortened"

/// Passages that stand more than once, by where: the anchor and heading on their page.
struct ScopeCount {
  std::string anchor;
  Html said;  ///< "3 between companies"
  std::size_t count = 0;
};
inline constexpr std::size_t most_copies_of_scope = 400;  ///< the longest; a page must open
[[nodiscard]] std::vector<ScopeCount> copies_by_scope(const std::vector<duplicates::Block>& copies);

enum class PageKind { overview, matrix, topic, company, method, facts, parity, duplicates, search };

/// The whole page around a main text, in the report's language. `title` is for an attribute: it holds no markup.
/// `scripts` by name ("matrix" for web/assets/matrix.js): they stand in the page in this order, after words.js, and the
/// page allows these and no others.
[[nodiscard]] Html frame(const Edition& edition, PageKind kind, const Html& title, const Html& main,
                         const std::vector<std::string_view>& scripts = {});

[[nodiscard]] Html part(std::string_view name, std::initializer_list<Skeletons::Value> values = {});
[[nodiscard]] Html text(std::string_view plain);
[[nodiscard]] Html attribute(std::string_view plain);

/// A name or title of strangers: isolated from the direction of what stands around it, with its language when its
/// letters tell.
[[nodiscard]] Html name(std::string_view text);
[[nodiscard]] Html title_of(const query::SurveyDocument& document);

/// What data names in both languages: the name in the report's language, and the other one to stand beside it (nothing
/// when there is none or it is the same).
[[nodiscard]] Html name_of(const query::SurveyTopic& topic, Context context = Context::text);
[[nodiscard]] Html other_name_of(const query::SurveyTopic& topic);
[[nodiscard]] Html name_of(const query::SurveyCompany& company);
[[nodiscard]] Html plain_name_of(const query::SurveyCompany& company);  ///< for attributes and titles
[[nodiscard]] Html other_name_of(const query::SurveyCompany& company);

/// What the definition of a topic is after: laws and other sources.
[[nodiscard]] Html sources_of_definition(const query::SurveyTopic& topic);

[[nodiscard]] Html group_name(std::string_view group);  ///< "shop" -> "Shop"

[[nodiscard]] std::vector<std::string> in_order(
    std::vector<std::string> languages);                              ///< Georgian, English, Russian, others
[[nodiscard]] Html language(std::string_view code);                   ///< "Georgian"; "Other language" for unknown ones
[[nodiscard]] Html languages(const std::vector<std::string>& codes);  ///< "Georgian and English"
[[nodiscard]] std::string language_tag(
    const query::SurveyClause& clause);  ///< for lang attributes: "ka", "ka-Latn", "en", "" for unknown
[[nodiscard]] std::string language_tag_of(std::string_view text);  ///< by its letters: "ka", "ru", "en"

/// Whether the clause's text begins with its number, behind a bracket or none. @pre it has a number
[[nodiscard]] bool begins_with_its_number(const query::SurveyClause& clause);

/// The clause's own number where its text does not begin with it already.
[[nodiscard]] Html number_before(const query::SurveyClause& clause);

[[nodiscard]] Html badge(std::string_view language);

/// The Georgian name of a thing whose other name stands before it; nothing when there is none or it is the same.
[[nodiscard]] Html in_georgian(std::string_view name_ka, std::string_view other_name);

/// What is known of a document beside its text: "from", "retrieved", "licence" …
[[nodiscard]] Html provenance(const Html& what, const Html& value);
[[nodiscard]] Html provenance_of(const query::SurveyDocument& document);

/// An address that may be followed, or its text.
[[nodiscard]] Html external(std::string_view url);

/// Attributes of the element that holds words of a document, and of the one that holds a clause: what a citation needs
/// (cite.html). A clause's source and hash may stand on an element around it.
[[nodiscard]] Html cited_document(const Edition& edition, std::size_t document);
[[nodiscard]] Html cited_words(const Edition& edition, std::size_t clause);

[[nodiscard]] Html source_of(std::string_view source, ByteRange place);

}  // namespace punkti::web
