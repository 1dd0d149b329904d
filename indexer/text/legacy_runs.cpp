// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/text/legacy_case.hpp"
#include "indexer/text/legacy_font.hpp"
#include "indexer/text/legacy_segments.hpp"
#include "indexer/text/letter_bigrams.hpp"
#include "indexer/text/utf8.hpp"

#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <utility>

namespace punkti::text {

namespace {

// All in nats unless a name says letters. Chosen on Georgian pages typed on the legacy keyboard and on the texts of
// some fifty languages: of 1,464 lines with a hard spelling 1,442 pass; of 36 MB in other languages some 40 lines do,
// most of them Xhosa and Uzbek, which have q.
constexpr double run_margin = 4.0;        // over English
constexpr double neighbour_margin = 2.0;  // the same, beside a run in its own paragraph
constexpr double weak_margin = 12.0;      // the same, when all hard spellings could be CamelCase
constexpr double margin_per_letter = 0.4;
// A line in capitals has no hard spelling to show, so it must be more Georgian than others; of 500 English lines in
// capitals beside a run none passes.
constexpr double headline_margin_per_letter = 0.8;
// Of Georgian alone, so that no other language wins by being less English still.
constexpr double likelihood_per_letter = -3.2;
// Over the national romanization, which has q too.
constexpr double romanized_per_letter = 0.1;
// An English word inside a run stays as it is; the least English Georgian words reach -6.7.
constexpr double kept_word_margin = -7.0;
// A word with an accent or an apostrophe, which the font does not have.
constexpr double foreign_margin = -8.0;
constexpr double foreign_likelihood = -15.0;
// A word with a capital of no use to the font is a name unless it reads more like Georgian than like English.
constexpr double capital_word_margin = 0.0;
// Behind a number the same, but for the abbreviation of the year, which is Georgian whatever it looks like.
constexpr double after_digit_margin = 1.0;
constexpr std::size_t least_after_digit = 4;  // letters; shorter ones are units
constexpr std::string_view year = "w";
constexpr std::size_t least_letters = 8;
// Eight Georgian letters in a hundred need a capital; a long line without one inside a word is not typed so.
constexpr std::size_t letters_per_capital = 100;

std::string in_lower_case(std::string_view word) {
  std::string lower(word);
  for (char& c : lower)
    if (is_ascii_upper(static_cast<unsigned char>(c))) c = static_cast<char>(c + ('a' - 'A'));
  return lower;
}

/// A line in capitals is weighed by what it would say, its T as თ or ტ.
void weigh_headline(std::string_view text, LegacySegment& segment) {
  for (const LegacyWord& word : segment.words) {
    const std::string_view letters = slice(text, word.place);
    const double georgian = likelihood_of_legacy_word(letters);
    segment.likelihood += georgian;
    segment.margin += georgian - english().log_likelihood(in_lower_case(letters));
  }
}

/// Words that are no evidence themselves, and are decoded when the run around them is sure.
bool follows_the_run(LegacyWordKind kind) {
  return kind == LegacyWordKind::capital || kind == LegacyWordKind::after_digit;
}

void weigh(std::string_view text, LegacySegment& segment) {
  if (segment.headline) return weigh_headline(text, segment);
  for (LegacyWord& word : segment.words) {
    const std::string_view letters = slice(text, word.place);
    if (word.kind == LegacyWordKind::kept || word.kind == LegacyWordKind::all_capital) continue;
    if (follows_the_run(word.kind)) {
      word.margin = georgian_by_legacy_keys().log_likelihood(letters) - english().log_likelihood(letters);
      continue;
    }
    if (word.kind == LegacyWordKind::foreign) {
      segment.margin += foreign_margin;
      segment.likelihood += foreign_likelihood;
      continue;
    }
    const double georgian = georgian_by_legacy_keys().log_likelihood(letters);
    word.margin = georgian - english().log_likelihood(letters);
    segment.likelihood += georgian;
    segment.margin += word.margin;
    segment.over_romanized += georgian - georgian_romanized().log_likelihood(letters);
  }
}

bool reads_like_georgian(const LegacySegment& segment) {
  const auto letters = static_cast<double>(segment.letters);
  return segment.letters > 0 && segment.likelihood >= likelihood_per_letter * letters &&
         segment.margin >= (segment.headline ? headline_margin_per_letter : margin_per_letter) * letters;
}

bool is_spelled_by_the_font(const LegacySegment& segment) {
  const HardSpellings& hard = segment.hard;
  if (hard.capitals + hard.bare_q == 0 || hard.capitals < segment.letters / letters_per_capital) return false;
  const bool romanized = segment.over_romanized < romanized_per_letter * static_cast<double>(segment.letters);
  return hard.capitals > 0 || !romanized;
}

bool stands_alone(const LegacySegment& segment) {
  return segment.letters >= least_letters && segment.margin >= (segment.hard.firm ? run_margin : weak_margin) &&
         reads_like_georgian(segment) && is_spelled_by_the_font(segment);
}

/// Segments without a hard spelling of their own lean on a run beside them: in their paragraph, or as a heading above
/// or below it.
bool leans_on(const LegacySegment& segment, const LegacySegment& run) {
  if (!run.accepted || !reads_like_georgian(segment)) return false;
  if (segment.paragraph == run.paragraph) return segment.margin >= neighbour_margin;
  const auto [first, last] = std::minmax(segment.paragraph, run.paragraph);
  return last - first == 1 && segment.letters >= least_letters && segment.margin >= run_margin;
}

void decide(std::string_view text, std::vector<LegacySegment>& segments) {
  for (LegacySegment& segment : segments) {
    weigh(text, segment);
    segment.accepted = stands_alone(segment);
  }
  for (std::size_t i = 1; i < segments.size(); ++i)
    if (leans_on(segments[i], segments[i - 1])) segments[i].accepted = true;
  for (std::size_t i = segments.size(); i-- > 1;)
    if (leans_on(segments[i - 1], segments[i])) segments[i - 1].accepted = true;
}

bool is_decoded(std::string_view text, const LegacySegment& segment, const LegacyWord& word) {
  const std::string_view letters = slice(text, word.place);
  switch (word.kind) {
    case LegacyWordKind::plain: return word.hard || word.margin > kept_word_margin;
    case LegacyWordKind::capital: return word.margin > capital_word_margin;
    case LegacyWordKind::all_capital: return segment.headline;
    case LegacyWordKind::after_digit:
      return letters == year || (letters.size() >= least_after_digit && word.margin > after_digit_margin);
    case LegacyWordKind::kept:
    case LegacyWordKind::foreign: return false;
  }
  return false;
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
    run_.hard_feature = run_.hard_feature || segment.hard.capitals + segment.hard.bare_q > 0;
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

std::vector<LegacyRun> find_legacy_runs(std::string_view text) {
  std::vector<LegacySegment> segments = legacy_segments_of(text);
  // Without one hard spelling anywhere nothing can be a run; so ends the search in nearly every text.
  const auto is_hard = [](const LegacySegment& segment) { return segment.hard.capitals + segment.hard.bare_q > 0; };
  if (std::ranges::none_of(segments, is_hard)) return {};
  decide(text, segments);
  return runs_of(text, segments);
}

std::string decode_legacy_runs(std::string_view text) {
  std::string decoded;
  std::uint32_t at = 0;
  for (const LegacyRun& run : find_legacy_runs(text)) {
    decoded += text.substr(at, run.place.begin - at);
    decoded += run.decoded;
    at = run.place.end;
  }
  return decoded += text.substr(at);
}

}  // namespace punkti::text
