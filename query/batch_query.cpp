// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/batch_query.hpp"

namespace punkti::query {
namespace {

void append(std::vector<std::string>& to, const std::vector<std::string>& more) {
  to.insert(to.end(), more.begin(), more.end());
}

void read_filter(const nlohmann::json& filter, const char* name, std::vector<std::string>& into) {
  if (!filter.is_object()) throw nlohmann::json::type_error::create(302, "filter must be an object", &filter);
  const auto found = filter.find(name);
  if (found == filter.end()) return;
  if (found->is_array())
    append(into, found->get<std::vector<std::string>>());
  else
    into.push_back(found->get<std::string>());
}

}  // namespace

Result<BatchQuery> parse_batch_line(const std::string& line, const std::string& place) {
  try {
    const auto value = nlohmann::json::parse(line);
    BatchQuery out;
    out.qid = value.at("qid");
    out.query = value.at("query").get<std::string>();
    if (const auto filter = value.find("filter"); filter != value.end() && !filter->is_null()) {
      read_filter(*filter, "company", out.filters.companies);
      read_filter(*filter, "lang", out.filters.languages);
      read_filter(*filter, "topic", out.filters.topics);
    }
    return out;
  } catch (const nlohmann::json::exception& broken) {
    return fail(ErrorKind::bad_input, place + ": not a batch query: " + broken.what(),
                R"(write one object a line: {"qid":"1","query":"...","filter":{"company":"..."}})");
  }
}

Result<Answer> ask(const Searcher& searcher, const std::string& text, const Filters& filters, Page page) {
  auto query = parse_query(text);
  if (!query) return tl::make_unexpected(query.error());
  append(query->filters.companies, filters.companies);
  append(query->filters.languages, filters.languages);
  append(query->filters.topics, filters.topics);
  append(query->filters.documents, filters.documents);
  return searcher.search(*query, page);
}

Result<Answer> ask(const Searcher& searcher, const BatchQuery& batch, Page page) {
  std::string text = batch.query;
  Filters filters = batch.filters;
  std::vector<std::string> notes;
  std::erase_if(filters.topics, [&](const std::string& topic) {
    if (searcher.knows_topic(topic)) return false;
    text += " " + topic;
    notes.push_back("no topic " + topic + ": its words are searched instead");
    return true;
  });
  auto answer = ask(searcher, text, filters, page);
  if (answer) answer->notes.insert(answer->notes.begin(), notes.begin(), notes.end());
  return answer;
}

}  // namespace punkti::query
