// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/lexicon/cue_phrase.hpp"
#include "indexer/lexicon/topics.hpp"

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace punkti::lexicon {

/// The part of a clause that a cue is looked for in.
enum class CuePlace { body, heading, any, title };

/// One idea that speaks for a topic or against it, in as many wordings as it has.
struct Cue {
  CuePlace place = CuePlace::body;
  double weight = 1.0;
  std::uint32_t between = CuePhrase::usual_between;  ///< other words allowed among those of a phrase
  std::vector<std::string> phrases;
  std::vector<std::string> unless;  ///< phrases that cancel it
};

/// A topic's file as read.
struct TopicFile {
  Topic topic;
  std::vector<Cue> cues;
  std::vector<std::string> problems;                        ///< what could not be read, with file and line where known
  std::string name;                                         ///< of the file
  std::map<std::string, std::uint32_t, std::less<>> lines;  ///< of each phrase, the line it stands in
};

/// Reads one topics/*.toml. A file with problems gives what could be read of it.
[[nodiscard]] TopicFile read_topic_file(std::string_view name, std::string_view toml);

/// Reads a file of a person's own topics: one topic, or several as [[topic]] tables. `id` and cues must be there.
[[nodiscard]] std::vector<TopicFile> read_own_topics(std::string_view name, std::string_view toml);

/// Reads topics/00-words.toml; what cannot be read is added to `problems`.
[[nodiscard]] WordGroups read_word_groups(std::string_view name, std::string_view toml,
                                          std::vector<std::string>& problems);

}  // namespace punkti::lexicon
