// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/types.hpp"
#include "indexer/records.hpp"
#include "parity/parity.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace punkti::parity {

enum class UnitKind { heading, text, item };

/// A piece of a document that is compared as a whole: a heading, a paragraph, a list item, a table row.
struct Unit {
  UnitKind kind = UnitKind::text;
  int level = 0;            ///< headings: 1 = title of the document
  std::string number;       ///< "2.1", "ა"; empty for bullets and where nothing is numbered
  ByteRange place;          ///< bytes of the file on disk
  std::string text;         ///< with its number
  std::uint32_t words = 0;  ///< byte of text where its words begin, behind number or bullet
};

/// @return a view INTO unit.text: dies with the unit
[[nodiscard]] std::string_view words_of(const Unit& unit);

/// A document, or one language of a document that has its paragraphs in two languages in turn.
struct Version {
  VersionName name;
  std::string company;
  std::string type;  ///< from corpus.toml, may be empty
  text::Language lang = text::Language::other;
  std::vector<Unit> units;
};

/// The English and Georgian versions that a source holds, in reading order. Documents in other languages give none.
[[nodiscard]] std::vector<Version> versions_in(const indexer::StoredSource& source,
                                               const std::vector<indexer::StoredClause>& clauses);

}  // namespace punkti::parity
