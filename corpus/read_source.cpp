// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/read_source.hpp"

#include "corpus/clause_ids.hpp"
#include "corpus/cut_clauses.hpp"
#include "corpus/decode_bytes.hpp"
#include "corpus/glued_titles.hpp"
#include "corpus/headings.hpp"
#include "corpus/html_blocks.hpp"
#include "corpus/join_wrapped.hpp"
#include "corpus/load_file.hpp"
#include "corpus/markdown_blocks.hpp"
#include "corpus/outline.hpp"
#include "corpus/run_in_titles.hpp"
#include "corpus/split_documents.hpp"
#include "corpus/text_blocks.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace punkti::corpus {
namespace {

Error named(const Source& source, Error error) {
  error.what = fmt::format("{}: {}", source.path, error.what);
  return error;
}

Readable blocks_of(const std::string& text, Format format, std::vector<Notice>& notices) {
  switch (format) {
    case Format::markdown: return markdown_blocks(text, notices);
    case Format::html: return html_blocks(text, notices);
    case Format::text: break;
  }
  return text_blocks(text);
}

std::string document_id(const Source& source, std::size_t number) {
  const std::string name = source.path.substr(source.path.rfind('/') + 1);
  const std::string stem = name.substr(0, name.rfind('.'));
  return number == 0 ? stem : fmt::format("{}#{}", stem, number + 1);
}

/// Places of the readable text become places on disk.
class Placer {
 public:
  Placer(const Readable& readable, const SourceText& text) : readable_(readable), text_(text) {}

  void place(ByteRange& range) const { range = place_on_disk(text_, place_in_source(readable_, range)); }
  void place(Document& document) const {
    place(document.place);
    for (Heading& heading : document.headings) place(heading.place);
    for (Clause& clause : document.clauses) place(clause.place);
  }

 private:
  const Readable& readable_;
  const SourceText& text_;
};

std::size_t count_clauses(const std::vector<Document>& documents) {
  std::size_t count = 0;
  for (const Document& document : documents) count += document.clauses.size();
  return count;
}

/// Joins the clauses beyond the limit into the last one that is within it.
void join_surplus(std::vector<Document>& documents, const Readable& readable, std::size_t limit,
                  std::vector<Notice>& notices) {
  const std::size_t all = count_clauses(documents);
  if (all <= limit || limit == 0) return;
  std::size_t kept = 0;
  for (Document& document : documents) {
    std::vector<Clause>& clauses = document.clauses;
    const std::size_t room = std::max<std::size_t>(limit - std::min(kept, limit), 1);
    if (clauses.size() > room) {
      Clause& last = clauses[room - 1];
      last.place.end = clauses.back().place.end;
      last.text = std::string(slice(readable.text, last.place));
      clauses.resize(room);
    }
    kept += clauses.size();
  }
  notices.push_back({{}, fmt::format("holds {} clauses; those over the limit of {} are one", all, limit), {}, false});
}

void read_documents(SourceFile& file, Readable& readable, const ReadLimits& limits) {
  join_wrapped(readable);
  cut_glued_titles(readable);
  cut_run_in_titles(readable);
  find_headings(readable);
  for (const Part& part : split_documents(readable)) {
    set_levels(readable, part);
    Document document = cut_clauses(readable, part, limits);
    document.id = document_id(file.source, file.documents.size());
    file.documents.push_back(std::move(document));
  }
  join_surplus(file.documents, readable, limits.clauses, file.notices);
}

void place_everything(SourceFile& file, const Readable& readable) {
  const Placer placer(readable, file.text);
  file.legacy_runs = text::find_legacy_runs(readable.text);
  file.mixed_words = text::find_mixed_words(readable.text);
  for (text::LegacyRun& run : file.legacy_runs) placer.place(run.place);
  for (text::MixedWord& word : file.mixed_words) placer.place(word.place);
  for (Document& document : file.documents) placer.place(document);
}

/// A short clause tells more beside others: in a document with a legacy-encoded run, less evidence makes it one.
void see_forms_in_document(SourceFile& file) {
  if (file.legacy_runs.empty()) return;
  for (Document& document : file.documents)
    for (Clause& clause : document.clauses) {
      if (clause.form != text::Form::latin) continue;
      clause.form = text::form_of(clause.text, text::Surroundings::legacy);
      if (clause.form == text::Form::legacy) clause.lang = text::Language::ka;
    }
}

}  // namespace

ByteRange ReadText::on_disk(ByteRange range) const {
  return place_on_disk(file, place_in_source(readable, range));
}

Result<ReadText> read_text(const Source& source, const ReadLimits& limits) {
  const Result<std::string> bytes = load_file(source.file, limits.file_bytes);
  if (!bytes) return tl::make_unexpected(named(source, bytes.error()));
  Result<Decoded> decoded = decode_bytes(*bytes, source.format);
  if (!decoded) return tl::make_unexpected(named(source, decoded.error()));
  ReadText read{std::move(decoded->text), {}, std::move(decoded->notices)};
  read.readable = blocks_of(read.file.text, source.format, read.notices);
  return read;
}

Result<SourceFile> read_source(const Source& source, const ReadLimits& limits) {
  Result<ReadText> read = read_text(source, limits);
  if (!read) return tl::make_unexpected(read.error());
  SourceFile file;
  file.source = source;
  file.text = std::move(read->file);
  file.notices = std::move(read->notices);
  Readable readable = std::move(read->readable);
  if (readable.blocks.empty()) file.notices.push_back({{}, "holds no text", "fetch it again", false});
  read_documents(file, readable, limits);
  place_everything(file, readable);
  see_forms_in_document(file);
  give_ids(file);
  for (Notice& notice : file.notices) notice.source = source.path;
  return file;
}

}  // namespace punkti::corpus
