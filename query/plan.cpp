// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/plan.hpp"

#include "indexer/text/fold.hpp"
#include "query/filters.hpp"
#include "query/printable.hpp"
#include "query/words.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace punkti::query {
namespace {

using indexer::Match;

class Planner {
 public:
  Planner(const indexer::SearchIndex& index, const indexer::Knowledge& knowledge, const text::EnglishStemmer& english,
          const QueryLimits& limits, const Weights& weights)
      : index_(index),
        knowledge_(knowledge),
        english_(english),
        limits_(limits),
        weights_(weights),
        reader_(index, knowledge, english) {}

  Result<Plan> make(const query::Query& query) {
    auto words = reader_.read(query.words);
    drop_repeats(words);
    if (words.size() > limits_.terms)
      return fail(ErrorKind::usage,
                  "the query has " + std::to_string(words.size()) + " different words; the limit (terms) is " +
                      std::to_string(limits_.terms),
                  "ask in fewer words");
    note_readings(words);
    ask_for(words);
    favour_topics(words);
    std::vector<Match> required, excluded, optional;
    for (const auto& part : query.parts) {
      auto planned = part_query(part);
      if (!planned) return tl::make_unexpected(planned.error());
      (part.excluded ? excluded : part.kind == QueryPart::Kind::phrase ? required : optional).push_back(*planned);
    }
    auto filter = filter_query(query.filters, index_, knowledge_.topics());
    if (!filter) return tl::make_unexpected(filter.error());
    plan_.exact = !required.empty() || !optional.empty();
    plan_.formula.look_up(index_.tables());
    optional.insert(optional.begin(), plan_.formula.candidates());
    plan_.match = combine(Match::any_of(std::move(optional)), required, excluded, *filter);
    return std::move(plan_);
  }

 private:
  static Match combine(const Match& optional, const std::vector<Match>& required, const std::vector<Match>& excluded,
                       const Match& filter) {
    Match out = optional;
    if (!required.empty()) {
      const auto must = Match::all_of(required);
      out = optional.empty() ? must : Match::preferring(must, optional);
    }
    if (out.empty() && (!filter.empty() || !excluded.empty())) out = Match::everything();
    if (!excluded.empty()) out = Match::without(out, Match::any_of(excluded));
    return filter.empty() ? out : Match::within(out, filter);
  }

  /// A word typed twice asks for nothing more.
  static void drop_repeats(std::vector<WordPlan>& words) {
    std::vector<std::string> seen;
    std::erase_if(words, [&](const WordPlan& word) {
      const auto& form = word.readings.front().term.word;
      if (std::ranges::find(seen, form) != seen.end()) return true;
      seen.push_back(form);
      return false;
    });
  }

  static std::string note_of(const ReadAs& read) {
    std::string out = read.asked + (read.guessed ? " is not in the index, read as: " : " read as: ");
    for (std::size_t i = 0; i < read.words.size(); ++i) out += (i == 0 ? "" : ", ") + read.words[i];
    return out + " (" + read.how + ")";
  }

  void note_readings(const std::vector<WordPlan>& words) {
    for (const auto& word : words) {
      if (word.stopword) continue;
      const auto& best = word.readings.front();
      if (best.path == Path::exact) continue;
      ReadAs read{word.asked, {best.term.word}, best.system, best.path == Path::spelling || best.path == Path::sound};
      if (read.guessed)
        for (std::size_t i = 1; i < word.readings.size(); ++i) read.words.push_back(word.readings[i].term.word);
      plan_.notes.push_back(note_of(read));
      plan_.read_as.push_back(std::move(read));
    }
  }

  Node term(char prefix, const std::string& word, const Reason& reason) {
    const auto name = prefix + word;
    plan_.reasons.emplace(name, reason);
    if (prefix == 'W' || prefix == 'S' || prefix == 'R' || prefix == 'C') plan_.highlights.push_back(name);
    return plan_.formula.leaf(name);
  }

