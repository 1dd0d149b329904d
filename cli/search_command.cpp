// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.hpp"
#include "cli/open_index.hpp"
#include "cli/output.hpp"
#include "cli/print_hit.hpp"
#include "query/printable.hpp"
#include "query/search.hpp"

#include <fmt/format.h>

#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>

namespace punkti::cli {
namespace {

constexpr std::size_t snippet_bytes = 700;

void append(std::vector<std::string>& to, const std::vector<std::string>& more) {
  to.insert(to.end(), more.begin(), more.end());
}

void add_filters(query::Query& query, const query::Filters& more) {
  append(query.filters.companies, more.companies);
  append(query.filters.languages, more.languages);
  append(query.filters.topics, more.topics);
  append(query.filters.documents, more.documents);
}

void print_answer(const Context& context, const query::Answer& answer, const SearchOptions& options) {
  for (const auto& hit : answer.hits) print_hit(context, hit, snippet_bytes, options.explain);
  const auto shown = answer.hits.size();
  if (shown > 0 && options.offset + shown < answer.estimated)
    context.err << fmt::format("showing {} to {} of {}{}; --offset {} goes on\n", options.offset + 1,
                               options.offset + shown, answer.exactly ? "" : "about ", answer.estimated,
                               options.offset + shown);
}

std::vector<query::Record> records_of(const query::Answer& answer, bool explain) {
  std::vector<query::Record> out;
  for (const auto& hit : answer.hits) out.push_back(query::hit_record(hit, explain));
  return out;
}

/// One line of a batch file.
struct BatchQuery {
  nlohmann::json qid;  ///< a string or a number, given back as it came
  std::string query;
  query::Filters filters;
};

void read_filter(const nlohmann::json& filter, const char* name, std::vector<std::string>& into) {
  if (!filter.is_object()) throw nlohmann::json::type_error::create(302, "filter must be an object", &filter);
  const auto found = filter.find(name);
  if (found == filter.end()) return;
  if (found->is_array())
    append(into, found->get<std::vector<std::string>>());
  else
    into.push_back(found->get<std::string>());
}

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

Result<query::Answer> ask(const query::Searcher& searcher, const std::string& text, const query::Filters& filters,
                          query::Page page) {
  auto query = query::parse_query(text);
  if (!query) return tl::make_unexpected(query.error());
  add_filters(*query, filters);
  return searcher.search(*query, page);
}

/// A topic in a batch file may be a plain word that names none of ours: then it is part of the question.
std::vector<std::string> words_for_unknown_topics(BatchQuery& batch, const query::Searcher& searcher) {
  std::vector<std::string> notes;
  std::erase_if(batch.filters.topics, [&](const std::string& topic) {
    if (searcher.knows_topic(topic)) return false;
    batch.query += " " + topic;
    notes.push_back("no topic " + topic + ": its words are searched instead");
    return true;
  });
  return notes;
}

class Batch {
 public:
  Batch(const indexer::Index& index, const indexer::Knowledge& knowledge, const BatchOptions& options,
        const Context& context)
      : searcher_(index, knowledge), options_(options), context_(context) {}

  int run(std::istream& in) {
    std::string line;
    for (std::size_t number = 1; std::getline(in, line); ++number)
      if (line.find_first_not_of(" \t\r") != std::string::npos)
        answer(line, options_.file + ":" + std::to_string(number));
    return status_;
  }

 private:
  void answer(const std::string& line, const std::string& place) {
    auto batch = parse_batch_line(line, place);
    if (!batch) {
      status_ = tell(context_, batch.error());
      return;
    }
    auto notes = words_for_unknown_topics(*batch, searcher_);
    auto answer = ask(searcher_, batch->query, batch->filters, {options_.limit, 0});
    query::Record record{{"qid", batch->qid}, {"hits", query::Record::array()}};
    if (answer) {
      record["hits"] = records_of(*answer, false);
      append(notes, answer->notes);
      if (!notes.empty()) record["notes"] = notes;
    } else {
      status_ = tell(context_, Error{answer.error().kind, place + ": " + answer.error().what, answer.error().hint});
      record["error"] = answer.error().what;
    }
    context_.out << json_line(record) << '\n';
  }

  query::Searcher searcher_;
  const BatchOptions& options_;
  const Context& context_;
  int status_ = done;
};

}  // namespace

int run_search(const Common& common, const SearchOptions& options, const Context& context) {
  const auto index = open_index(common, context);
  if (!index) return tell(context, index.error());
  const indexer::Knowledge knowledge;
  const query::Searcher searcher(*index, knowledge);
  const auto answer = ask(searcher, options.query, options.filters, {options.limit, options.offset});
  if (!answer) return tell(context, answer.error());
  for (const auto& note : answer->notes) context.err << query::printable(note) << '\n';
  if (common.format == Format::text)
    print_answer(context, *answer, options);
  else
    print_records(context, common.format, records_of(*answer, options.explain));
  if (answer->hits.empty() && common.format == Format::text) context.err << "nothing found\n";
  return answer->hits.empty() ? nothing_found : done;
}

int run_batch(const Common& common, const BatchOptions& options, const Context& context) {
  const auto index = open_index(common, context);
  if (!index) return tell(context, index.error());
  const indexer::Knowledge knowledge;
  Batch batch(*index, knowledge, options, context);
  if (options.file == "-") return batch.run(std::cin);
  std::ifstream in(options.file);
  if (!in)
    return tell(context, Error{ErrorKind::bad_input, options.file + " cannot be read",
                               "name a file of queries, or - for standard input"});
  return batch.run(in);
}

}  // namespace punkti::cli
