// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/company.hpp"
#include "corpus/error.hpp"
#include "indexer/text/byte_range.hpp"
#include "indexer/text/legacy_font.hpp"
#include "indexer/text/mixed_script.hpp"
#include "indexer/text/script.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

/// What a policy is: values without work. Data flows one way: source -> blocks -> documents with headings and clauses.
namespace punkti::corpus {

enum class Format { text, markdown, html };

/// A file to be read, found but not opened.
struct Source {
  std::filesystem::path file;  ///< where it lies on disk
  std::string
      path;  ///< relative to the corpus root, '/' between parts, UTF-8 (broken bytes as %XX): the "source" of records
  Company company;
  Format format = Format::text;
  std::string retrieved;  ///< ISO date from corpus.toml, may be empty
  std::string url;        ///< may be empty
  std::string type;       ///< "privacy policy" …, from corpus.toml, may be empty
  std::string licence;    ///< may be empty
};

/// The text of a file and how its bytes lie on disk.
struct SourceText {
  std::string text;      ///< valid UTF-8 without BOM stripped: for UTF-8 files byte i of text is byte i of the file, or
                         ///< on_disk says where
  std::string encoding;  ///< "UTF-8", "UTF-16LE", …
  std::string sha256;    ///< of the file's bytes, lower-case hex
  /// Where repaired text left the file's byte count (U+FFFD for a broken byte, mended mojibake): pairs (byte in text,
  /// byte on disk), ascending; empty when equal. Files in another encoding than UTF-8 have places in `text` itself and
  /// leave this empty.
  std::vector<std::pair<std::uint32_t, std::uint32_t>> on_disk;
};

/// One heading of a document.
struct Heading {
  ByteRange place;
  std::string text;  ///< with its number
  int level = 1;     ///< 1 = the document's title
  std::string number;
  bool run_in = false;  ///< it stands in one line with the text it heads
};

/// The piece of a document that a person would quote.
struct Clause {
  std::string id;      ///< stable: hash of source, document, text and its occurrence; the same on every machine
  ByteRange place;     ///< bytes of the file on disk (of the extracted text for files that are not UTF-8)
  std::string text;    ///< what a person reads; for plain UTF-8 files the very bytes of place
  std::string number;  ///< its own number, may be empty
  std::vector<std::string> section;  ///< headings above it, outermost first, without the document's title
  std::string lead_in;               ///< the sentence that announces the list it belongs to, when not part of text
  text::Language lang = text::Language::other;
  text::Form form = text::Form::latin;
};

/// One policy, terms or rules in one language. A file may hold several.
struct Document {
  std::string id;     ///< file stem, with "#2", "#3" … for further documents of the file
  std::string title;  ///< as published, may be empty when none is stated
  text::Language lang = text::Language::other;
  std::string date;  ///< ISO, as precise as stated ("2026-03"), empty when none is stated
  ByteRange place;
  std::vector<Heading> headings;
  std::vector<Clause> clauses;
};

/// Everything that reading one source gave.
struct SourceFile {
  Source source;
  SourceText text;
  std::vector<Document> documents;
  std::vector<text::LegacyRun> legacy_runs;  ///< places on disk, as all places here
  std::vector<text::MixedWord> mixed_words;
  std::vector<Notice> notices;
};

}  // namespace punkti::corpus