  Node reading_query(const WordPlan& word, const WordReading& reading) {
    const auto& forms = reading.term;
    Reason reason{word.asked, reading.path == Path::exact ? "" : forms.word + " (" + reading.system + ")",
                  reading.path};
    const auto because = [&](Path path) {
      auto out = reason;
      if (out.path == Path::exact) out.path = path;
      return out;
    };
    std::vector<Node> body{
        term('W', forms.word, because(text::fold(word.asked) == word.asked ? Path::exact : Path::folded))};
    std::vector<Node> context;
    if (!forms.stem.empty()) {
      body.push_back(scaled(term('S', forms.stem, because(Path::stem)), weights_.stem));
      context.push_back(scaled(term('H', forms.stem, because(Path::heading)), weights_.heading));
      context.push_back(scaled(term('L', forms.stem, because(Path::lead_in)), weights_.lead_in));
    }
    if (!forms.root.empty()) body.push_back(scaled(term('R', forms.root, because(Path::root)), weights_.root));
    const bool guessed = reading.path == Path::spelling || reading.path == Path::sound;
    const double worth = guessed ? weights_.spelling : 1.0;
    return scaled(beside(best_of(std::move(body)), std::move(context)), worth * reading.weight);
  }

  Node word_query(const WordPlan& word) {
    std::vector<Node> ways;
    for (const auto& reading : word.readings) ways.push_back(reading_query(word, reading));
    for (const auto& pair : index_.learned()) {
      const auto& stem = word.readings.front().term.stem;
      if (stem == pair.en) ways.push_back(learned_query(word, pair.ka, pair.ka_word));
      if (stem == pair.ka) ways.push_back(learned_query(word, pair.en, pair.en_word));
    }
    return best_of(std::move(ways));
  }

  Node learned_query(const WordPlan& word, const std::string& stem, const std::string& form) {
    return scaled(term('S', stem, {word.asked, form, Path::learned}), weights_.learned);
  }

  /// Words joined by a hyphen stand for the joined word or, worth a little less, for their parts; the parts then have
  /// no query of their own.
  std::vector<Node> unit_nodes(const std::vector<WordPlan>& words, bool stopwords_too) {
    std::vector<Node> out(words.size());
    for (std::size_t i = 0; i < words.size(); ++i)
      if (stopwords_too || !words[i].stopword) out[i] = word_query(words[i]);
    for (std::size_t whole = 0; whole < words.size(); ++whole) {
      std::vector<Node> parts;
      for (std::size_t part = 0; part < words.size(); ++part)
        if (is_part_of(words[part], words[whole])) parts.push_back(std::exchange(out[part], Node()));
      if (!parts.empty()) out[whole] = best_of({out[whole], scaled(all_of(parts), weights_.compound_parts)});
    }
    return out;
  }

  static bool is_part_of(const WordPlan& part, const WordPlan& whole) {
    return part.place != whole.place && whole.place.begin <= part.place.begin && part.place.end <= whole.place.end;
  }

  /// Each word, or concept that several of them name, is one unit. Concepts are looked for in the whole question, since
  /// "how long" and "where I am" are made of words that mean nothing by themselves.
  void ask_for(const std::vector<WordPlan>& words) {
    const auto concepts = knowledge_.glossary().find(terms_of(words));
    const bool only_stopwords = std::ranges::all_of(words, &WordPlan::stopword);
    const auto singles = unit_nodes(words, only_stopwords);
    std::vector<bool> covered(words.size(), false);
    for (std::size_t i = 0; i < concepts.size(); ++i) {
      if (covered[concepts[i].first])
        continue;  // another concept for the same words was met before and took this one in
      plan_.formula.ask(concept_unit(words, singles, concepts, i));
      for (auto at = concepts[i].first; at <= concepts[i].last; ++at) covered[at] = true;
    }
    for (std::size_t i = 0; i < words.size(); ++i)
      if (!covered[i]) plan_.formula.ask({words[i].asked, singles[i], doubt_of(words[i])});
  }

