// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/lexicon/topics.hpp"

#include "cmake/embedded.hpp"
#include "indexer/lexicon/cue_book.hpp"
#include "indexer/lexicon/latin_wordings.hpp"
#include "indexer/lexicon/topic_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <utility>

namespace punkti::lexicon {

namespace topic_data {
std::span<const EmbeddedFile> embedded();
}

namespace {

using TopicIndex = std::uint32_t;
using CueIndex = std::uint32_t;

// How much each part of a clause counts. Found by reading: a lead-in announces its items but they may be about
// something else; a heading far above says less than the near one; a heading that names several topics promises each of
// them less.
constexpr double lead_in_share = 0.6;
constexpr double outer_heading_share = 0.6;
constexpr double shared_heading_share = 0.6;
constexpr double off_topic_share = 0.6;  ///< the body is about other topics and has no word of the heading's
constexpr double further_phrase = 0.1;   ///< a second wording of the same cue
constexpr double further_phrases_most = 0.4;
constexpr double names_topic = 0.8;     ///< a heading cue of this weight names the topic
constexpr double least_strength = 0.3;  ///< weaker than this is not reported

constexpr std::string_view words_file = "00-words.toml";

struct PlacedCue {
  TopicIndex topic = 0;
  CuePlace place = CuePlace::body;
  double weight = 0.0;
  std::vector<CueBook::PhraseId> unless;
};

/// Where in a clause a cue was found.
enum class Where { body, lead_in, across, heading, title };

/// A cue that spoke; the wordings are the book's.
struct Heard {
  CueIndex cue = 0;
  Where where = Where::body;
  double weight = 0.0;
  std::string_view wording;
  std::string_view cancelled_by;
};

/// What spoke for a topic in one clause.
struct Evidence {
  double body = 0.0;
  double heading = 0.0;
  bool in_body = false;  ///< a cue for it stands in the body or its lead-in
  std::vector<Heard> heard;
  std::vector<Heard> cancelled;
  [[nodiscard]] double strength() const;
};

/// One text of a clause, with the cues found there.
struct Part {
  Sighting sighting;
  std::vector<CueBook::PhraseId> found;
};

constexpr std::size_t reach = 10;  ///< words of the lead-in and of the body that are read as one text

/// The end of the lead-in and the beginning of the body as one text: "You have the right to:" – "erasure of your data".
std::vector<text::Term> across(std::span<const text::Term> lead_in, std::span<const text::Term> body) {
  if (lead_in.empty() || body.empty()) return {};
  const auto end_of_lead_in = lead_in.last(std::min(reach, lead_in.size()));
  const auto start_of_body = body.first(std::min(reach, body.size()));
  std::vector<text::Term> terms(end_of_lead_in.begin(), end_of_lead_in.end());
  const std::uint32_t shift = terms.back().position + 1 - start_of_body.front().position;
  for (const text::Term& term : start_of_body) {
    terms.push_back(term);
    terms.back().position += shift;
  }
  return terms;
}

/// The headings above a clause come one after the other; each was analysed by itself, so that its word numbers start
/// again.
std::vector<std::span<const text::Term>> single_headings(std::span<const text::Term> headings) {
  std::vector<std::span<const text::Term>> single;
  std::size_t begin = 0;
  for (std::size_t i = 1; i <= headings.size(); ++i) {
    if (i < headings.size() && headings[i].position >= headings[i - 1].position) continue;
    if (i > begin) single.push_back(headings.subspan(begin, i - begin));
    begin = i;
  }
  return single;
}

/// The topics and their cues, ready for matching.
struct TopicBook {
  std::vector<Topic> topics;
  std::vector<std::string> problems;
  std::vector<PlacedCue> cues;
  std::vector<CueIndex> cue_of_phrase;  ///< phrases of `unless` have none (0) and are never found
  CueBook book;

  WordGroups groups;
  const LatinReadings* latin = nullptr;  ///< of a person's own topics, while they are added

