// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.hpp"
#include "cli/open_index.hpp"
#include "cli/output.hpp"
#include "evaluation/earlier_run.hpp"
#include "evaluation/records.hpp"
#include "query/printable.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <nlohmann/json.hpp>

namespace punkti::cli {
namespace {

using namespace evaluation;

/// Everything the command found out, before it is printed.
struct Outcome {
  std::vector<QueryFigures> queries;
  Summary summary;
  std::vector<Fold> folds;
  std::optional<Comparison> comparison;
};

std::string shortened(const std::string& text, std::size_t width) {
  const auto all = query::printable(text);
  std::string out;
  std::size_t taken = 0;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const bool begins = (static_cast<unsigned char>(all[i]) & 0xC0u) != 0x80u;
    if (begins && ++taken > width) return out + "…";
    out += all[i];
  }
  return out;
}

std::string padded(const std::string& text, std::size_t width) {
  const auto taken = query::columns(text);
  return text + std::string(taken < width ? width - taken : 0, ' ');
}

std::string cells(const Measures& measures) {
  std::string out;
  for (const auto& name : measure_names) out += fmt::format(" {:8.3f}", measures.*name.value);
  return out;
}

std::string headings() {
  std::string out;
  for (const auto& name : measure_names) out += fmt::format(" {:>8}", name.label);
  return out;
}

std::string title_of(const Row& row) {
  if (!row.form.empty()) return row.part == Part::all ? "form " + row.form : "  " + row.form + ": " + name_of(row.part);
  if (row.over_intents) return "mean over intents";
  return row.part == Part::all ? "all queries" : std::string(name_of(row.part)) + "-language part";
}

void print_row(const Context& context, const std::string& title, const Row& row) {
  context.out << padded(title, 22) << fmt::format(" {:4}", row.count) << (row.count > 0 ? cells(row.mean) : "") << '\n';
}

void print_summary(const Context& context, const Summary& summary) {
  context.out << styled(context, Style::strong, padded("", 22) + "    n" + headings()) << '\n';
  for (const auto& row : summary.rows)
    if (row.count > 0 || row.form.empty()) print_row(context, title_of(row), row);
  const auto& nothing = summary.nothing;
  if (nothing.queries > 0)
    context.out << fmt::format("nothing relevant: {:.2f} hits on average; no hit for {} of {}\n", nothing.mean_hits,
                               nothing.without_hits, nothing.queries);
  const auto& lengths = summary.lengths;
  if (lengths.hits > 0)
    context.out << fmt::format("length of hits in bytes: median {}, mean {:.0f}; over {}: {} of {}\n", lengths.median,
                               lengths.mean, long_hit_bytes, lengths.too_long, lengths.hits);
}

void print_folds(const Context& context, const std::vector<Fold>& folds) {
  if (folds.empty()) return;
  context.out << '\n'
              << styled(context, Style::strong,
                        padded("folds by intent", 22) + "    n" + headings() + "     same    cross")
              << '\n';
  for (std::size_t i = 0; i < folds.size(); ++i) {
    const auto& fold = folds[i];
    context.out << padded(fmt::format("fold {} of {}", i + 1, folds.size()), 22) << fmt::format(" {:4}", fold.all.count)
                << cells(fold.all.mean) << fmt::format(" {:8.3f} {:8.3f}\n", fold.same.mean.ndcg, fold.cross.mean.ndcg);
  }
  context.out << padded("largest − smallest", 27) << cells(spread_of(folds)) << '\n';
  for (std::size_t i = 0; i < folds.size(); ++i) {
    context.out << fmt::format("fold {}:", i + 1);
    for (const auto& intent : folds[i].intents) context.out << ' ' << query::printable(intent);
    context.out << '\n';
  }
}

void print_moved(const Context& context, const char* title, const std::vector<Moved>& moved) {
  if (moved.empty()) return;
  context.out << title << '\n';
  for (const auto& one : moved)
    context.out << fmt::format("  {:+.3f}  {:.3f} → {:.3f}  ", one.after - one.before, one.before, one.after)
                << padded(query::printable(one.qid), 6) << ' ' << padded(query::printable(one.form), 6) << ' '
                << shortened(one.query, 60) << '\n';
}

/// "+0.012"; never "-0.000".
std::string signed_figure(double value) {
  return fmt::format("{:+.3f}", std::round(value * 1000) / 1000 + 0.0);
}

std::string probability(double value) {
  return value < 0.0005 ? "<0.001" : fmt::format("{:.3f}", value);
}

void print_comparison(const Context& context, const Comparison& comparison, const std::string& before) {
  context.out << fmt::format("\nagainst {}: queries in both runs {}, intents {}", query::printable(before),
                             comparison.queries, comparison.intents);
  if (comparison.only_now > 0) context.out << fmt::format("; not in it and left out: {}", comparison.only_now);
  context.out << '\n'
              << styled(context, Style::strong,
                        padded("", 23) + "  before    after   change  better  worse  chance  sign test")
              << '\n';
  for (const auto& change : comparison.changes) {
    const auto part = change.part == Part::all ? "" : fmt::format(" {}-language", name_of(change.part));
    context.out << padded(change.measure.label + part, 23)
                << fmt::format("{:8.3f} {:8.3f} {:>8} {:7} {:6} {:>7} {:>10}\n", change.before, change.after,
                               signed_figure(change.after - change.before), change.better, change.worse,
                               probability(change.chance), probability(change.sign_chance));
  }
  if (comparison.nothing_after.queries > 0)
    context.out << fmt::format("nothing relevant: {:.2f} hits before, {:.2f} after\n",
                               comparison.nothing_before.mean_hits, comparison.nothing_after.mean_hits);
  context.out << "better, worse: intents. chance: how often signs thrown at random give a change as large; above 0.05 "
                 "it may well be noise.\n";
  print_moved(context, "gained most (nDCG@10)", comparison.gained);
  print_moved(context, "lost most (nDCG@10)", comparison.lost);
}

void print_queries(const Context& context, const std::vector<QueryFigures>& queries) {
  context.out << '\n' << styled(context, Style::strong, padded("qid", 22) + " hits" + headings()) << '\n';
  for (const auto& query : queries)
    context.out << padded(shortened(query.qid + " " + query.form, 20), 22) << fmt::format(" {:4}", query.returned)
                << (query.all ? cells(*query.all) : padded(" nothing relevant", 54)) << "  "
                << shortened(query.query, 60) << '\n';
}

void print_text(const Context& context, const EvalOptions& options, const Outcome& outcome) {
  context.out << fmt::format("{}: queries with relevant passages {}, without {}\n", query::printable(options.file),
                             outcome.summary.rows.front().count, outcome.summary.nothing.queries);
  print_summary(context, outcome.summary);
  print_folds(context, outcome.folds);
  if (outcome.comparison) print_comparison(context, *outcome.comparison, options.before);
  if (options.per_query) print_queries(context, outcome.queries);
}

std::vector<query::Record> query_records(const Outcome& outcome) {
  std::vector<query::Record> out;
  for (const auto& figures : outcome.queries) out.push_back(query_record(figures));
  return out;
}

/// JSON always carries the figures of each query, so that a later run can be compared with it. A csv table has one kind
/// of columns: the queries, or everything else.
std::vector<query::Record> records_of(const Outcome& outcome, Format format, bool per_query) {
  if (format == Format::csv && per_query) return query_records(outcome);
  auto out = summary_records(outcome.summary);
  std::ranges::move(fold_records(outcome.folds), std::back_inserter(out));
  if (outcome.comparison) std::ranges::move(comparison_records(*outcome.comparison), std::back_inserter(out));
  if (format != Format::csv) std::ranges::move(query_records(outcome), std::back_inserter(out));
  return out;
}

Error no_weight(const std::string& setting) {
  std::string names;
  for (const auto& weight : query::weight_table) names += (names.empty() ? "" : ", ") + std::string(weight.name);
  return {ErrorKind::usage, "--set " + query::printable(setting) + " names no weight and number",
          "write NAME=NUMBER; the names are " + names};
}

/// "topic=0" and the like, over the weights that searches use.
Result<query::Weights> weights_with(const std::vector<std::string>& settings) {
  query::Weights out;
  for (const auto& setting : settings) {
    const auto equals = setting.find('=');
    const auto* weight =
        std::ranges::find(query::weight_table, std::string_view(setting).substr(0, equals), &query::WeightName::name);
    const std::string number = equals == std::string::npos ? "" : setting.substr(equals + 1);
    char* end = nullptr;
    const double value = std::strtod(number.c_str(), &end);
    if (weight == query::weight_table.end() || number.empty() || *end != '\0' || !(value >= 0.0 && value <= 1000.0))
      return tl::make_unexpected(no_weight(setting));
    out.*(weight->value) = value;
  }
  return out;
}

Result<Outcome> outcome_of(const indexer::Index& index, const EvalOptions& options, std::vector<Error>& unanswered) {
  auto judged = read_judged_queries(options.file);
  if (!judged) return tl::make_unexpected(judged.error());
  auto texts = SourceTexts::find(index.manifest(), options.corpus);
  if (!texts) return tl::make_unexpected(texts.error());
  const auto queries = locate(std::move(*judged), *texts);
  if (!queries) return tl::make_unexpected(queries.error());
  const auto weights = weights_with(options.settings);
  if (!weights) return tl::make_unexpected(weights.error());
  const indexer::Knowledge knowledge;
  auto evaluation = evaluate(*queries, query::Searcher(index, knowledge, *weights), options.limit);
  unanswered = std::move(evaluation.unanswered);
  Outcome out{std::move(evaluation.queries), {}, {}, {}};
  out.summary = summarize(out.queries);
  if (options.folds > 0) {
    auto folds = fold_by_intent(out.queries, options.folds);
    if (!folds) return tl::make_unexpected(folds.error());
    out.folds = std::move(*folds);
  }
  if (!options.before.empty()) {
    const auto before = read_earlier_run(options.before, *queries, *texts);
    if (!before) return tl::make_unexpected(before.error());
    out.comparison = compare_runs(*before, out.queries);
  }
  return out;
}

}  // namespace

int run_eval(const Common& common, const EvalOptions& options, const Context& context) {
  const auto index = open_index(common, context);
  if (!index) return tell(context, index.error());
  std::vector<Error> unanswered;
  const auto outcome = outcome_of(*index, options, unanswered);
  if (!outcome) return tell(context, outcome.error());
  if (common.format == Format::text)
    print_text(context, options, *outcome);
  else
    print_records(context, common.format, records_of(*outcome, common.format, options.per_query));
  int status = done;
  for (const auto& error : unanswered) status = tell(context, error);
  return status;
}

}  // namespace punkti::cli
