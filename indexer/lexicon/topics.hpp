// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/lexicon/concepts.hpp"

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace punkti::lexicon {

/// A topic of the comparison, as its data file says.
struct Topic {
  std::string id;  ///< "retention"
  std::string label_en;
  std::string label_ka;
  std::string group;     ///< "privacy", "shop", "terms", "contest": for ordering views
  std::string covers;    ///< one or two sentences: what counts
  std::string excludes;  ///< what has its words and does not count
  std::string source;    ///< the law, standard or usage the definition rests on
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

/// The topics compiled in, in the order of their files.
class Topics {
 public:
  Topics(const Glossary& glossary, const text::EnglishStemmer& english);
  ~Topics();
  Topics(Topics&&) noexcept;
  Topics& operator=(Topics&&) noexcept;

  [[nodiscard]] std::span<const Topic> all() const;
  [[nodiscard]] const Topic* find(std::string_view id) const;

  /// Topics of one clause, strongest first.
  [[nodiscard]] std::vector<TopicFound> label(const ClauseWords& clause) const;

  /// What could not be read in the topics' files, with file and line; empty in a sound build.
  [[nodiscard]] std::span<const std::string> problems() const;

 private:
  struct Data;
  std::unique_ptr<Data> data_;
};

/// A company's cell is `addressed` when a clause reaches this strength; below it the clause touches on the topic only.
inline constexpr double addressed_from = 1.0;

}  // namespace punkti::lexicon
