// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/filters.hpp"

#include "indexer/terms.hpp"
#include "indexer/text/fold.hpp"
#include "query/printable.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace punkti::query {
namespace {

using indexer::Match;

Match any_term(const std::vector<std::string>& terms) {
  std::vector<Match> parts;
  for (const auto& term : terms) parts.push_back(Match::of(term));
  return Match::any_of(std::move(parts));
}

std::string listed(const std::vector<std::string>& names) {
  constexpr std::size_t most = 12;
  std::string out;
  for (std::size_t i = 0; i < std::min(names.size(), most); ++i) out += (i == 0 ? "" : ", ") + names[i];
  return names.size() > most ? out + ", … and " + std::to_string(names.size() - most) + " more" : out;
}

Result<Match> company_filter(const std::vector<std::string>& names, const indexer::SearchIndex& index) {
  const auto companies = index.companies();
  if (!companies) return tl::make_unexpected(companies.error());
  std::vector<std::string> terms;
  for (const auto& name : names) {
    const auto ids = companies_named(name, *companies);
    if (ids.empty()) {
      std::vector<std::string> there;
      for (const auto& company : *companies) there.push_back(company.id);
      return fail(ErrorKind::usage, "no company \"" + printable(name) + "\" is in the index",
                  "there are: " + listed(there));
    }
    for (const auto& id : ids) terms.push_back(indexer::company_term(id));
  }
  return any_term(terms);
}

Result<Match> language_filter(const std::vector<std::string>& codes) {
  std::vector<std::string> terms;
  for (const auto& code : codes) {
    if (code != "ka" && code != "en" && code != "ru" && code != "other")
      return fail(ErrorKind::usage, "no language \"" + printable(code) + "\"", "write ka, en, ru or other");
    terms.push_back(indexer::language_term(code));
  }
  return any_term(terms);
}

Result<Match> topic_filter(const std::vector<std::string>& names, const lexicon::Topics& topics) {
  std::vector<std::string> terms;
  for (const auto& name : names) {
    const auto ids = topics_named(name, topics);
    if (ids.empty())
      return fail(ErrorKind::usage, "no topic \"" + printable(name) + "\"", "`punkti topics` lists them");
    for (const auto& id : ids) {
      terms.push_back(indexer::topic_term(id));
      terms.push_back(indexer::passing_topic_term(id));
    }
  }
  return any_term(terms);
}

bool names_document(const std::string& name, const indexer::DocumentName& document) {
  return document.id == name || text::fold(document.title).find(text::fold(name)) != std::string::npos;
}

Result<Match> document_filter(const std::vector<std::string>& names, const indexer::SearchIndex& index) {
  const auto documents = index.documents();
  if (!documents) return tl::make_unexpected(documents.error());
  std::vector<std::string> terms;
  for (const auto& name : names) {
    const auto before = terms.size();
    for (const auto& document : *documents)
      if (names_document(name, document)) terms.push_back(document.term);
    if (terms.size() == before)
      return fail(ErrorKind::usage, "no document \"" + printable(name) + "\" is in the index",
                  "`punkti outline --all` lists them");
  }
  return any_term(terms);
}

}  // namespace

std::vector<std::string> topics_named(std::string_view name, const lexicon::Topics& topics) {
  if (topics.find(name) != nullptr) return {std::string(name)};
  std::vector<std::string> out;
  const auto wanted = text::fold(name);
  if (wanted.size() < 3) return out;
  for (const auto& topic : topics.all())
    if (topic.id.find(wanted) != std::string::npos || text::fold(topic.label_en).find(wanted) != std::string::npos ||
        text::fold(topic.label_ka).find(wanted) != std::string::npos)
      out.push_back(topic.id);
  return out;
}

std::vector<std::string> companies_named(std::string_view name, const std::vector<corpus::Company>& companies) {
  const auto folded = text::fold(name);
  const auto slug = corpus::slug_of(name);
  std::vector<std::string> out;
  for (const auto& company : companies) {
    const bool alias =
        std::ranges::any_of(company.aliases, [&](const auto& other) { return text::fold(other) == folded; });
    if (company.id == name || (!slug.empty() && company.id == slug) || text::fold(company.name) == folded ||
        (!company.name_ka.empty() && text::fold(company.name_ka) == folded) || alias)
      out.push_back(company.id);
  }
  return out;
}

Result<Match> filter_query(const Filters& filters, const indexer::SearchIndex& index, const lexicon::Topics& topics) {
  std::vector<Match> parts;
  const auto add = [&](const std::vector<std::string>& names, auto&& make) -> Result<void> {
    if (names.empty()) return {};
    auto made = make(names);
    if (!made) return tl::make_unexpected(made.error());
    parts.push_back(*made);
    return {};
  };
  for (const auto& step : {add(filters.companies, [&](const auto& names) { return company_filter(names, index); }),
                           add(filters.languages, [&](const auto& names) { return language_filter(names); }),
                           add(filters.topics, [&](const auto& names) { return topic_filter(names, topics); }),
                           add(filters.documents, [&](const auto& names) { return document_filter(names, index); })})
    if (!step) return tl::make_unexpected(step.error());
  return Match::all_of(std::move(parts));
}

}  // namespace punkti::query
