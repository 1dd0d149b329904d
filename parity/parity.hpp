// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/text/byte_range.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The English and the Georgian text of one document side by side: values without work, for the command and for pages.
namespace punkti::parity {

enum class Status {
  parallel,   ///< both say it
  shortened,  ///< both speak of it; one of them leaves something out
  different,  ///< both say it, and a fact differs: another number, date, e-mail address or web site
  en_only,
  ka_only
};

/// "parallel", "shortened", "different", "en-only", "ka-only": the words of every record.
[[nodiscard]] std::string_view name_of(Status status) noexcept;

/// A stretch of a published text.
struct Passage {
  std::string source;  ///< path relative to the corpus root
  /// Bytes of the file on disk. Of a part of a clause in Markdown or HTML it is the place of the whole clause: the
  /// index does not keep where each line of markup lay.
  ByteRange place;
  std::string text;  ///< what a person reads there
};

/// A fact that the two sides of a row give differently.
struct Difference {
  std::string kind;  ///< "number", "duration", "month", "email", "url"
  std::string en;    ///< normalised: "14 days", "info@example.com"
  std::string ka;
};

/// What one row of the comparison says. At least one side is there.
struct Row {
  Status status = Status::parallel;
  std::optional<Passage> en;
  std::optional<Passage> ka;
  std::vector<Difference> differences;
};

/// Headings, paragraphs, list items and table rows; a row may join two of one side with one of the other.
struct BlockRow : Row {
  /// Of a shortened row: the periods and addresses that one language leaves out; the side that lacks it is empty.
  std::vector<Difference> left_out = {};
  bool heading = false;
  bool moved = false;          ///< the Georgian stands elsewhere in its document than the rows around it
  std::string section;         ///< the heading above it, in the language of the side that is there, English first
  std::vector<Row> sentences;  ///< filled when the two sides are not one sentence each
};

/// One document in one language.
struct VersionName {
  std::string source;    ///< path relative to the corpus root
  std::string document;  ///< document id within its source
  std::string title;     ///< as published, may be empty
  std::string lang;      ///< "en" or "ka"
  std::string date;      ///< ISO, may be empty
};

struct Counts {
  std::size_t parallel = 0, shortened = 0, different = 0, en_only = 0, ka_only = 0;
};

/// Two versions of one document. Rows follow the English text; what is only in Georgian stands where it would belong.
struct Comparison {
  VersionName en;
  VersionName ka;
  std::vector<BlockRow> rows;
};

/// Blocks by status.
[[nodiscard]] Counts count(const Comparison& comparison);

/// All that was found for a company or a file.
struct Parity {
  std::string company;                  ///< company id
  std::vector<Comparison> comparisons;  ///< in the order of the English texts; empty when there are no two versions
  std::vector<VersionName> alone;       ///< Georgian and English documents without a version in the other language
  std::vector<VersionName> too_long;    ///< of more blocks than are compared (most_units); in none of the above
};

}  // namespace punkti::parity
