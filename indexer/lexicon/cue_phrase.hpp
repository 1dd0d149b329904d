// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

/// The little language in which the cues of a topic are written; topics/README.md explains it to lawyers.
///   keep|store data       words in any order near each other, compared by stem; | = one of these
///   "data controller"     these words next to each other, in this order
///   შენახვ*  *გროვ*  =dpo  a beginning, an inner part, exactly this word
///   {data}                a word of a named group (topics/00-words.toml)
namespace punkti::lexicon {

enum class Comparison { stem, exact, beginning, inside };

/// A word of a cue, and how it is compared with a word of a text.
struct CueWord {
  Comparison comparison = Comparison::stem;
  std::string letters;  ///< folded, without the marks
  auto operator<=>(const CueWord&) const = default;
};

/// One place of a phrase: any of its words may stand there.
struct CueSlot {
  std::vector<CueWord> any_of;
  bool follows = false;  ///< must stand directly after the slot before it
};

struct CuePhrase {
  /// Four other words let "we collect" and "data" meet across "from you and third parties", and mostly keep the words
  /// of two sentences from meeting.
  static constexpr std::uint32_t usual_between = 4;

  /// More in one phrase is a slip of the pen (a missing quote or comma).
  static constexpr std::size_t most_slots = 8;

  std::string written;  ///< as it stands in the topic's file
  std::vector<CueSlot> slots;
  std::uint32_t between = usual_between;  ///< so many other words may stand among its words
};

/// Named groups of words: "data" -> data, information, …
using WordGroups = std::map<std::string, std::vector<CueWord>, std::less<>>;

/// A word with its marks read, or why it cannot be.
struct ReadWord {
  CueWord word;
  std::string problem;  ///< empty when it could be read
};

[[nodiscard]] ReadWord read_cue_word(std::string_view written);

/// A phrase read, or why it cannot be. An alternative of several words gives a phrase of its own, so there may be
/// several.
struct ReadPhrase {
  std::vector<CuePhrase> phrases;
  std::string problem;  ///< empty when it could be read
};

[[nodiscard]] ReadPhrase read_cue_phrase(std::string_view written, const WordGroups& groups);

}  // namespace punkti::lexicon
