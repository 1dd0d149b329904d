// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/findings.hpp"

#include "web/standing.hpp"
#include "web/words.hpp"

#include <algorithm>
#include <map>
#include <optional>

namespace punkti::web {
namespace {

/// A sort of finding has at most so many sentences, and a sentence names at most so many things.
constexpr std::size_t most_sentences = 5;
constexpr std::size_t most_named = 6;

/// So many more unfold: of hundreds of companies a list of all would be read by nobody.
constexpr std::size_t most_folded = 20;

/// A quotation inside a sentence: enough to recognise it by.
constexpr std::size_t quotation_characters = 110;

/// Below so many companies, being the only one says little.
constexpr std::size_t companies_to_be_alone_among = 3;

Html link(const std::string& href, const Html& words) {
  return part("overview: link", {{"href", attribute(href)}, {"text", words}});
}

Html company_link(const Edition& edition, std::size_t company) {
  return link(edition.addresses.company_file(company), name_of(edition.survey.companies[company]));
}

Html topic_link(const Edition& edition, std::size_t topic) {
  return link(edition.addresses.topic_file(topic), name_of(edition.survey.topics[topic]));
}

/// A topic as one company treats it: where its passages or its silence stand.
Html cell_link(const Edition& edition, std::size_t company, std::size_t topic) {
  return link(edition.addresses.topic_file(topic) + "#" + edition.addresses.company_anchor(company),
              name_of(edition.survey.topics[topic]));
}

/// "a, b and c"; of many the first ones and how many more.
template <class Named>
Html some_of(const std::vector<std::size_t>& things, Named named) {
  const std::size_t shown = things.size() > most_named + 1 ? most_named : things.size();
  std::vector<Html> items;
  for (std::size_t i = 0; i < shown; ++i) items.push_back(named(things[i]));
  if (shown < things.size()) items.push_back(say("{} more", {number(things.size() - shown)}));
  return listed(items);
}

/// The standings that a finding may rest on: a company that was read in part may speak of the topic where it was not
/// read, so it counts where it speaks, and not where it does not.
Standings without_doubtful_silence(const Edition& edition, Standings on) {
  for (std::vector<std::size_t>* doubtful : {&on.silent, &on.in_passing})
    std::erase_if(*doubtful, [&](std::size_t company) {
      if (!read_in_part(edition, company)) return false;
      on.not_read.push_back(company);
      return true;
    });
  return on;
}

class Findings {
 public:
  explicit Findings(const Edition& edition) : edition_(edition) {
    for (std::size_t topic = 0; topic < edition.survey.topics.size(); ++topic)
      on_topic_.push_back(without_doubtful_silence(edition, companies_on(edition, topic)));
  }

  Html all() {
    Html rows;
    rows += sort(say("Silences"), silences());
    rows += sort(say("Contradictions"), contradictions());
    rows += sort(say("Laws and deadlines"), laws());
    rows += sort(say("In one language only"), topics_in_one_language());
    rows += sort(say("Language versions"), versions());
    rows += sort(say("Copies"), copies());
    rows += sort(say("Oddities of the texts"), oddities());
    return rows.empty() ? Html() : part("overview: findings", {{"in-part", left_out()}, {"rows", rows}});
  }

 private:
  using Sentences = std::vector<Html>;

  /// The companies whose silence no finding rests on.
  [[nodiscard]] Html left_out() const {
    std::vector<std::size_t> companies;
    for (std::size_t company = 0; company < edition_.survey.companies.size(); ++company)
      if (read_in_part(edition_, company)) companies.push_back(company);
    if (companies.empty()) return {};
    return part(
        "overview: left-out",
        {{"companies", some_of(companies, [&](std::size_t company) { return company_link(edition_, company); })}});
  }

