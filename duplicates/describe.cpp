// SPDX-License-Identifier: GPL-3.0-or-later
#include "duplicates/describe.hpp"

#include "duplicates/published.hpp"
#include "duplicates/word_diff.hpp"

#include <algorithm>
#include <optional>
#include <set>

namespace punkti::duplicates {
namespace {

constexpr double least_similarity = 0.5;
constexpr std::size_t context_words = 4;

class Describer {
 public:
  explicit Describer(const Reading& reading) : reading_(reading), published_(reading) {}

  std::optional<Block> block_of(const Passage& passage) {
    const auto first = passage.front();
    Block out;
    Passage kept;
    for (const auto stretch : passage) {
      auto place = place_of(stretch);
      if (stretch != first) compare(first, stretch, place);
      if (place.similarity < least_similarity) continue;
      if (!place.differences.empty()) out.kind = Kind::near;
      out.similarity = std::min(out.similarity, place.similarity);
      out.places.push_back(std::move(place));
      kept.push_back(stretch);
    }
    if (out.places.size() < 2) return std::nullopt;
    out.scope = scope_of(out.places);
    out.words = words_of(first).size();
    out.clauses = clauses_in(first);
    out.text = published_.lines(first);
    count_lines(kept, out);
    return out;
  }

 private:
  Place place_of(Stretch stretch) const {
    const auto& rows = reading_.rows();
    const auto& document = reading_.documents()[rows[stretch.begin].document];
    Place out;
    out.id = first_clause(stretch, document);
    out.company = document.company;
    out.document = document.id;
    out.title = document.title;
    out.heading = heading_above(stretch, document);
    out.source = document.source;
    out.place = {rows[stretch.begin].place.begin, rows[stretch.end - 1].place.end};
    out.words = words_of(stretch).size();
    return out;
  }

  std::string first_clause(Stretch stretch, const Reading::Document& document) const {
    for (auto at = stretch.begin; at < document.end_row; ++at)
      if (const auto clause = reading_.rows()[at].clause; clause != Reading::no_clause)
        return reading_.clauses()[clause].id;
    return {};
  }

  std::string heading_above(Stretch stretch, const Reading::Document& document) const {
    if (stretch.begin == document.first_row) return {};
    const auto& row = reading_.rows()[stretch.begin - 1];
    const bool heads = row.clause == Reading::no_clause && reading_.rows()[stretch.begin].clause != Reading::no_clause;
    return heads ? on_one_line(reading_.headings()[row.heading]) : std::string();
  }

  /// The words of the corpus that a stretch holds.
  Span words_of(Stretch stretch) const {
    const auto& last = reading_.rows()[stretch.end - 1];
    return {reading_.rows()[stretch.begin].first_word, std::size_t{last.first_word} + last.words};
  }

  void compare(Stretch first, Stretch here, Place& place) {
    const auto a = words_of(first), b = words_of(here);
    const auto edits = edits_between(reading_.words(a.begin, a.size()), reading_.words(b.begin, b.size()));
    place.similarity = similarity(a.size(), b.size(), edits);
    if (place.similarity < least_similarity) return;
    for (const auto& edit : edits) {
      const Span there{a.begin + edit.first.begin, a.begin + edit.first.end};
      const Span own{b.begin + edit.second.begin, b.begin + edit.second.end};
      const auto before = own.begin - std::min(own.begin - b.begin, context_words);
      const auto after = own.end + std::min(b.end - own.end, context_words);
      place.differences.push_back({published_.words(there), published_.words(own),
                                   published_.words({before, own.begin}), published_.words({own.end, after})});
    }
  }

  std::size_t clauses_in(Stretch stretch) const {
    std::set<std::uint32_t> clauses;
    for (auto at = stretch.begin; at < stretch.end; ++at) clauses.insert(reading_.rows()[at].clause);
    clauses.erase(Reading::no_clause);
    return clauses.size();
  }

  static Scope scope_of(const std::vector<Place>& places) {
    const auto& first = places.front();
    auto out = Scope::document;
    for (const auto& place : places) {
      if (place.company != first.company) return Scope::companies;
      if (place.source != first.source || place.document != first.document) out = Scope::company;
    }
    return out;
  }

  /// One number for each line that a stretch touches, by all words of the line: a line of which only a part was copied
  /// is not identical.
  std::vector<std::uint64_t> lines_of(Stretch stretch) const {
    const auto& rows = reading_.rows();
    const auto& document = reading_.documents()[rows[stretch.begin].document];
    auto begin = stretch.begin, end = stretch.end;
    while (begin > document.first_row && rows[begin - 1].line == rows[begin].line) --begin;
    while (end < document.end_row && rows[end].line == rows[end - 1].line) ++end;
    std::vector<std::uint64_t> out;
    for (auto at = begin; at < end; ++at) {
      if (at == begin || rows[at].line != rows[at - 1].line) out.push_back(0);
      for (const auto word : reading_.words_of(at)) out.back() = (out.back() ^ (word + 1)) * 0x9E3779B97F4A7C15 + 1;
    }
    return out;
  }

  void count_lines(const Passage& passage, Block& block) const {
    const auto first = lines_of(passage.front());
    std::vector<bool> identical(first.size(), true);
    for (const auto stretch : passage)
      for (const auto& edit : edits_between(std::span<const std::uint64_t>(first), lines_of(stretch)))
        for (auto line = edit.first.begin; line < edit.first.end; ++line) identical[line] = false;
    block.lines = first.size();
    block.identical_lines = static_cast<std::size_t>(std::ranges::count(identical, true));
  }

  const Reading& reading_;
  Published published_;
};

}  // namespace

std::vector<Block> describe(const std::vector<Passage>& passages, const Reading& reading) {
  Describer describer(reading);
  std::vector<Block> out;
  for (const auto& passage : passages)
    if (auto block = describer.block_of(passage)) out.push_back(std::move(*block));
  std::ranges::stable_sort(out, std::ranges::greater{}, &Block::words);
  return out;
}

}  // namespace punkti::duplicates
