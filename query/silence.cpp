// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/silence.hpp"

#include "indexer/clause_document.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace punkti::query {
namespace {

using lexicon::CueHeard;
using lexicon::Explanation;

bool counted(const CueHeard& cue) {
  return cue.cancelled_by.empty();
}

bool speaks_only_in(const Explanation& explained, std::string_view where) {
  bool there = false;
  for (const auto& cue : explained.cues) {
    if (!counted(cue) || cue.weight <= 0) continue;
    if (cue.where != where) return false;
    there = true;
  }
  return there;
}

class NearMisses {
 public:
  NearMisses(const Survey& survey, const SilentOn& silence, const lexicon::Topics& topics,
             const indexer::Analyst& analyst, std::size_t most)
      : survey_(survey), silence_(silence), topics_(topics), analyst_(analyst), most_(most) {}

  std::vector<NearMiss> found() {
    for (const auto clause : survey_.cells.at({silence_.company, silence_.topic}).in_passing) {
      if (out_.size() == most_) break;
      if (!looked_at(survey_.documents[survey_.clauses[clause].document])) continue;
      seen_.insert(indexer::without_case_and_blanks(survey_.clauses[clause].text));
      out_.push_back(miss(clause, explain(clause)));
    }
    if (out_.size() < most_) add_those_that_came_to_nothing();
    for (std::size_t i = 0; i < out_.size(); ++i) out_[i].hit.rank = i + 1;
    return std::move(out_);
  }

 private:
  struct Candidate {
    std::size_t clause = 0;
    Explanation explained;
  };

  bool looked_at(const SurveyDocument& document) const {
    return document.company == silence_.company && (silence_.lang.empty() || document.lang == silence_.lang);
  }

  Explanation explain(std::size_t number) const {
    const auto& clause = survey_.clauses[number];
    corpus::Clause words;
    words.text = clause.text;
    words.lead_in = clause.lead_in;
    words.section = clause.section;
    words.form = indexer::form_from_name(clause.form);
    return topics_.explain(analyst_.topic_words(words, survey_.documents[clause.document].title).view(),
                           silence_.topic);
  }

  NearMiss miss(std::size_t clause, Explanation explained) const {
    NearMiss out;
    out.hit = hit_of(survey_, clause, silence_.topic, 0);
    out.strength = explained.strength;
    out.why = in_words(why_not(explained));
    out.cues = std::move(explained.cues);
    return out;
  }

  /// What an index keeps of a clause are the topics it touches on; cues that were cancelled are found by reading again.
  void add_those_that_came_to_nothing() {
    std::vector<Candidate> candidates;
    for (const auto& document : survey_.documents) {
      if (!looked_at(document)) continue;
      for (const auto number : document.clauses) {
        const auto& clause = survey_.clauses[number];
        if (std::ranges::find(clause.topics, silence_.topic) != clause.topics.end()) continue;
        auto explained = explain(number);
        if (promise_of(explained) < least_promise) continue;
        if (seen_.insert(indexer::without_case_and_blanks(clause.text)).second)
          candidates.push_back({number, std::move(explained)});
      }
    }
    std::ranges::stable_sort(candidates, std::ranges::greater(), [](const Candidate& candidate) {
      return std::pair(candidate.explained.strength, promise_of(candidate.explained));
    });
    for (auto& candidate : candidates) {
      if (out_.size() == most_) return;
      out_.push_back(miss(candidate.clause, std::move(candidate.explained)));
    }
  }

  const Survey& survey_;
  const SilentOn& silence_;
  const lexicon::Topics& topics_;
  const indexer::Analyst& analyst_;
  std::size_t most_;
  std::set<std::string> seen_;
  std::vector<NearMiss> out_;
};

}  // namespace

double promise_of(const Explanation& explained) {
  double out = 0.0;
  for (const auto& cue : explained.cues) out += std::max(cue.weight, 0.0);
  return out;
}

