// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.hpp"
#include "cli/open_index.hpp"
#include "cli/output.hpp"
#include "cli/print_facts.hpp"
#include "cli/print_hit.hpp"
#include "query/compare.hpp"
#include "query/printable.hpp"
#include "query/take_survey.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

namespace punkti::cli {
namespace {

constexpr std::size_t snippet_bytes = 500;

void print_cell(const Context& context, const query::ComparisonCell& cell) {
  context.out << styled(context, Style::strong, query::printable(cell.company.name)) << " (" << cell.company.id
              << "): ";
  if (cell.addressed) {
    context.out << '\n';
    for (const auto& hit : cell.passages) print_hit(context, hit, snippet_bytes, false);
    return;
  }
  context.out << styled(context, Style::warning, "silent")
              << fmt::format(" — {} document{} with {} clauses read\n", cell.documents, cell.documents == 1 ? "" : "s",
                             cell.clauses);
  if (!cell.in_passing.empty()) {
    context.out << "     touched on in passing:\n";
    for (const auto& hit : cell.in_passing) print_hit(context, hit, snippet_bytes, false);
  }
  context.out << '\n';
}

Result<query::Survey> survey_of(const Common& common, const Context& context) {
  const auto index = open_index(common, context);
  if (!index) return tl::make_unexpected(index.error());
  const indexer::Knowledge knowledge;
  return query::take_survey(*index, knowledge.topics());
}

std::string padded(const std::string& text, std::size_t width) {
  const auto taken = query::columns(text);
  return text + std::string(taken < width ? width - taken : 1, ' ');
}

void print_topics(const Context& context, const query::Survey& survey) {
  for (const auto& record : query::topic_records(survey)) {
    const auto word = [&](const char* field) { return record.at(field).get<std::string>(); };
    context.out << padded(word("topic"), 32) << padded(word("label_en"), 44) << padded(word("label_ka"), 44)
                << record.at("clauses").get<std::size_t>() << '\n';
  }
}

void print_matrix(const Context& context, const query::Survey& survey) {
  std::size_t width = 10;
  for (const auto& company : survey.companies) width = std::max(width, company.id.size() + 2);
  context.out << padded("", 34);
  for (const auto& company : survey.companies) context.out << padded(company.id, width);
  context.out << '\n';
  for (const auto& topic : survey.topics) {
    context.out << padded(topic.id, 34);
    for (const auto& company : survey.companies) {
      const auto& cell = survey.cells.at({company.id, topic.id});
      const auto count = std::to_string(cell.passages.size());
      context.out << padded(cell.addressed ? count : cell.in_passing.empty() ? "silent" : "(silent)", width);
    }
    context.out << '\n';
  }
  context.err << "numbers: clauses that deal with the topic; (silent): only touched on in passing\n";
}

}  // namespace

int run_compare(const Common& common, const CompareOptions& options, const Context& context) {
  const auto index = open_index(common, context);
  if (!index) return tell(context, index.error());
  const indexer::Knowledge knowledge;
  const auto comparison = query::compare(options.asked, options.companies, *index, knowledge);
  if (!comparison) return tell(context, comparison.error());
  for (const auto& note : comparison->notes) context.err << query::printable(note) << '\n';
  if (common.format == Format::text) {
    print_shared_facts(context, *comparison);
    for (const auto& cell : comparison->cells) print_cell(context, cell);
  } else {
    print_records(context, common.format, query::comparison_records(*comparison));
  }
  return std::ranges::any_of(comparison->cells, &query::ComparisonCell::addressed) ? done : nothing_found;
}

int run_topics(const Common& common, const Context& context) {
  const auto survey = survey_of(common, context);
  if (!survey) return tell(context, survey.error());
  if (common.format == Format::text)
    print_topics(context, *survey);
  else
    print_records(context, common.format, query::topic_records(*survey));
  return done;
}

int run_matrix(const Common& common, const Context& context) {
  const auto survey = survey_of(common, context);
  if (!survey) return tell(context, survey.error());
  if (common.format == Format::text)
    print_matrix(context, *survey);
  else
    print_records(context, common.format, query::matrix_records(*survey));
  return survey->companies.empty() ? nothing_found : done;
}

}  // namespace punkti::cli