  static std::vector<text::Term> terms_of(const std::vector<WordPlan>& words) {
    std::vector<text::Term> out;
    for (const auto& word : words) out.push_back(word.readings.front().term);
    return out;
  }

  /// In Georgian a question is often asked with a verb of its own ("what will become of"): that no document has it says
  /// little.
  double doubt_of(const WordPlan& word) const {
    return word.readings.front().term.root.empty() ? 1.0 : weights_.unknown_verb;
  }

  /// A word of a phrase: itself, or the concept that it names when it stands alone.
  Node word_or_concept(const WordPlan& word, const Node& single) {
    std::vector<Node> choices{single};
    for (const auto& found : knowledge_.glossary().find({&word.readings.front().term, 1})) {
      const std::string id(found.concept_id);
      choices.push_back(scaled(term('C', id, {word.asked, id, Path::concept_}), weights_.word_concept));
    }
    return best_of(std::move(choices));
  }

  /// Words that name a concept: a clause may hold the words, or name the concept in any language; the better of the two
  /// counts.
  Unit concept_unit(const std::vector<WordPlan>& words, const std::vector<Node>& singles,
                    const std::vector<lexicon::ConceptFound>& concepts, std::size_t which) {
    const auto first = concepts[which].first, last = concepts[which].last;
    std::string asked;
    std::vector<Node> own;
    for (auto at = first; at <= last; ++at) {
      asked += (asked.empty() ? "" : " ") + words[at].asked;
      if (singles[at].empty()) continue;
      own.push_back(first == last ? singles[at] : word_or_concept(words[at], singles[at]));
    }
    // A concept of several words is worth more than one of one, yet less than each of its words found.
    const double worth = weights_.concept_ * std::sqrt(static_cast<double>(std::max<std::size_t>(1, own.size())));
    const double of_words = own.size() > 1 ? weights_.parts_of_concept : 1.0;
    // Of two clauses that mean the same, the one in the question's own words is first.
    std::vector<Node> around{scaled(all_of(own), weights_.own_words)};
    std::vector<Node> choices{scaled(all_of(std::move(own)), of_words)};
    for (const auto& found : concepts) {
      if (found.first != first || found.last != last) continue;
      const std::string id(found.concept_id);
      choices.push_back(scaled(term('C', id, {asked, id, Path::concept_}), worth));
      around.push_back(scaled(term('D', id, {asked, id, Path::heading}), weights_.heading_concept));
    }
    return {asked, beside(best_of(std::move(choices)), std::move(around))};
  }

  /// A question that names a topic is answered by clauses that deal with it, in whichever words and language.
  void favour_topics(const std::vector<WordPlan>& words) {
    const auto terms = terms_of(words);
    std::map<std::string_view, double> asked;
    for (const auto& clause : {lexicon::ClauseWords{terms, {}, {}, {}}, lexicon::ClauseWords{{}, {}, terms, {}}})
      for (const auto& found : knowledge_.topics().label(clause))
        asked[found.topic_id] = std::max(asked[found.topic_id], std::min(found.strength, lexicon::addressed_from));
    for (const auto& [topic, strength] : asked) {
      const std::string id(topic);
      const auto deals = term('T', id, {"", id, Path::topic});
      const auto touches = term('U', id, {"", id, Path::topic_touched});
      plan_.formula.favour(
          scaled(best_of({deals, scaled(touches, weights_.topic_touched)}), weights_.topic * strength));
    }
  }

  Result<Match> part_query(const QueryPart& part) {
    if (part.kind == QueryPart::Kind::prefix) return prefix_query(part);
    if (part.kind == QueryPart::Kind::word) return excluded_word(part);
    return phrase_query(part);
  }

  /// A word left out in all its forms; one of several parts ("third-party") as a phrase, or it would leave out too
  /// much. What the index does not know is not corrected: nothing is left out on a guess.
  Result<Match> excluded_word(const QueryPart& part) {
    const auto words = reader_.read(part.text);
    if (words.size() > 1) return phrase_query(part);
    std::vector<Match> forms;
    for (const auto& word : words)
      for (const auto& reading : word.readings) {
        if (reading.path == Path::spelling || reading.path == Path::sound) continue;
        forms.push_back(Match::of('W' + reading.term.word));
        if (!reading.term.stem.empty()) forms.push_back(Match::of('S' + reading.term.stem));
      }
    return Match::any_of(std::move(forms));
  }

