// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.hpp"
#include "cli/open_index.hpp"
#include "cli/output.hpp"
#include "cli/print_facts.hpp"
#include "cli/print_hit.hpp"
#include "cli/print_silence.hpp"
#include "query/choose_companies.hpp"
#include "query/compare.hpp"
#include "query/filters.hpp"
#include "query/own_topics.hpp"
#include "query/printable.hpp"
#include "query/take_survey.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>

namespace punkti::cli {
namespace {

constexpr std::size_t snippet_bytes = 500;

/// The cues of the topic compared, as the index keeps them for the clause.
void print_cues(const Context& context, const query::Hit& hit, const std::string& topic) {
  for (const auto& found : hit.clause.topics) {
    if (found.id != topic) continue;
    context.out << fmt::format("       strength {:.2g}\n", found.strength);
    for (const auto& cue : found.because)
      context.out << "       " << styled(context, Style::dim, "· " + query::printable(cue)) << '\n';
    context.out << '\n';
  }
}

void print_cell(const Context& context, const query::Comparison& comparison, const query::ComparisonCell& cell,
                bool explain) {
  context.out << styled(context, Style::strong, query::printable(cell.company.name)) << " (" << cell.company.id
              << "): " << styled(context, cell.addressed ? Style::match : Style::warning, standing_of(cell));
  if (has_silence(cell)) context.out << " — " << reading_of(cell.read);
  context.out << '\n';
  const bool by_topic = !comparison.topic.empty();
  for (const auto& hit : cell.passages) {
    print_hit(context, hit, snippet_bytes, explain && !by_topic);
    if (explain && by_topic) print_cues(context, hit, comparison.topic);
  }
  print_near_misses(context, cell, snippet_bytes);
  if (cell.passages.empty() && cell.near_misses.empty()) context.out << '\n';
}

/// Topics of the person's own; nothing when no file was given.
Result<std::optional<lexicon::Topics>> own_topics(const std::vector<std::filesystem::path>& files,
                                                  const indexer::Index& index, const indexer::Knowledge& knowledge) {
  if (files.empty()) return std::optional<lexicon::Topics>();
  auto read = query::read_own_topics(files, index, knowledge);
  if (!read) return tl::make_unexpected(read.error());
  return std::optional(std::move(*read));
}

const lexicon::Topics* pointer_to(const std::optional<lexicon::Topics>& own) {
  return own ? &*own : nullptr;
}

Result<query::Survey> survey_of(const Common& common, const std::vector<std::filesystem::path>& files,
                                const Context& context) {
  const auto index = open_index(common, context);
  if (!index) return tl::make_unexpected(index.error());
  const indexer::Knowledge knowledge;
  const auto own = own_topics(files, *index, knowledge);
  if (!own) return tl::make_unexpected(own.error());
  return query::take_survey(*index, knowledge, pointer_to(*own));
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

/// "3", "3 en" when the Georgian documents of the company do not address it, "in passing", "silent".
std::string in_short(const query::SurveyCell& cell) {
  if (cell.degree() == query::Degree::in_passing) return "in passing";
  if (!cell.addressed) return "silent";
  auto out = std::to_string(cell.passages.size());
  const auto addressed = [](const auto& entry) { return entry.second == query::Degree::addressed; };
  if (std::ranges::all_of(cell.by_lang, addressed)) return out;
  for (const auto& entry : cell.by_lang)
    if (addressed(entry)) out += " " + entry.first;
  return out;
}

void print_matrix(const Context& context, const query::Survey& survey) {
  std::size_t width = 12;  // "in passing" and two blanks
  for (const auto& company : survey.companies) width = std::max(width, company.id.size() + 2);
  context.out << padded("", 34);
  for (const auto& company : survey.companies) context.out << padded(company.id, width);
  context.out << '\n';
  for (const auto& topic : survey.topics) {
    context.out << padded(topic.id, 34);
    for (const auto& company : survey.companies) {
      const auto& cell = survey.cells.at({company.id, topic.id});
      context.out << padded(in_short(cell), width);
    }
    context.out << '\n';
  }
  context.err << "numbers: clauses that deal with the topic, with a language when the company's other one does not; "
                 "in passing: only touched on\n";
}

}  // namespace

int run_compare(const Common& common, const CompareOptions& options, const Context& context) {
  const auto index = open_index(common, context);
  if (!index) return tell(context, index.error());
  const indexer::Knowledge knowledge;
  const auto own = own_topics(options.own_topics, *index, knowledge);
  if (!own) return tell(context, own.error());
  constexpr std::size_t passages = 5;
  constexpr double share = 0.6;
  const auto comparison =
      query::compare(options.asked, options.companies, *index, knowledge, passages, share, pointer_to(*own));
  if (!comparison) return tell(context, comparison.error());
  for (const auto& note : comparison->notes) context.err << query::printable(note) << '\n';
  if (common.format == Format::text) {
    print_shared_facts(context, *comparison);
    for (const auto& cell : comparison->cells) print_cell(context, *comparison, cell, options.explain);
    if (!comparison->topic.empty() && std::ranges::any_of(comparison->cells, has_silence))
      print_searched_for(context, comparison->definition, options.explain);
  } else {
    print_records(context, common.format, query::comparison_records(*comparison));
  }
  return std::ranges::any_of(comparison->cells, &query::ComparisonCell::addressed) ? done : nothing_found;
}

int run_topics(const Common& common, const TopicsOptions& options, const Context& context) {
  const auto survey = survey_of(common, options.own_topics, context);
  if (!survey) return tell(context, survey.error());
  if (common.format == Format::text)
    print_topics(context, *survey);
  else
    print_records(context, common.format, query::topic_records(*survey));
  return done;
}

int run_matrix(const Common& common, const MatrixOptions& options, const Context& context) {
  auto survey = survey_of(common, options.own_topics, context);
  if (!survey) return tell(context, survey.error());
  const auto wanted = query::choose_companies(*survey, options.companies);
  if (!wanted) return tell(context, wanted.error());
  if (!wanted->empty())
    std::erase_if(survey->companies, [&](const auto& company) { return !wanted->contains(company.id); });
  if (common.format == Format::text)
    print_matrix(context, *survey);
  else
    print_records(context, common.format,
                  common.format == Format::csv ? query::matrix_rows(*survey) : query::matrix_records(*survey));
  return survey->companies.empty() ? nothing_found : done;
}

}  // namespace punkti::cli
