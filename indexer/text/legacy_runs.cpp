// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/text/legacy_case.hpp"
#include "indexer/text/legacy_evidence.hpp"
#include "indexer/text/legacy_font.hpp"
#include "indexer/text/legacy_segments.hpp"

#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <utility>

namespace punkti::text {

namespace {

/// Segments that are no run by themselves lean on a run beside them in their paragraph.
bool leans_on(const LegacySegment& segment, const LegacySegment& run) {
  return run.accepted && segment.paragraph == run.paragraph && stands_in_run(segment);
}

void decide(std::string_view text, std::vector<LegacySegment>& segments, Surroundings around) {
  for (LegacySegment& segment : segments) {
    weigh(text, segment);
    segment.accepted = stands_alone(segment);
  }
  if (around == Surroundings::unknown && std::ranges::none_of(segments, &LegacySegment::accepted)) return;
  for (LegacySegment& segment : segments) segment.accepted |= stands_in_legacy_document(segment);
  for (std::size_t i = 1; i < segments.size(); ++i)
    if (leans_on(segments[i], segments[i - 1])) segments[i].accepted = true;
  for (std::size_t i = segments.size(); i-- > 1;)
    if (leans_on(segments[i - 1], segments[i])) segments[i - 1].accepted = true;
}

// --- runs ---

std::string decode_words(std::string_view text, ByteRange place, std::span<const ByteRange> words) {
  std::string decoded;
  std::uint32_t at = place.begin;
  for (const ByteRange word : words) {
    decoded += text.substr(at, word.begin - at);
    decoded += decode_legacy_word(slice(text, word));
    at = word.end;
  }
  return decoded += text.substr(at, place.end - at);
}

class RunBuilder {
 public:
  void add(std::string_view text, const LegacySegment& segment) {
    for (const LegacyWord& word : segment.words) {
      if (!is_decoded(text, segment, word)) continue;
      if (run_.words.empty()) run_.place.begin = word.place.begin - (word.hashtag ? 1U : 0U);
      run_.words.push_back(word.place);
      run_.place.end = word.place.end;
    }
    run_.margin += segment.margin;
    run_.hard_feature = run_.hard_feature || segment.hard.any();
  }

  [[nodiscard]] std::optional<LegacyRun> finish(std::string_view text) {
    LegacyRun run = std::move(run_);
    run_ = {};
    if (run.words.empty()) return std::nullopt;
    run.decoded = decode_words(text, run.place, run.words);
    return run;
  }

 private:
  LegacyRun run_;
};

std::vector<LegacyRun> runs_of(std::string_view text, std::span<const LegacySegment> segments) {
  std::vector<LegacyRun> runs;
  RunBuilder builder;
  const auto finish = [&] {
    if (auto run = builder.finish(text)) runs.push_back(std::move(*run));
  };
  for (std::size_t i = 0; i < segments.size(); ++i) {
    const bool goes_on = i > 0 && segments[i - 1].accepted && segments[i].accepted && !segments[i].after_georgian &&
                         segments[i - 1].paragraph == segments[i].paragraph;
    if (!goes_on) finish();
    if (segments[i].accepted) builder.add(text, segments[i]);
  }
  finish();
  return runs;
}

}  // namespace

std::vector<LegacyRun> find_legacy_runs(std::string_view text, Surroundings around) {
  std::vector<LegacySegment> segments = legacy_segments_of(text);
  decide(text, segments, around);
  return runs_of(text, segments);
}

std::string decode_legacy_runs(std::string_view text, Surroundings around) {
  std::string decoded;
  std::uint32_t at = 0;
  for (const LegacyRun& run : find_legacy_runs(text, around)) {
    decoded += text.substr(at, run.place.begin - at);
    decoded += run.decoded;
    at = run.place.end;
  }
  return decoded += text.substr(at);
}

}  // namespace punkti::text