  void add_file(const TopicFile& file);
  std::vector<CueBook::PhraseId> add_phrases(const std::vector<std::string>& phrases, std::optional<CueIndex> cue,
                                             std::uint32_t between, const TopicFile& file);
  void read_groups();
  [[nodiscard]] Part read(std::span<const text::Term> terms) const;
};

std::vector<CueBook::PhraseId> TopicBook::add_phrases(const std::vector<std::string>& phrases,
                                                      std::optional<CueIndex> cue, std::uint32_t between,
                                                      const TopicFile& file) {
  std::vector<CueBook::PhraseId> ids;
  for (const std::string& written : phrases) {
    const ReadPhrase read =
        read_cue_phrase(latin == nullptr ? written : with_georgian_readings(written, *latin), groups);
    if (!read.problem.empty())
      problems.push_back(fmt::format("{}:{}: '{}': {}", file.name, file.lines.at(written), written, read.problem));
    for (CuePhrase phrase : read.phrases) {
      phrase.written = written;
      phrase.between = between;
      ids.push_back(book.add(phrase, cue.has_value()));
      cue_of_phrase.push_back(cue.value_or(0));
    }
  }
  return ids;
}

void TopicBook::read_groups() {
  for (const EmbeddedFile& file : topic_data::embedded())
    if (file.name == words_file) groups = read_word_groups(file.name, file.bytes, problems);
}

void TopicBook::add_file(const TopicFile& file) {
  const auto topic = static_cast<TopicIndex>(topics.size());
  topics.push_back(file.topic);
  std::ranges::copy(file.problems, std::back_inserter(problems));
  for (const Cue& cue : file.cues) {
    const auto index = static_cast<std::uint32_t>(cues.size());
    cues.push_back({topic, cue.place, cue.weight, {}});
    (void)add_phrases(cue.phrases, index, cue.between, file);
    cues[index].unless = add_phrases(cue.unless, std::nullopt, CuePhrase::usual_between, file);
  }
}

Part TopicBook::read(std::span<const text::Term> terms) const {
  Part part{book.look_at(terms), {}};
  part.found = book.find(part.sighting);
  return part;
}

std::string_view name_of(Where where) {
  switch (where) {
    case Where::body: return "body";
    case Where::lead_in: return "lead-in";
    case Where::across: return "lead-in and body";
    case Where::heading: return "heading";
    case Where::title: return "title";
  }
  return {};
}

bool counts_in(CuePlace place, Where where) {
  if (where == Where::title) return place == CuePlace::title;
  if (where == Where::heading) return place == CuePlace::heading || place == CuePlace::any;
  return place == CuePlace::body || place == CuePlace::any;
}

/// Weighs one clause.
class Weighing {
 public:
  Weighing(const TopicBook& topics, const ClauseWords& clause);
  [[nodiscard]] std::vector<TopicFound> result() const;
  [[nodiscard]] Explanation explanation(std::size_t topic) const;
  [[nodiscard]] std::vector<Explanation> explanations() const;

 private:
  struct Said {
    double weight = 0.0;
    std::size_t phrases = 0;
    std::string_view first;
  };
  using SaidByCue = std::map<CueIndex, Said>;

  /// The cues of a part that count there and are not cancelled, each once; the cancelled ones are noted.
  [[nodiscard]] SaidByCue said_in(const Part& part, Where where);
  [[nodiscard]] std::optional<CueBook::PhraseId> canceller(const PlacedCue& cue, const Part& part, Where where) const;
  [[nodiscard]] bool names_several_topics(const SaidByCue& said) const;
  void note_cancelled(const Heard& heard);
  using WordsByTopic = std::vector<std::set<std::uint32_t>>;
  void add_words(const Part& part, Where where, std::size_t before_body, WordsByTopic& words) const;
  Evidence& note(CueIndex cue, double weight, Where where, std::string_view phrase);
  void add_to_body(CueIndex cue, double weight, Where where, std::string_view phrase);
  void weigh_body();
  void weigh_headings();
  void weigh_heading(const Part& heading, bool innermost);
  void weigh_title();

