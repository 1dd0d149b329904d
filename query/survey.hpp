// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/types.hpp"
#include "facts/fact.hpp"

#include <array>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

/// Finished values for views: everything a report shows, in the order it shows it. No library types, no handles.
namespace punkti::query {

/// The languages in which topics have wordings: what stands in others is not read for topics.
inline constexpr std::array<std::string_view, 2> topic_languages{"en", "ka"};

/// The wordings a topic is looked for by, in the order of its file; topics/README.md explains their marks.
struct SurveyWordings {
  std::vector<std::string> en, ka;
  std::vector<std::string> any;  ///< of no one language: names, abbreviations
};

struct SurveyTopic {
  std::string id, label_en, label_ka, group, covers, excludes, source;
  SurveyWordings looked_for = {};
};

/// A fact of a clause.
struct SurveyFact {
  facts::Fact fact;                 ///< its place: bytes of the clause's text
  ByteRange place;                  ///< bytes of the source file
  std::vector<std::string> topics;  ///< the clause's topics that it is about, strongest first; may be empty
};

/// What is odd about words of a text that a reader sees, and how the program reads them.
enum class OddityKind {
  legacy_font,     ///< Georgian typed for a font that shows ASCII letters as Georgian
  confusable,      ///< letters of another script that look alike
  stray_cyrillic,  ///< a half-translated word
  glued_cells      ///< table cells run together
};

struct SurveyOddity {
  ByteRange place;  ///< bytes of the text
  OddityKind kind = OddityKind::confusable;
  std::string reading;  ///< empty when there is nothing to repair it to
};

/// Why a clause that has words of a topic does not count for it.
enum class Lack {
  cancelled,         ///< `wording` does not count where `other` stands
  outweighed,        ///< `wording` speaks against it
  heading_of_other,  ///< only a heading speaks of it, and the clause deals with something else
  heading_alone,     ///< only a heading speaks of it
  lead_in_alone,     ///< only the sentence that announces the list
  title_alone,       ///< only the document's title
  too_weak           ///< what speaks for it is too weak by itself
};

struct WhyNot {
  Lack lack = Lack::too_weak;
  std::string wording = {}, other = {};
};

/// A clause that came near a topic.
struct SurveyNearMiss {
  std::size_t clause = 0;  ///< index into Survey::clauses
  WhyNot why;
};

struct SurveyClause {
  std::string id;
  std::size_t document = 0;  ///< index into Survey::documents
  ByteRange place;           ///< bytes of the source file
  std::string text;          ///< as published
  std::string number;
  std::vector<std::string> section;
  std::string lead_in;
  std::string lang;                               ///< "ka", "en", "ru", "other"
  std::string form;                               ///< "mkhedruli", "legacy", "romanized", "latin"
  std::string decoded;                            ///< Mkhedruli reading when legacy runs stand in it, else empty
  std::vector<std::string> topics;                ///< topic ids, strongest first
  std::vector<double> strengths;                  ///< of the topics: 1.0 and more deals with it, less touches on it
  std::vector<std::vector<std::string>> because;  ///< of the topics: the cues that spoke, "heading: retention period"
  std::vector<SurveyFact> facts;                  ///< in reading order

  // Of a survey with reading aids (reading_aids.hpp), else empty.
  std::string mkhedruli = {};               ///< the text with all Georgian in Latin letters read; empty: none is
  std::vector<SurveyOddity> oddities = {};  ///< in reading order, apart
  std::vector<std::vector<ByteRange>> spoken = {};  ///< of the topics: the words of the text that spoke for it
};

struct SurveyHeading {
  ByteRange place;
  std::string text;
  int level = 1;
  std::string mkhedruli = {};               ///< as of a clause
  std::vector<SurveyOddity> oddities = {};  ///< as of a clause
};

struct SurveyDocument {
  std::string company;  ///< company id
  std::string id, title, lang, date, source, url, retrieved, type, licence, sha256, encoding;
  ByteRange place;
  std::vector<SurveyHeading> headings;
  std::vector<std::size_t> clauses;   ///< indexes into Survey::clauses, reading order
  std::vector<std::string> oddities;  ///< sentences for a reader: legacy runs, mixed words, repairs
};

struct SurveyCompany {
  std::string id, name, name_ka, website;
  std::vector<std::string> aliases;
  std::vector<std::size_t> documents;
};

/// How far a company treats a topic. In records "addressed", "in-passing", "silent".
enum class Degree { silent, in_passing, addressed };

[[nodiscard]] constexpr std::string_view name_of(Degree degree) {
  if (degree == Degree::addressed) return "addressed";
  return degree == Degree::in_passing ? "in-passing" : "silent";
}

/// One cell of the matrix. `silent` is a value: the documents that were read are the company's.
struct SurveyCell {
  bool addressed = false;
  std::vector<std::size_t> passages;    ///< clauses, best first; copies of one passage folded under the first
  std::vector<std::string> languages;   ///< languages the topic is addressed in
  std::vector<std::size_t> in_passing;  ///< clauses that only touch on it
  std::map<std::string, Degree, std::less<>>
      by_lang;                            ///< for each language of the company's documents that topics have wordings in
  std::vector<SurveyNearMiss> near = {};  ///< with reading aids, where it is not addressed: what came nearest

  [[nodiscard]] Degree degree() const {
    if (addressed) return Degree::addressed;
    return in_passing.empty() ? Degree::silent : Degree::in_passing;
  }
};

struct Survey {
  std::vector<SurveyTopic> topics;
  std::vector<SurveyCompany> companies;
  std::vector<SurveyDocument> documents;
  std::vector<SurveyClause> clauses;
  std::map<std::pair<std::string, std::string>, SurveyCell>
      cells;                    ///< (company id, topic id) -> cell; every pair is there
  std::string program_version;  ///< "punkti 0.1.0"
  std::string index_versions;   ///< "index format 1, Xapian 1.4.22, ICU 72.1, Unicode 15.0"
};

}  // namespace punkti::query
