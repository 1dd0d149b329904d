// SPDX-License-Identifier: GPL-3.0-or-later
#include "translations/learn_pairs.hpp"

#include "parity/take_parity.hpp"
#include "query/printable.hpp"
#include "query/words.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace punkti::translations {
namespace {

using indexer::LearnedPair;
using text::Script;

/// Fewer meetings are chance: two words that stand once in one passage always "go together".
constexpr std::size_t least_together = 3;
/// Twice the passages with both, over the passages with either (Dice's coefficient).
constexpr double least_dice = 0.85;
constexpr std::size_t shortest_stem = 3;  ///< in letters

/// A stem with what else is known of it.
struct Word {
  std::set<std::string_view> concepts;       ///< that the glossary gives it alone
  std::map<std::string, std::size_t> forms;  ///< folded -> how often
  std::size_t passages = 0;
};

using Words = std::map<std::string, Word>;

class Learner {
 public:
  explicit Learner(const indexer::Knowledge& knowledge) : knowledge_(knowledge), analyst_(knowledge) {}

  void read(const parity::Row& row) {
    if (!row.en || !row.ka) return;
    const auto en = stems_of(row.en->text, Script::latin, en_);
    const auto ka = stems_of(row.ka->text, Script::georgian, ka_);
    for (const auto& one : en)
      for (const auto& other : ka) ++together_[{one, other}];
  }

  std::vector<LearnedPair> pairs() const {
    std::vector<LearnedPair> out;
    const auto best = best_partners();
    for (const auto& [words, count] : together_) {
      const auto& [en, ka] = words;
      if (count < least_together || dice(en, ka, count) < least_dice) continue;
      if (best.at(en) != ka || best.at(ka) != en || glossary_speaks(en_.at(en), ka_.at(ka))) continue;
      const auto apart = en_.at(en).passages + ka_.at(ka).passages - 2 * count;
      out.push_back({en, ka, commonest(en_.at(en)), commonest(ka_.at(ka)), count, apart});
    }
    std::ranges::sort(out, [](const LearnedPair& a, const LearnedPair& b) {
      return std::tuple(a.apart * b.together, b.together, a.en, a.ka) <
             std::tuple(b.apart * a.together, a.together, b.en, b.ka);
    });
    return out;
  }

 private:
  std::set<std::string> stems_of(std::string_view text, Script script, Words& words) {
    std::set<std::string> out;
    for (const auto& term : text::analyse(text, analyst_.english())) {
      if (term.script != script || query::is_stopword(term.word)) continue;
      if (query::columns(term.stem) < shortest_stem) continue;
      auto& word = words[term.stem];
      if (word.forms.empty())
        for (const auto& found : knowledge_.glossary().find({&term, 1})) word.concepts.insert(found.concept_id);
      ++word.forms[term.word];
      if (out.insert(term.stem).second) ++word.passages;
    }
    return out;
  }

  double dice(const std::string& en, const std::string& ka, std::size_t count) const {
    return 2.0 * static_cast<double>(count) / static_cast<double>(en_.at(en).passages + ka_.at(ka).passages);
  }

  /// The best partner of every word, of both languages: no word is spelled in both. Empty when two are as good.
  std::map<std::string, std::string> best_partners() const {
    std::map<std::string, std::pair<double, std::string>> best;
    const auto offer = [&](const std::string& word, const std::string& partner, double worth) {
      auto& [most, who] = best[word];
      if (worth < most) return;
      who = worth > most ? partner : "";
      most = worth;
    };
    for (const auto& [words, count] : together_) {
      const double worth = dice(words.first, words.second, count);
      offer(words.first, words.second, worth);
      offer(words.second, words.first, worth);
    }
    std::map<std::string, std::string> out;
    for (auto& [word, partner] : best) out.emplace(word, std::move(partner.second));
    return out;
  }

  /// The glossary joins the two, or says what each of them is: counting has nothing to add.
  static bool glossary_speaks(const Word& en, const Word& ka) { return !en.concepts.empty() && !ka.concepts.empty(); }

  static std::string commonest(const Word& word) {
    return std::ranges::max_element(word.forms, {}, [](const auto& form) { return form.second; })->first;
  }

  const indexer::Knowledge& knowledge_;
  indexer::Analyst analyst_;
  Words en_, ka_;
  std::map<std::pair<std::string, std::string>, std::size_t> together_;
};

void read_comparison(const parity::Comparison& comparison, Learner& learner) {
  for (const auto& row : comparison.rows) {
    if (row.sentences.empty()) learner.read(row);
    for (const auto& sentence : row.sentences) learner.read(sentence);
  }
}

}  // namespace

Result<std::vector<LearnedPair>> learn_pairs(const indexer::Index& index, const indexer::Knowledge& knowledge) {
  const auto companies = index.companies();
  if (!companies) return tl::make_unexpected(companies.error());
  Learner learner(knowledge);
  for (const auto& company : *companies) {
    const auto parity = parity::take_parity(company.id, index, knowledge);
    if (!parity) return tl::make_unexpected(parity.error());
    for (const auto& comparison : parity->comparisons) read_comparison(comparison, learner);
  }
  return learner.pairs();
}

}  // namespace punkti::translations