WhyNot why_not(const Explanation& explained) {
  double cancelled = 0.0, against = 0.0;
  const CueHeard* cancelling = nullptr;
  const CueHeard* opposing = nullptr;
  for (const auto& cue : explained.cues) {
    if (counted(cue) && cue.weight < 0) {
      against -= cue.weight;
      opposing = &cue;
    } else if (!counted(cue) && cue.weight > 0) {
      cancelled += cue.weight;
      if (cancelling == nullptr) cancelling = &cue;
    }
  }
  if (explained.strength + cancelled >= lexicon::addressed_from && cancelling != nullptr)
    return {Lack::cancelled, cancelling->wording, cancelling->cancelled_by};
  if (explained.strength + against >= lexicon::addressed_from && opposing != nullptr)
    return {Lack::outweighed, opposing->wording};
  if (speaks_only_in(explained, "heading"))
    return {explained.deals_with_another ? Lack::heading_of_other : Lack::heading_alone};
  if (speaks_only_in(explained, "lead-in")) return {Lack::lead_in_alone};
  if (speaks_only_in(explained, "title")) return {Lack::title_alone};
  return {Lack::too_weak};
}

std::string in_words(const WhyNot& why) {
  switch (why.lack) {
    case Lack::cancelled: return fmt::format("\"{}\" does not count where \"{}\" stands", why.wording, why.other);
    case Lack::outweighed: return fmt::format("\"{}\" speaks against it", why.wording);
    case Lack::heading_of_other: return "only a heading speaks of it, and the clause deals with something else";
    case Lack::heading_alone: return "only a heading speaks of it, and too weakly by itself";
    case Lack::lead_in_alone: return "only the sentence that announces the list speaks of it";
    case Lack::title_alone: return "only the document's title speaks of it";
    case Lack::too_weak: break;
  }
  return "what speaks for it is too weak by itself";
}

WhatWasRead what_was_read(const Survey& survey, std::string_view company, Asked asked) {
  WhatWasRead out;
  for (const auto& document : survey.documents) {
    if (document.company != company) continue;
    if (asked == Asked::topic && std::ranges::find(topic_languages, document.lang) == topic_languages.end()) {
      ++out.unread;
      continue;
    }
    auto& amount = out.by_lang[document.lang];
    ++amount.documents;
    amount.clauses += document.clauses.size();
    ++out.documents;
    out.clauses += document.clauses.size();
  }
  return out;
}

std::vector<NearMiss> near_misses(const Survey& survey, const SilentOn& silence, const lexicon::Topics& topics,
                                  const indexer::Analyst& analyst, std::size_t most) {
  return NearMisses(survey, silence, topics, analyst, most).found();
}

std::vector<NearMiss> near_answers(const std::vector<Hit>& hits, double needed, std::size_t most) {
  std::vector<NearMiss> out;
  for (const auto& hit : hits) {
    if (out.size() == most) break;
    out.push_back({hit,
                   hit.coverage,
                   needed,
                   {},
                   fmt::format("it speaks of {:.0f} % of what was asked; {:.0f} % would count", 100.0 * hit.coverage,
                               100.0 * needed)});
  }
  return out;
}

Hit hit_of(const Survey& survey, std::size_t clause_number, std::string_view topic, std::size_t rank) {
  const auto& clause = survey.clauses[clause_number];
  const auto& document = survey.documents[clause.document];
  Hit out;
  out.rank = rank;
  auto& stored = out.clause;
  stored.clause.id = clause.id;
  stored.clause.place = clause.place;
  stored.clause.text = clause.text;
  stored.clause.number = clause.number;
  stored.clause.section = clause.section;
  stored.clause.lead_in = clause.lead_in;
  stored.clause.lang = indexer::language_from_code(clause.lang);
  stored.clause.form = indexer::form_from_name(clause.form);
  stored.company = document.company;
  stored.document = document.id;
  stored.title = document.title;
  stored.source = document.source;
  for (const auto& found : clause.facts) stored.facts.push_back({found.fact, found.place, found.topics});
  for (std::size_t i = 0; i < clause.topics.size(); ++i) {
    stored.topics.push_back({clause.topics[i], clause.strengths[i],
                             i < clause.because.size() ? clause.because[i] : std::vector<std::string>()});
    if (clause.topics[i] == topic) out.score = clause.strengths[i];
  }
  return out;
}

}  // namespace punkti::query