  static Html sort(const Html& what, const Sentences& sentences) {
    if (sentences.empty()) return {};
    Html items;
    const std::size_t open = sentences.size() > most_sentences + 1 ? most_sentences : sentences.size();
    for (std::size_t i = 0; i < open; ++i) items += part("overview: finding-item", {{"sentence", sentences[i]}});
    Html folded;
    const std::size_t end = std::min(sentences.size(), open + most_folded);
    for (std::size_t i = open; i < end; ++i) folded += part("overview: finding-item", {{"sentence", sentences[i]}});
    if (end < sentences.size())
      folded +=
          part("overview: finding-item", {{"sentence", say("{} more are told on the pages of companies and topics.",
                                                           {number(sentences.size() - end)})}});
    const Html more =
        folded.empty() ? Html() : part("overview: more-findings", {{"count", number(end - open)}, {"items", folded}});
    return part("overview: finding", {{"what", what}, {"items", items}, {"more", more}});
  }

  [[nodiscard]] std::optional<std::size_t> company_named(const std::string& id) const {
    const auto& all = edition_.survey.companies;
    const auto found = std::ranges::find(all, id, &query::SurveyCompany::id);
    return found == all.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - all.begin()));
  }

  [[nodiscard]] std::optional<std::size_t> topic_named(const std::string& id) const {
    const auto& all = edition_.survey.topics;
    const auto found = std::ranges::find(all, id, &query::SurveyTopic::id);
    return found == all.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - all.begin()));
  }

  [[nodiscard]] Html topics_at(std::size_t company, const std::vector<std::size_t>& topics) const {
    return some_of(topics, [&](std::size_t topic) { return cell_link(edition_, company, topic); });
  }

  // -- silences

  [[nodiscard]] Sentences silences() const {
    Sentences out = alone_in(&Standings::silent);
    for (Html& sentence : alone_in(&Standings::addressed)) out.push_back(std::move(sentence));
    if (Html none = addressed_by_none(); !none.empty()) out.insert(out.begin(), std::move(none));
    for (Html& sentence : not_found_in_notices()) out.push_back(std::move(sentence));
    return out;
  }

  [[nodiscard]] Html addressed_by_none() const {
    std::vector<std::size_t> topics;
    std::size_t read = 0;
    for (std::size_t topic = 0; topic < on_topic_.size(); ++topic) {
      if (!on_topic_[topic].addressed.empty()) continue;
      read = on_topic_[topic].read();  // where none speaks, these are all that were read wholly
      topics.push_back(topic);
    }
    if (topics.empty() || read < 2) return {};
    return say("None of the {} companies read addresses {}.",
               {number(read), some_of(topics, [&](std::size_t topic) { return topic_link(edition_, topic); })});
  }

  /// Companies that alone are silent where all others read speak, or alone speak where no other does.
  [[nodiscard]] Sentences alone_in(std::vector<std::size_t> Standings::*standing) const {
    const bool silent = standing == &Standings::silent;
    std::map<std::size_t, std::vector<std::size_t>> topics;  // by company
    for (std::size_t topic = 0; topic < on_topic_.size(); ++topic) {
      const Standings& on = on_topic_[topic];
      const std::vector<std::size_t>& alone = on.*standing;
      const bool others_differ = silent ? on.in_passing.empty() : true;
      if (alone.size() == 1 && others_differ && on.read() >= companies_to_be_alone_among)
        topics[alone.front()].push_back(topic);
    }
    Sentences out;
    for (const auto& [company, alone_on] : topics) {
      const Html who = company_link(edition_, company);
      const Html what = topics_at(company, alone_on);
      const std::size_t read = on_topic_[alone_on.front()].read();  // the same of all these topics
      out.push_back(silent ? say("Only {} is silent on {}, which every other company read addresses.", {who, what})
                           : say("Of the {} companies read only {} addresses {}.", {number(read), who, what}));
    }
    return out;
  }

  [[nodiscard]] Sentences not_found_in_notices() const {
    std::map<std::size_t, std::vector<std::size_t>> topics;  // by company
    for (const Question& question : edition_.questions)
      if (question.kind == Question::Kind::not_found)
        if (const auto company = company_named(question.company), topic = topic_named(question.topic);
            company && topic && !read_in_part(edition_, *company))
          topics[*company].push_back(*topic);
    Sentences out;
    for (const auto& [company, missing] : topics)
      out.push_back(
          say("In the privacy notices of {} nothing was found on {}, which such notices are expected to cover.",
              {company_link(edition_, company), topics_at(company, missing)}));
    return out;
  }

  // -- questions to the texts

  [[nodiscard]] Html quoted(const QuotedWords& quotation) const {
    const std::string words = first_words(quotation.words, quotation_characters);
    return part("overview: quotation", {{"href", attribute(edition_.clause_href(quotation.clause))},
                                        {"lang", attribute(language_tag_of(words))},
                                        {"text", text(words)}});
  }

  [[nodiscard]] Html on_topic(const Question& question) const {
    const auto topic = topic_named(question.topic);
    const auto company = company_named(question.company);
    return topic && company ? part("overview: about", {{"topic", cell_link(edition_, *company, *topic)}}) : Html();
  }

  [[nodiscard]] Sentences contradictions() const {
    Sentences out;
    for (const Question& question : edition_.questions) {
      const auto company = company_named(question.company);
      if (!company || question.quotations.size() != 2) continue;
      const Html who = company_link(edition_, *company);
      const Html here = quoted(question.quotations[0]);
      const Html there = quoted(question.quotations[1]);
      if (question.kind == Question::Kind::two_values)
        out.push_back(
            say("{} seems to give two values for one thing{}: {} and {}.", {who, on_topic(question), here, there}));
      if (question.kind == Question::Kind::collected_or_not)
        out.push_back(say("{} seems to say of one kind of data that it is not collected, {}, and that it is, {}.",
                          {who, here, there}));
    }
    return out;
  }

  [[nodiscard]] Sentences laws() const {
    Sentences out;
    for (const Question& question : edition_.questions) {
      const auto company = company_named(question.company);
      if (!company || question.quotations.size() != 1) continue;
      const Html who = company_link(edition_, *company);
      const Html words = quoted(question.quotations.front());
      if (question.kind == Question::Kind::longer_than_law)
        out.push_back(
            say("{} gives {}{}: a law of Georgia seems to set a shorter time.", {who, words, on_topic(question)}));
      if (question.kind == Question::Kind::old_law)
        out.push_back(say("{} cites {}: another law seems to have replaced it.", {who, words}));
    }
    return out;
  }

  // -- languages

  [[nodiscard]] Sentences topics_in_one_language() const {
    Sentences out;
    for (const char* lang : {"ka", "en"})
      if (Html sentence = read_only_in(lang); !sentence.empty()) out.push_back(std::move(sentence));
    for (std::size_t company = 0; company < edition_.survey.companies.size(); ++company)
      for (const char* lang : {"ka", "en"})
        if (Html sentence = only_in(company, lang); !sentence.empty()) out.push_back(std::move(sentence));
    return out;
  }

  [[nodiscard]] Sentences versions() const {
    Sentences out;
    for (std::size_t company = 0; company < edition_.survey.companies.size(); ++company)
      if (Html sentence = differing_versions(company); !sentence.empty()) out.push_back(std::move(sentence));
    return out;
  }

  [[nodiscard]] Html differing_versions(std::size_t company) const {
    const parity::Parity* versions = edition_.versions_of(company);
    if (versions == nullptr) return {};
    const VersionGaps gaps = gaps_of(*versions);
    if (gaps.differing + gaps.missing + gaps.shortened == 0) return {};
    const Html pages = link(edition_.addresses.parity_file(company), say("side by side"));
    std::vector<Html> said;
    if (gaps.differing > 0)
      said.push_back(say_count(gaps.differing, "a fact differs in {} passage", "a fact differs in {} passages"));
    if (gaps.missing > 0)
      said.push_back(
          say_count(gaps.missing, "{} passage stands in one language only", "{} passages stand in one language only"));
    if (gaps.shortened > 0)
      said.push_back(
          say_count(gaps.shortened, "{} passage is shorter in one of them", "{} passages are shorter in one of them"));
    return say("The English and the Georgian texts of {}, {}: {}.",
               {company_link(edition_, company), pages, listed(said)});
  }

  /// Topics that readers of the company's other language do not learn of.
  [[nodiscard]] Html only_in(std::size_t company, std::string_view lang) const {
    const bool georgian = lang == "ka";
    std::vector<std::size_t> topics;
    for (std::size_t topic = 0; topic < edition_.survey.topics.size(); ++topic)
      if (standing_in(edition_, company, topic, lang).standing == Standing::addressed &&
          standing_in(edition_, company, topic, georgian ? "en" : "ka").standing == Standing::silent)
        topics.push_back(topic);
    if (topics.empty()) return {};
    const Html who = company_link(edition_, company);
    const Html what = topics_at(company, topics);
    return georgian ? say("{} addresses {} in its Georgian texts; in its English ones nothing was found on that.",
                          {who, what})
                    : say("{} addresses {} in its English texts; in its Georgian ones nothing was found on that.",
                          {who, what});
  }

  /// Where some companies were read in both languages, the others' one language is a gap, in the corpus at least.
  [[nodiscard]] Html read_only_in(std::string_view lang) const {
    std::vector<std::size_t> companies;
    bool some_in_both = false;
    for (std::size_t company = 0; company < edition_.survey.companies.size(); ++company) {
      const auto& languages = edition_.readings[company].languages;
      const auto has = [&](std::string_view code) { return std::ranges::find(languages, code) != languages.end(); };
      some_in_both = some_in_both || (has("ka") && has("en"));
      if (has(lang) && !has(lang == "ka" ? "en" : "ka")) companies.push_back(company);
    }
    if (companies.empty() || !some_in_both) return {};
    const Html who = some_of(companies, [&](std::size_t company) { return company_link(edition_, company); });
    return lang == "ka" ? say("No English text was read of {}.", {who})
                        : say("No Georgian text was read of {}.", {who});
  }

  // -- copies and oddities

  [[nodiscard]] Sentences copies() const {
    Sentences out;
    for (const ScopeCount& one : copies_by_scope(edition_.copies)) {
      const Html passages = link("duplicates.html#" + one.anchor, say_count(one.count, "{} passage", "{} passages"));
      out.push_back(one.anchor == "between-companies"   ? say("{} in the texts of more than one company.", {passages})
                    : one.anchor == "between-documents" ? say("{} in more than one document of a company.", {passages})
                                                        : say("{} more than once in one document.", {passages}));
    }
    return out;
  }

  [[nodiscard]] Sentences oddities() const {
    Sentences out;
    for (std::size_t document = 0; document < edition_.survey.documents.size(); ++document) {
      const query::SurveyDocument& about = edition_.survey.documents[document];
      if (about.oddities.empty()) continue;
      const std::size_t company = edition_.company_of_document[document];
      const std::string href = edition_.addresses.company_file(company) + "#" + Addresses::document_anchor(document);
      const std::string title = first_words(about.title.empty() ? about.id : about.title, quotation_characters);
      out.push_back(part("overview: oddity", {{"document", link(href, name(title))},
                                              {"company", name_of(edition_.survey.companies[company])},
                                              {"oddity", oddity_of(about)}}));
    }
    return out;
  }

  /// The first in its words, the others by their number.
  static Html oddity_of(const query::SurveyDocument& document) {
    const Html said = say_data(document.oddities.front());
    return document.oddities.size() == 1 ? said : say("{}, and {} more", {said, number(document.oddities.size() - 1)});
  }

  const Edition& edition_;
  std::vector<Standings> on_topic_;  // one a topic
};

}  // namespace

Html findings_of(const Edition& edition) {
  return Findings(edition).all();
}

}  // namespace punkti::web
