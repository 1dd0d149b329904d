// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "web/page.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace punkti::web {

/// Words that the report shows as published, with all by which they are found again in their file.
struct Quotation {
  std::string id;            ///< unique in the report: the anchor of the clause, of a part of it with a number behind
  std::string clause;        ///< id of the clause they stand or begin in; empty when they stand in none
  std::size_t document = 0;  ///< index into Survey::documents: source and SHA-256
  ByteRange place;           ///< bytes of the source file; of a part of a clause in markup, perhaps of the whole clause
  std::string exact;         ///< as published
  std::string prefix, suffix;      ///< see Surroundings
  std::vector<std::string> pages;  ///< where the report shows them, from its folder: "topics/retention.html#p-…"
};

/// Every clause, heading, fact and row of language versions that the pages quote, each once, in the order of documents
/// and places. Copies that the page of duplicates shows are those of their clauses.
[[nodiscard]] std::vector<Quotation> quotations_of(const Edition& edition);

/// The quotations as a list of W3C Web Annotations in JSON-LD (docs/quotations.md), ASCII "<" written as \u003c so that
/// the same bytes may stand in a page. Bytes that are no UTF-8 become U+FFFD.
[[nodiscard]] std::string annotations_of(const Edition& edition);

}  // namespace punkti::web