  /// Each word that begins so, up to a limit, the best of them counting.
  Result<Match> prefix_query(const QueryPart& part) {
    const auto folded = text::fold(part.text);
    if (columns(folded) < limits_.prefix_letters)
      return fail(ErrorKind::usage,
                  "the limit (prefix letters): at least " + std::to_string(limits_.prefix_letters) +
                      " letters must stand before the star",
                  "write more of the word, for example cook*");
    std::vector<Node> words;
    std::vector<Match> terms;
    for (const auto& word : index_.tables().terms_under('W' + folded, limits_.prefix_expansion + 1)) {
      if (terms.size() == limits_.prefix_expansion) {
        plan_.notes.push_back(part.text + "* stands for more than " + std::to_string(limits_.prefix_expansion) +
                              " words; the limit (prefix expansion) leaves the rest out");
        break;
      }
      terms.push_back(Match::of(word));
      if (!part.excluded) words.push_back(term('W', word.substr(1), {part.text + "*", word.substr(1), Path::prefix}));
    }
    // A prefix that no word has must find nothing, not everything.
    if (terms.empty()) terms.push_back(Match::of('W' + folded + '*'));
    plan_.formula.ask({part.text + "*", best_of(std::move(words))});
    return Match::any_of(std::move(terms));
  }

  Result<Match> phrase_query(const QueryPart& part) {
    const auto words = reader_.read(part.text);
    std::vector<Match> terms;
    std::uint32_t next = 0;
    for (const auto& word : words) {
      if (word.position < next) continue;  // the joined form of a compound stands at the place of its first part
      next = word.position + 1;
      const auto& reading = word.readings.front();
      // A phrase is exact: a word the index does not know is not corrected.
      const auto& form =
          reading.path == Path::spelling || reading.path == Path::sound ? text::fold(word.asked) : reading.term.word;
      terms.push_back(Match::of('W' + form));
      if (!part.excluded) plan_.formula.ask({word.asked, term('W', form, {word.asked, "", Path::phrase})});
    }
    if (terms.size() > limits_.phrase_words)
      return fail(ErrorKind::usage,
                  "the phrase has " + std::to_string(terms.size()) + " words; the limit (phrase words) is " +
                      std::to_string(limits_.phrase_words),
                  "quote fewer words");
    return Match::phrase(std::move(terms));
  }

  const indexer::SearchIndex& index_;
  const indexer::Knowledge& knowledge_;
  const text::EnglishStemmer& english_;
  const QueryLimits& limits_;
  const Weights& weights_;
  WordReader reader_;
  Plan plan_;
};

}  // namespace

std::string_view name_of(Path path) noexcept {
  switch (path) {
    case Path::exact: return "exact";
    case Path::folded: return "folded";
    case Path::stem: return "stem";
    case Path::root: return "root";
    case Path::romanized: return "romanized";
    case Path::legacy: return "legacy";
    case Path::keyboard: return "keyboard";
    case Path::concept_: return "concept";
    case Path::heading: return "heading";
    case Path::lead_in: return "lead-in";
    case Path::spelling: return "spelling";
    case Path::sound: return "sound";
    case Path::learned: return "learned";
    case Path::prefix: return "prefix";
    case Path::phrase: return "phrase";
    case Path::topic: return "topic";
    case Path::topic_touched: return "topic in passing";
    case Path::feedback: return "feedback";
  }
  return "exact";
}

Result<Plan> make_plan(const query::Query& query, const indexer::SearchIndex& index,
                       const indexer::Knowledge& knowledge, const text::EnglishStemmer& english,
                       const QueryLimits& limits, const Weights& weights) {
  return Planner(index, knowledge, english, limits, weights).make(query);
}

}  // namespace punkti::query
