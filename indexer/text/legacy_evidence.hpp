// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/text/legacy_segments.hpp"

#include <string_view>

namespace punkti::text {

/// Weighs a segment of the text: fills in its margin.
///
/// The evidence of a word is ln P(Georgian word) by the sequences of four letters (data/letter_sequences.tsv) over
/// ln P(word of some language in Latin letters) by triples (data/trigrams_latin.tsv); the evidence of a segment is the
/// sum. One odd word, a name, can only take away so much.
void weigh(std::string_view text, LegacySegment& segment);

/// Is this writing a run whatever stands around it? Says so only when the evidence is beyond that of any line in 1.2
/// million program messages of 195 other languages but a few ("grafika fotografia", names of Italian regions).
[[nodiscard]] bool stands_alone(const LegacySegment& segment);

/// Is it a run when another run stands in the same paragraph, or elsewhere in the document?
[[nodiscard]] bool stands_in_run(const LegacySegment& segment);
[[nodiscard]] bool stands_in_legacy_document(const LegacySegment& segment);

/// Is this word of an accepted segment read as Georgian, or does it stay: an English word, a name, an acronym?
[[nodiscard]] bool is_decoded(std::string_view text, const LegacySegment& segment, const LegacyWord& word);

}  // namespace punkti::text
