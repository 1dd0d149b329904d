// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/lexicon/concepts.hpp"

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace punkti::lexicon {

/// The wordings that speak for a topic, as its file writes them (topics/README.md explains the marks), in its order.
struct Wordings {
  std::vector<std::string> en;
  std::vector<std::string> ka;
  std::vector<std::string> any;  ///< of no one language: names, abbreviations
};

/// A topic of the comparison, as its data file says.
struct Topic {
  std::string id;  ///< "retention"
  std::string label_en;
  std::string label_ka;
  std::string group;     ///< "privacy", "shop", "terms", "contest": for ordering views
  std::string covers;    ///< one or two sentences: what counts
  std::string excludes;  ///< what has its words and does not count
  std::string source;    ///< the law, standard or usage the definition rests on
  Wordings looked_for;
};

/// What a topic is looked for in: the words of a clause and of what stands around it, analysed.
struct ClauseWords {
  std::span<const text::Term> body;
  std::span<const text::Term> lead_in;
  std::span<const text::Term> headings;  ///< section path, outermost first, without the title; each heading analysed by
                                         ///< itself, so that a word number that falls begins the next heading
  std::span<const text::Term> title;     ///< of the document
};

/// A topic that a clause is about, and what said so.
struct TopicFound {
  std::string_view topic_id;
  double strength = 0.0;  ///< > 0; 1.0 and more: the clause deals with it; less: it touches on it
  std::vector<std::string>
      because;  ///< the cues that spoke, as written in the topic's file, with where: "heading: retention period"
};

/// A cue in one part of a clause, and what it counted for.
struct CueHeard {
  std::string where;    ///< "body", "lead-in", "lead-in and body", "heading", "title"
  std::string wording;  ///< as written in the topic's file
  double weight = 0.0;  ///< what it added; negative: it speaks against; of a cancelled cue what it would have added
  std::string cancelled_by;  ///< the wording in the clause that cancels it; empty when it counted
};

/// How a clause came to its strength for one topic.
struct Explanation {
  double strength = 0.0;  ///< may be 0 or less
  std::vector<CueHeard> cues;
  bool deals_with_another = false;        ///< so that a heading alone promises less
  std::vector<std::uint32_t> words = {};  ///< of the body, as indexes of its terms: those that spoke for the topic
};

/// A file of topics, read into memory.
struct TopicText {
  std::string name;  ///< as problems name it
  std::string toml;
};

/// Georgian words in Mkhedruli that a word in Latin letters may stand for, as far as someone knows.
using LatinReadings = std::function<std::vector<std::string>(const std::string& latin)>;

/// The topics compiled in, in the order of their files; or a person's own.
class Topics {
 public:
  Topics(const Glossary& glossary, const text::EnglishStemmer& english);

  /// Topics of a person's own: each file one topic, written as topics/*.toml are, or several as [[topic]] tables. Only
  /// `id` and cues must be there. Word groups of topics/00-words.toml may be used. A Georgian word of a cue may be in
  /// any letters: Latin ones are also read as romanizations and as the legacy keyboard, and as what `readings` gives of
  /// them. What is wrong is in problems().
  [[nodiscard]] static Topics own(std::span<const TopicText> files, const text::EnglishStemmer& english,
                                  const LatinReadings& readings);

  ~Topics();
  Topics(Topics&&) noexcept;
  Topics& operator=(Topics&&) noexcept;

  [[nodiscard]] std::span<const Topic> all() const;
  [[nodiscard]] const Topic* find(std::string_view id) const;

  /// Topics of one clause, strongest first.
  [[nodiscard]] std::vector<TopicFound> label(const ClauseWords& clause) const;

  /// All that speaks in a clause for or against a topic, also where it does not suffice. `topic_id` must be known.
  [[nodiscard]] Explanation explain(const ClauseWords& clause, std::string_view topic_id) const;

  /// The same for every topic at once, in the order of all(): the clause is read once.
  [[nodiscard]] std::vector<Explanation> explain_all(const ClauseWords& clause) const;

  /// What could not be read in the topics' files, with file and line; empty in a sound build.
  [[nodiscard]] std::span<const std::string> problems() const;

 private:
  Topics();
  struct Data;
  std::unique_ptr<Data> data_;
};

/// A company's cell is `addressed` when a clause reaches this strength; below it the clause touches on the topic only.
inline constexpr double addressed_from = 1.0;

}  // namespace punkti::lexicon
