// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/lexicon/topics.hpp"

#include <string>
#include <string_view>

namespace punkti::lexicon {

/// A cue's phrase with each word in Latin letters joined by what it may be in Mkhedruli: "vada|shenakhv*" ->
/// "vada|ვადა|shenakhv*|შენახვ*". Read in every romanization and as the legacy keyboard, and as `readings` knows it: it
/// is asked for words ("vada") and for beginnings with their mark ("shenakhv*"), and gives beginnings for these. Words
/// of groups ({data}) and of other scripts stay as they are.
[[nodiscard]] std::string with_georgian_readings(std::string_view phrase, const LatinReadings& readings);

}  // namespace punkti::lexicon
