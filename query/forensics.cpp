// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/forensics.hpp"

#include "indexer/text/utf8.hpp"
#include "query/lists.hpp"
#include "query/numbering.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace punkti::query {
namespace {

using indexer::StoredClause;
using indexer::StoredSource;

/// What scripts of web sites leave where an address stood; no reader can write to these.
const std::vector<std::string_view>& blanked() {
  static const auto phrases = lines_of("blanked_addresses.txt");
  return phrases;
}

class Reader {
 public:
  Reader(const StoredSource& source, const std::vector<StoredClause>& clauses) : source_(source), clauses_(clauses) {}

  std::vector<Finding> read() {
    writing();
    for (std::size_t i = 0; i < clauses_.size(); ++i) {
      lost_list(i);
      blanked_address(clauses_[i]);
      invisible_characters(clauses_[i]);
    }
    for (const auto& document : source_.documents) numbering_gaps(document);
    std::ranges::stable_sort(out_, {}, &Finding::place);
    return std::move(out_);
  }

 private:
  void add(std::string_view kind, std::string_view severity, ByteRange place, std::string what,
           std::string repaired = {}) {
    out_.push_back({std::string(kind), std::string(severity), source_.source.path, document_at(place), place,
                    std::move(what), std::move(repaired)});
  }

  std::string document_at(ByteRange place) const {
    if (place.empty()) return {};
    for (const auto& document : source_.documents)
      if (document.place.begin <= place.begin && place.begin < document.place.end) return document.id;
    return {};
  }

  void writing() {
    for (const auto& run : source_.legacy_runs)
      add("legacy-encoding", "note", run.place,
          fmt::format("Georgian typed for an old ASCII font: {:.0f} nats likelier than any language in Latin letters{}",
                      run.margin, run.hard_feature ? ", with spellings no other writing has" : ""),
          run.decoded);
    for (const auto& word : source_.mixed_words)
      add(text::name_of(word.kind), "warning", word.place, sentence_for(word.kind), word.repaired);
  }

  static std::string sentence_for(text::MixedKind kind) {
    switch (kind) {
      case text::MixedKind::confusable: return "a word with look-alike letters of another script";
      case text::MixedKind::stray_cyrillic: return "a word half in another language: a leftover of translation";
      case text::MixedKind::glued_cells: return "table cells that ran together";
    }
    return {};
  }

  /// "We collect:" and then nothing that could be a list.
  void lost_list(std::size_t at) {
    const auto& clause = clauses_[at].clause;
    if (!clause.text.ends_with(':')) return;
    const bool followed = at + 1 < clauses_.size() && clauses_[at + 1].document == clauses_[at].document &&
                          clauses_[at + 1].clause.section == clause.section &&
                          (!clauses_[at + 1].clause.lead_in.empty() || !clauses_[at + 1].clause.number.empty() ||
                           begins_with_mark(clauses_[at + 1].clause.text));
    if (!followed) add("lost-list", "warning", clause.place, "a list is announced by a colon and does not follow");
  }

  static bool begins_with_mark(std::string_view text) {
    return std::ranges::any_of(std::array<std::string_view, 5>{"•", "-", "–", "*", "●"},
                               [&](std::string_view mark) { return text.starts_with(mark); });
  }

  void blanked_address(const StoredClause& stored) {
    for (const auto phrase : blanked())
      if (stored.clause.text.find(phrase) != std::string::npos)
        return add("blanked-address", "warning", stored.clause.place,
                   "an e-mail address is blanked out by the web site's protection");
  }

  /// Direction controls anywhere, and zero-width characters inside a word: the reader cannot see them.
  void invisible_characters(const StoredClause& stored) {
    const std::string_view words = stored.clause.text;
    for (std::size_t at = 0; at < words.size();) {
      const auto point = text::code_point_at(words, at);
      const bool direction =
          (point.value >= 0x202A && point.value <= 0x202E) || (point.value >= 0x2066 && point.value <= 0x2069);
      const bool zero_width = point.value == 0x200B || point.value == 0x2060 || point.value == 0xFEFF;
      if (direction || zero_width)
        return add(
            "invisible", direction ? "warning" : "note", stored.clause.place,
            fmt::format("an invisible character (U+{:04X}) stands in the text", static_cast<unsigned>(point.value)));
      at += point.size;
    }
  }

  void numbering_gaps(const corpus::Document& document) {
    std::vector<NumberedPlace> numbered;
    for (const auto& heading : document.headings)
      if (!heading.number.empty()) numbered.push_back({heading.number, heading.place});
    for (const auto& stored : clauses_)
      if (stored.document == document.id) add_numbers(stored.clause, numbered);
    std::ranges::stable_sort(numbered, {}, &NumberedPlace::place);
    for (const auto& gap : gaps_in(numbered))
      add("numbering-gap", "note", gap.place, fmt::format("numbering goes from {} to {}", gap.before, gap.after));
  }

  /// A clause may hold several short items, each with a number of its own at the beginning of its line.
  static void add_numbers(const corpus::Clause& clause, std::vector<NumberedPlace>& numbered) {
    std::string_view rest = clause.text;
    bool first = true;
    while (!rest.empty()) {
      const auto end = rest.find('\n');
      const auto number = first && !clause.number.empty() ? clause.number : number_before(rest.substr(0, end));
      if (!number.empty()) numbered.push_back({number, clause.place});
      first = false;
      rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    }
  }

  const StoredSource& source_;
  const std::vector<StoredClause>& clauses_;
  std::vector<Finding> out_;
};

}  // namespace

std::vector<Finding> findings_in(const StoredSource& source, const std::vector<StoredClause>& clauses) {
  return Reader(source, clauses).read();
}

Result<std::vector<Finding>> findings(const indexer::Index& index) {
  const auto sources = index.sources();
  if (!sources) return tl::make_unexpected(sources.error());
  std::vector<Finding> out;
  // What was told while reading stands in the manifest: files of which nothing could be read have no other record.
  for (const auto& notice : index.manifest().notices)
    out.push_back({"reading", notice.lost ? "error" : "note", notice.source, "", {}, notice.what, ""});
  for (const auto& source : *sources) {
    const auto clauses = index.clauses_of(source.source.path);
    if (!clauses) return tl::make_unexpected(clauses.error());
    std::ranges::move(findings_in(source, *clauses), std::back_inserter(out));
  }
  return out;
}

}  // namespace punkti::query