  const TopicBook& topics_;
  Part body_;
  Part lead_in_;
  Part across_;
  Part title_;
  std::vector<Part> headings_;
  std::vector<Evidence> evidence_;  ///< by topic
  std::size_t across_lead_in_ = 0;  ///< terms of the lead-in that `across_` begins with
  bool deals_with_one_ = false;     ///< the body deals with some topic by itself
};

Weighing::Weighing(const TopicBook& topics, const ClauseWords& clause)
    : topics_(topics),
      body_(topics.read(clause.body)),
      lead_in_(topics.read(clause.lead_in)),
      across_(topics.read(across(clause.lead_in, clause.body))),
      title_(topics.read(clause.title)),
      evidence_(topics.topics.size()),
      across_lead_in_(std::min(reach, clause.lead_in.size())) {
  for (const auto heading : single_headings(clause.headings)) headings_.push_back(topics.read(heading));
  weigh_body();
  weigh_headings();
  weigh_title();
}

std::optional<CueBook::PhraseId> Weighing::canceller(const PlacedCue& cue, const Part& part, Where where) const {
  const auto in = [&](const Part& any, CueBook::PhraseId phrase) { return topics_.book.holds(any.sighting, phrase); };
  const auto cancels = [&](CueBook::PhraseId phrase) {
    if (where == Where::heading || where == Where::title) return in(part, phrase);
    return in(body_, phrase) || in(lead_in_, phrase) ||
           std::ranges::any_of(headings_, [&](const Part& heading) { return in(heading, phrase); });
  };
  const auto found = std::ranges::find_if(cue.unless, cancels);
  return found == cue.unless.end() ? std::nullopt : std::optional(*found);
}

Weighing::SaidByCue Weighing::said_in(const Part& part, Where where) {
  SaidByCue by_cue;
  for (const CueBook::PhraseId phrase : part.found) {
    const CueIndex index = topics_.cue_of_phrase[phrase];
    const PlacedCue& cue = topics_.cues[index];
    if (!counts_in(cue.place, where)) continue;
    const auto [said, is_new] = by_cue.try_emplace(index);
    if (is_new) {
      said->second = {cue.weight, 0, topics_.book.written(phrase)};
      if (const auto by = canceller(cue, part, where)) {
        said->second.weight = 0.0;
        note_cancelled({index, where, cue.weight, topics_.book.written(phrase), topics_.book.written(*by)});
      }
    }
    ++said->second.phrases;
  }
  std::erase_if(by_cue, [](const auto& entry) { return entry.second.weight == 0.0; });
  return by_cue;
}

/// A cue may be met again in the next part, or in the lead-in and body taken together: it is told once.
void Weighing::note_cancelled(const Heard& heard) {
  auto& cancelled = evidence_[topics_.cues[heard.cue].topic].cancelled;
  if (std::ranges::find(cancelled, heard.cue, &Heard::cue) == cancelled.end()) cancelled.push_back(heard);
}

Evidence& Weighing::note(CueIndex cue, double weight, Where where, std::string_view phrase) {
  Evidence& evidence = evidence_[topics_.cues[cue].topic];
  evidence.heard.push_back({cue, where, weight, phrase, {}});
  return evidence;
}

void Weighing::add_to_body(CueIndex cue, double weight, Where where, std::string_view phrase) {
  Evidence& evidence = note(cue, weight, where, phrase);
  evidence.body += weight;
  evidence.in_body = evidence.in_body || weight > 0;
}

void Weighing::weigh_body() {
  const SaidByCue in_body = said_in(body_, Where::body);
  for (const auto& [cue, said] : in_body) {
    const double more = std::min(further_phrase * static_cast<double>(said.phrases - 1), further_phrases_most);
    add_to_body(cue, said.weight + (said.weight > 0 ? more : 0.0), Where::body, said.first);
  }
  const SaidByCue in_lead_in = said_in(lead_in_, Where::lead_in);
  for (const auto& [cue, said] : in_lead_in)
    if (!in_body.contains(cue)) add_to_body(cue, lead_in_share * said.weight, Where::lead_in, said.first);
  for (const auto& [cue, said] : said_in(across_, Where::across))
    if (!in_body.contains(cue) && !in_lead_in.contains(cue)) add_to_body(cue, said.weight, Where::across, said.first);
}

void Weighing::weigh_headings() {
  for (std::size_t i = 0; i < headings_.size(); ++i) weigh_heading(headings_[i], i + 1 == headings_.size());
  const auto deals = [](const Evidence& evidence) { return evidence.body >= addressed_from; };
  deals_with_one_ = std::ranges::any_of(evidence_, deals);
  if (!deals_with_one_) return;
  for (Evidence& evidence : evidence_)
    if (!evidence.in_body) evidence.heading *= off_topic_share;
}

bool Weighing::names_several_topics(const SaidByCue& said) const {
  std::optional<TopicIndex> named;
  for (const auto& [cue, one] : said) {
    const TopicIndex topic = topics_.cues[cue].topic;
    if (one.weight < names_topic || named == topic) continue;
    if (named) return true;
    named = topic;
  }
  return false;
}

void Weighing::weigh_heading(const Part& heading, bool innermost) {
  const SaidByCue said = said_in(heading, Where::heading);
  const double share =
      (innermost ? 1.0 : outer_heading_share) * (names_several_topics(said) ? shared_heading_share : 1.0);
  for (const auto& [cue, one] : said) {
    Evidence& evidence = note(cue, share * one.weight, Where::heading, one.first);
    evidence.heading = std::max(evidence.heading, share * one.weight);
  }
}

void Weighing::weigh_title() {
  for (const auto& [cue, said] : said_in(title_, Where::title))
    note(cue, said.weight, Where::title, said.first).heading += said.weight;
}

/// Sums of tenths come out a hair below or above; a clause must not miss 1.0 by that hair.
double rounded(double strength) {
  return std::round(strength * 1000.0) / 1000.0;
}

double Evidence::strength() const {
  return rounded(body + heading);
}

std::vector<TopicFound> Weighing::result() const {
  std::vector<TopicFound> found;
  for (std::size_t i = 0; i < evidence_.size(); ++i) {
    const double strength = evidence_[i].strength();
    if (strength < least_strength) continue;
    found.push_back({topics_.topics[i].id, strength, {}});
    for (const Heard& heard : evidence_[i].heard)
      found.back().because.push_back(fmt::format("{}: {}", name_of(heard.where), heard.wording));
  }
  std::ranges::stable_sort(found, std::ranges::greater{}, &TopicFound::strength);
  return found;
}

Explanation Weighing::explanation(std::size_t topic) const {
  const Evidence& evidence = evidence_[topic];
  Explanation out{evidence.strength(), {}, deals_with_one_ && evidence.body < addressed_from};
  const auto tell = [&](const Heard& heard) {
    out.cues.push_back({std::string(name_of(heard.where)), std::string(heard.wording), rounded(heard.weight),
                        std::string(heard.cancelled_by)});
  };
  std::ranges::for_each(evidence.heard, tell);
  std::ranges::for_each(evidence.cancelled, tell);
  return out;
}

/// The words of the body on which cues stand that counted. `before_body`: so many terms of the part are the lead-in's.
void Weighing::add_words(const Part& part, Where where, std::size_t before_body, WordsByTopic& words) const {
  for (const CueBook::PhraseId phrase : part.found) {
    const CueIndex cue = topics_.cue_of_phrase[phrase];
    const auto spoke = [&](const Heard& heard) { return heard.cue == cue && heard.where == where && heard.weight > 0; };
    const TopicIndex topic = topics_.cues[cue].topic;
    if (std::ranges::none_of(evidence_[topic].heard, spoke)) continue;
    for (const std::uint32_t term : topics_.book.terms_of(part.sighting, phrase))
      if (term >= before_body) words[topic].insert(static_cast<std::uint32_t>(term - before_body));
  }
}

std::vector<Explanation> Weighing::explanations() const {
  WordsByTopic words(evidence_.size());
  add_words(body_, Where::body, 0, words);
  add_words(across_, Where::across, across_lead_in_, words);
  std::vector<Explanation> out;
  for (std::size_t topic = 0; topic < evidence_.size(); ++topic) {
    out.push_back(explanation(topic));
    out.back().words.assign(words[topic].begin(), words[topic].end());
  }
  return out;
}

}  // namespace

struct Topics::Data : TopicBook {};

Topics::Topics() : data_(std::make_unique<Data>()) {
  data_->read_groups();
}

Topics::Topics(const Glossary&, const text::EnglishStemmer& english) : Topics() {
  std::vector<EmbeddedFile> files(topic_data::embedded().begin(), topic_data::embedded().end());
  std::ranges::sort(files, {}, &EmbeddedFile::name);
  for (const EmbeddedFile& file : files)
    if (file.name != words_file) data_->add_file(read_topic_file(file.name, file.bytes));
  data_->book.prepare(english);
}

Topics Topics::own(std::span<const TopicText> files, const text::EnglishStemmer& english,
                   const LatinReadings& readings) {
  Topics out;
  out.data_->latin = &readings;
  for (const TopicText& text : files)
    for (const TopicFile& file : read_own_topics(text.name, text.toml)) {
      if (out.find(file.topic.id) != nullptr)
        out.data_->problems.push_back(fmt::format("{}: there are two topics \"{}\"", text.name, file.topic.id));
      out.data_->add_file(file);
    }
  out.data_->latin = nullptr;
  out.data_->book.prepare(english);
  return out;
}

Topics::~Topics() = default;
Topics::Topics(Topics&&) noexcept = default;
Topics& Topics::operator=(Topics&&) noexcept = default;

std::span<const Topic> Topics::all() const {
  return data_->topics;
}

std::span<const std::string> Topics::problems() const {
  return data_->problems;
}

const Topic* Topics::find(std::string_view id) const {
  const auto found = std::ranges::find(data_->topics, id, &Topic::id);
  return found == data_->topics.end() ? nullptr : &*found;
}

std::vector<TopicFound> Topics::label(const ClauseWords& clause) const {
  return Weighing(*data_, clause).result();
}

Explanation Topics::explain(const ClauseWords& clause, std::string_view topic_id) const {
  const auto found = std::ranges::find(data_->topics, topic_id, &Topic::id);
  if (found == data_->topics.end()) return {};
  return Weighing(*data_, clause).explanation(static_cast<std::size_t>(found - data_->topics.begin()));
}

std::vector<Explanation> Topics::explain_all(const ClauseWords& clause) const {
  return Weighing(*data_, clause).explanations();
}

}  // namespace punkti::lexicon
