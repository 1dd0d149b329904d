// SPDX-License-Identifier: GPL-3.0-or-later
#include "contradictions/denials.hpp"

#include "cmake/embedded.hpp"
#include "indexer/text/sentences.hpp"
#include "query/one_line.hpp"

#include <algorithm>
#include <cassert>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string_view>

namespace punkti::contradictions {
namespace data {
std::span<const EmbeddedFile> embedded();
}
namespace {

/// "do not collect", "do not ever collect".
constexpr std::size_t most_before_collect = 2;

std::vector<std::string_view> split(std::string_view text, char at) {
  std::vector<std::string_view> out;
  while (!text.empty()) {
    const auto end = text.find(at);
    if (end != 0) out.push_back(text.substr(0, end));
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  return out;
}

using Words = std::map<std::string_view, std::vector<std::string_view>>;  // by role

Words read_words() {
  const auto files = data::embedded();
  assert(files.size() == 1);
  Words out;
  for (const auto line : split(files.front().bytes, '\n'))
    if (const auto tab = line.find('\t'); !line.starts_with('#') && tab != std::string_view::npos)
      out[line.substr(0, tab)] = split(line.substr(tab + 1), ' ');
  return out;
}

enum class Says { nothing, collected, not_collected };

class Reader {
 public:
  Reader(const query::Survey& survey, const indexer::Knowledge& knowledge)
      : survey_(survey), knowledge_(knowledge), analyst_(knowledge) {}

  std::vector<Denial> read() {
    for (std::size_t i = 0; i < survey_.clauses.size(); ++i)
      if (has_topic(survey_.clauses[i])) read_clause(i);
    std::vector<Denial> out;
    for (const auto& [key, denied] : denied_)
      if (const auto claimed = collected_.find(key); claimed != collected_.end())
        out.push_back({key.first, key.second, phrase(key.second), denied.clause, claimed->second.clause,
                       denied.sentence, claimed->second.sentence});
    return out;
  }

 private:
  struct Said {
    std::size_t clause = 0;
    std::string sentence;
  };
  using ByCategory = std::map<std::pair<std::string, std::string>, Said>;  // company and concept

  static const std::vector<std::string_view>& words(std::string_view role) {
    static const Words all = read_words();
    return all.at(role);
  }

  static bool has_topic(const query::SurveyClause& clause) {
    return std::ranges::any_of(words("topic"), [&](std::string_view topic) {
      return std::ranges::find(clause.topics, topic) != clause.topics.end();
    });
  }

  static bool begins(const text::Term& term, std::string_view role) {
    return std::ranges::any_of(words(role), [&](std::string_view word) { return term.word.starts_with(word); });
  }

  static bool is_not(const text::Term& term) {
    return std::ranges::find(words("not"), term.word) != words("not").end();
  }

  /// What the words say of collecting; nothing when they limit it.
  static Says says(const std::vector<text::Term>& terms) {
    Says out = Says::nothing;
    if (std::ranges::any_of(terms, [](const auto& term) { return begins(term, "limit"); })) return out;
    for (std::size_t i = 0; i < terms.size(); ++i) {
      if (!begins(terms[i], "collect")) continue;
      const auto from = terms.begin() + static_cast<std::ptrdiff_t>(i - std::min(i, most_before_collect));
      if (std::any_of(from, terms.begin() + static_cast<std::ptrdiff_t>(i), is_not)) return Says::not_collected;
      out = Says::collected;
    }
    // "We collect your name and do not sell it": what is denied there is something else, but who can be sure?
    return out == Says::collected && std::ranges::any_of(terms, is_not) ? Says::nothing : out;
  }

  /// A list stands in the clause of its lead-in when it is short, else each item has a clause.
  void read_clause(std::size_t number) {
    const auto& clause = survey_.clauses[number];
    std::string lead_in = clause.lead_in;
    auto lead = lead_in.empty() ? Says::nothing : says(analyst_.analyse(lead_in).terms);
    for (const auto place : text::sentences(clause.text)) {
      const std::string sentence(slice(clause.text, place));
      const auto analysed = analyst_.analyse(sentence);
      const auto said = says(analysed.terms);
      if (sentence.ends_with(':')) {
        lead = said;
        lead_in = sentence;
      } else if (said == Says::nothing && is_plain(analysed.terms)) {
        note(number, analysed, lead, lead_in + " " + sentence);
        continue;
      }
      note(number, analysed, said, sentence);
    }
  }

  static bool is_plain(const std::vector<text::Term>& terms) {
    return std::ranges::none_of(terms, [](const auto& term) { return is_not(term) || begins(term, "limit"); });
  }

  void note(std::size_t number, const indexer::Analysed& analysed, Says said, const std::string& sentence) {
    if (said == Says::nothing) return;
    const auto& company = survey_.documents[survey_.clauses[number].document].company;
    auto& by_category = said == Says::collected ? collected_ : denied_;
    for (const auto& found : analysed.concepts)
      if (std::ranges::find(words("data"), found.concept_id) != words("data").end())
        by_category.try_emplace({company, std::string(found.concept_id)}, Said{number, query::one_line(sentence)});
  }

  std::string phrase(std::string_view category) const {
    const auto phrases = knowledge_.glossary().phrases(category, text::Language::en);
    return std::string(phrases.empty() ? category : phrases.front());
  }

  const query::Survey& survey_;
  const indexer::Knowledge& knowledge_;
  indexer::Analyst analyst_;
  ByCategory denied_, collected_;
};

}  // namespace

std::vector<Denial> find_denials(const query::Survey& survey, const indexer::Knowledge& knowledge) {
  return Reader(survey, knowledge).read();
}

}  // namespace punkti::contradictions
