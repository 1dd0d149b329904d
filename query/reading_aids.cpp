// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/reading_aids.hpp"

#include "indexer/clause_document.hpp"
#include "indexer/text/mkhedruli_reading.hpp"
#include "query/silence.hpp"

#include <algorithm>
#include <set>
#include <tuple>

namespace punkti::query {
namespace {

constexpr std::size_t most_near = 3;

OddityKind kind_of(text::MixedKind kind) {
  if (kind == text::MixedKind::stray_cyrillic) return OddityKind::stray_cyrillic;
  return kind == text::MixedKind::glued_cells ? OddityKind::glued_cells : OddityKind::confusable;
}

std::vector<SurveyOddity> oddities_in(std::string_view plain, text::Surroundings around) {
  std::vector<SurveyOddity> found;
  for (auto& run : text::find_legacy_runs(plain, around))
    found.push_back({run.place, OddityKind::legacy_font, std::move(run.decoded)});
  for (auto& word : text::find_mixed_words(plain))
    found.push_back({word.place, kind_of(word.kind), std::move(word.repaired)});
  std::ranges::stable_sort(found, {}, &SurveyOddity::place);
  std::vector<SurveyOddity> apart;
  for (auto& one : found)
    if (apart.empty() || apart.back().place.end <= one.place.begin) apart.push_back(std::move(one));
  return apart;
}

/// Georgian in Latin letters as a reader of Mkhedruli would have it; empty when the text has none.
std::string reading_of(const std::string& plain, text::Surroundings around) {
  std::string read = text::read_in_mkhedruli(plain, around);
  return read == plain ? std::string() : read;
}

/// Words side by side are one stretch, with the blanks between them.
std::vector<ByteRange> stretches_of(const std::vector<std::uint32_t>& words, const std::vector<text::Term>& terms,
                                    std::string_view plain) {
  std::vector<ByteRange> out;
  for (const std::uint32_t word : words) {
    const ByteRange place = terms.at(word).place;
    const bool joins = !out.empty() && place.begin <= out.back().end + 1 && place.begin >= out.back().begin &&
                       (place.begin <= out.back().end || plain[out.back().end] == ' ');
    if (joins)
      out.back().end = std::max(out.back().end, place.end);
    else
      out.push_back(place);
  }
  return out;
}

/// A clause that may have come near to a topic.
struct Candidate {
  std::size_t clause = 0;
  double strength = 0.0, promise = 0.0;
  bool touches = false;  ///< the index says so: those come first
  WhyNot why;
};

class Aids {
 public:
  Aids(Survey& survey, const indexer::Knowledge& knowledge)
      : survey_(survey), topics_(knowledge.topics()), analyst_(knowledge) {}

  void add() {
    for (const auto& company : survey_.companies) {
      near_.assign(topics_.all().size(), {});
      for (const auto document : company.documents) add_to(survey_.documents[document]);
      for (std::size_t topic = 0; topic < near_.size(); ++topic) keep_nearest(company.id, topic);
    }
  }

 private:
  void add_to(SurveyDocument& document) {
    for (auto& heading : document.headings) {
      heading.mkhedruli = reading_of(heading.text, text::Surroundings::unknown);
      heading.oddities = oddities_in(heading.text, text::Surroundings::unknown);
    }
    for (const auto number : document.clauses) add_to(number, document);
  }

  void add_to(std::size_t number, const SurveyDocument& document) {
    auto& clause = survey_.clauses[number];
    corpus::Clause words;
    words.text = clause.text;
    words.lead_in = clause.lead_in;
    words.section = clause.section;
    words.form = indexer::form_from_name(clause.form);
    const auto around = text::surroundings_of(words.form);
    clause.mkhedruli = reading_of(clause.text, around);
    clause.oddities = oddities_in(clause.text, around);
    const auto analysed = analyst_.topic_words(words, document.title);
    const auto explained = topics_.explain_all(analysed.view());
    clause.spoken.assign(clause.topics.size(), {});
    for (std::size_t topic = 0; topic < explained.size(); ++topic) {
      const auto at = std::ranges::find(clause.topics, topics_.all()[topic].id);
      const bool touches = at != clause.topics.end();
      if (touches)
        clause.spoken[static_cast<std::size_t>(at - clause.topics.begin())] =
            stretches_of(explained[topic].words, analysed.body, clause.text);
      note_near(topic, number, touches, explained[topic]);
    }
  }

  void note_near(std::size_t topic, std::size_t clause, bool touches, const lexicon::Explanation& explained) {
    const double promise = promise_of(explained);
    if (explained.strength >= lexicon::addressed_from || (!touches && promise < least_promise)) return;
    near_[topic].push_back({clause, explained.strength, promise, touches, why_not(explained)});
  }

  void keep_nearest(const std::string& company, std::size_t topic) {
    const auto cell = survey_.cells.find({company, topics_.all()[topic].id});
    if (cell == survey_.cells.end() || cell->second.addressed) return;
    auto& candidates = near_[topic];
    std::ranges::stable_sort(candidates, std::ranges::greater(),
                             [](const Candidate& one) { return std::tuple(one.touches, one.strength, one.promise); });
    std::set<std::string> seen;
    for (auto& one : candidates) {
      if (cell->second.near.size() == most_near) return;
      if (seen.insert(indexer::without_case_and_blanks(survey_.clauses[one.clause].text)).second)
        cell->second.near.push_back({one.clause, std::move(one.why)});
    }
  }

  Survey& survey_;
  const lexicon::Topics& topics_;
  indexer::Analyst analyst_;
  std::vector<std::vector<Candidate>> near_;  // of one company, by topic
};

}  // namespace

void add_reading_aids(Survey& survey, const indexer::Knowledge& knowledge) {
  Aids(survey, knowledge).add();
}

}  // namespace punkti::query
