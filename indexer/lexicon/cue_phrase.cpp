// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/lexicon/cue_phrase.hpp"

#include "indexer/text/fold.hpp"

#include <algorithm>
#include <iterator>
#include <stdexcept>
#include <utility>

namespace punkti::lexicon {

namespace {

/// Thrown and caught in this file only: reading goes several calls deep, and any of them can meet a slip of the pen.
struct Slip : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// Alternatives of several words multiply: more than this many readings of one phrase is a slip too.
constexpr std::size_t most_readings = 64;

using Slots = std::vector<CueSlot>;

bool is_mark(char c) {
  return std::string_view("*=|{}\"").find(c) != std::string_view::npos;
}

CueWord read_word(std::string_view written) {
  const bool open_start = written.starts_with('*');
  const bool open_end = written.size() > 1 && written.ends_with('*');
  const bool exact = written.starts_with('=');
  std::string_view letters = written;
  if (open_start || exact) letters.remove_prefix(1);
  if (open_end) letters.remove_suffix(1);
  if (letters.empty() || std::ranges::any_of(letters, is_mark))
    throw Slip("cannot read the word " + std::string(written));
  if (open_start && !open_end) throw Slip("a word with * in front needs * behind: " + std::string(written));
  if (exact && open_end) throw Slip("= and * do not go together: " + std::string(written));
  if ((open_start || open_end) && letters.size() < 2) throw Slip("too short for *: " + std::string(written));
  const Comparison comparison = open_start ? Comparison::inside
                                : open_end ? Comparison::beginning
                                : exact    ? Comparison::exact
                                           : Comparison::stem;
  return {comparison, text::fold(letters)};
}

/// "third-party" stands in texts with and without its hyphen: its parts, next to each other, mean both.
Slots read_hyphen_chain(std::string_view written) {
  Slots slots;
  while (true) {
    const std::size_t hyphen = written.find('-');
    const std::string_view part = written.substr(0, hyphen);
    slots.push_back({{read_word(part)}, !slots.empty()});
    if (hyphen == std::string_view::npos) return slots;
    written.remove_prefix(hyphen + 1);
  }
}

/// Cuts at a separator that stands outside quotes.
std::vector<std::string_view> cut(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  bool quoted = false;
  std::size_t begin = 0;
  for (std::size_t at = 0; at <= text.size(); ++at) {
    if (at < text.size() && text[at] == '"') quoted = !quoted;
    if (at < text.size() && (quoted || text[at] != separator)) continue;
    if (at > begin) parts.push_back(text.substr(begin, at - begin));
    begin = at + 1;
  }
  if (quoted) throw Slip("a quote is not closed");
  return parts;
}

class PhraseReader {
 public:
  explicit PhraseReader(const WordGroups& groups) : groups_(groups) {}

  /// All readings of a run of units separated by blanks.
  std::vector<Slots> read_units(std::string_view written, bool next_to_each_other) {
    std::vector<Slots> readings{Slots{}};
    for (const std::string_view unit : cut(written, ' '))
      readings = joined(readings, read_unit(unit), next_to_each_other);
    return readings;
  }

 private:
  /// One unit: alternatives separated by |. Those of one word share a slot; each longer one is a reading of its own.
  std::vector<Slots> read_unit(std::string_view unit) {
    CueSlot single;
    std::vector<Slots> readings;
    for (const std::string_view alternative : cut(unit, '|')) read_alternative(alternative, single, readings);
    if (!single.any_of.empty()) readings.push_back({std::move(single)});
    if (readings.empty()) throw Slip("nothing to look for in " + std::string(unit));
    return readings;
  }

  void read_alternative(std::string_view alternative, CueSlot& single, std::vector<Slots>& readings) {
    if (alternative.starts_with('"')) {
      if (alternative.size() < 3 || !alternative.ends_with('"')) throw Slip("a quote is not closed");
      add(read_units(alternative.substr(1, alternative.size() - 2), true), single, readings);
    } else if (alternative.starts_with('{')) {
      std::ranges::copy(group(alternative), std::back_inserter(single.any_of));
    } else {
      add({read_hyphen_chain(alternative)}, single, readings);
    }
  }

  static void add(std::vector<Slots> from, CueSlot& single, std::vector<Slots>& readings) {
    for (Slots& slots : from) {
      if (slots.size() == 1) {
        std::ranges::move(slots.front().any_of, std::back_inserter(single.any_of));
      } else {
        readings.push_back(std::move(slots));
      }
    }
  }

  const std::vector<CueWord>& group(std::string_view written) const {
    if (!written.ends_with('}')) throw Slip("a { is not closed: " + std::string(written));
    const std::string_view name = written.substr(1, written.size() - 2);
    const auto found = groups_.find(name);
    if (found == groups_.end()) throw Slip("no word group is named " + std::string(name));
    return found->second;
  }

  static std::vector<Slots> joined(const std::vector<Slots>& before, const std::vector<Slots>& after, bool follows) {
    std::vector<Slots> all;
    for (const Slots& first : before) {
      for (const Slots& second : after) {
        Slots both = first;
        std::ranges::copy(second, std::back_inserter(both));
        if (follows && !first.empty()) both[first.size()].follows = true;
        if (both.size() > CuePhrase::most_slots) throw Slip("too many words for one phrase");
        all.push_back(std::move(both));
        if (all.size() > most_readings) throw Slip("too many alternatives of several words");
      }
    }
    return all;
  }

  const WordGroups& groups_;
};

}  // namespace

ReadWord read_cue_word(std::string_view written) {
  try {
    return {read_word(written), {}};
  } catch (const Slip& slip) {
    return {{}, slip.what()};
  }
}

ReadPhrase read_cue_phrase(std::string_view written, const WordGroups& groups) {
  ReadPhrase read;
  try {
    for (Slots& slots : PhraseReader(groups).read_units(written, false)) {
      if (slots.empty()) throw Slip("the phrase is empty");
      read.phrases.push_back({std::string(written), std::move(slots), CuePhrase::usual_between});
    }
  } catch (const Slip& slip) {
    read.phrases.clear();
    read.problem = slip.what();
  }
  return read;
}

}  // namespace punkti::lexicon
