// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/text/word_list.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace punkti::text {

/// A word of a list that sounds like the asked one, in the other language.
struct SoundAlike {
  std::string word;
  double cost = 0.0;  ///< 0 is a regular loanword; see data/sounds.tsv
};

/// Georgian words of a list that an English word may have become, or a name is written as: "platform" finds პლატფორმა
/// and პლატფორმების, one word a stem. In: a folded word of Latin letters. Best first; words of fewer than four
/// letters have none, nor have Georgian ones that keep fewer without their ending; short ones must fit to the letter.
[[nodiscard]] std::vector<SoundAlike> georgian_alike(std::string_view english, const WordList& words);

/// The other way: English words of a list that a Georgian word, in whatever case it stands, may come from. In: a folded
/// Mkhedruli word.
[[nodiscard]] std::vector<SoundAlike> english_alike(std::string_view georgian, const WordList& words);

}  // namespace punkti::text
