// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.hpp"
#include "cli/open_index.hpp"
#include "cli/output.hpp"
#include "cli/print_hit.hpp"
#include "query/batch_query.hpp"
#include "query/printable.hpp"

#include <fmt/format.h>

#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>

namespace punkti::cli {
namespace {

constexpr std::size_t snippet_bytes = 700;

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
    const auto batch = query::parse_batch_line(line, place);
    if (!batch) {
      status_ = tell(context_, batch.error());
      return;
    }
    const auto answer = query::ask(searcher_, *batch, {options_.limit, 0});
    query::Record record{{"qid", batch->qid}, {"hits", query::Record::array()}};
    if (answer) {
      record["hits"] = records_of(*answer, false);
      auto notes = answer->notes;
      if (!answer->verdict.empty()) notes.push_back(answer->verdict);
      if (!notes.empty()) record["notes"] = std::move(notes);
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
  const auto answer = query::ask(searcher, options.query, options.filters, {options.limit, options.offset});
  if (!answer) return tell(context, answer.error());
  for (const auto& note : answer->notes) context.err << query::printable(note) << '\n';
  if (!answer->verdict.empty()) context.err << query::printable(answer->verdict) << '\n';
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
