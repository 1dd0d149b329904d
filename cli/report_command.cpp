// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.hpp"
#include "cli/open_index.hpp"
#include "cli/report_questions.hpp"
#include "duplicates/duplicates.hpp"
#include "indexer/analyst.hpp"
#include "indexer/text/mkhedruli_reading.hpp"
#include "parity/take_parity.hpp"
#include "pocket/engine.hpp"
#include "pocket/pack.hpp"
#include "query/reading_aids.hpp"
#include "query/take_survey.hpp"
#include "web/report.hpp"

namespace punkti::cli {
namespace {

/// The search that the report carries; without an engine nothing.
Result<web::CarriedSearch> search_of(const indexer::Index& index) {
  web::CarriedSearch out;
  out.engine = pocket::engine();
  if (out.engine.empty()) return out;
  auto packed = pocket::pack(index);
  if (!packed) return tl::make_unexpected(packed.error());
  for (const auto number : packed->clauses) {
    const auto clause = index.clause(number);
    if (!clause) return tl::make_unexpected(clause.error());
    out.clauses.push_back(clause->clause.id);
  }
  out.index = std::move(packed->bytes);
  return out;
}

Result<web::Contents> contents_of(const indexer::Index& index) {
  const indexer::Knowledge knowledge;
  auto survey = query::take_survey(index, knowledge.topics());
  if (!survey) return tl::make_unexpected(survey.error());
  query::add_reading_aids(*survey, knowledge);
  web::Contents contents{std::move(*survey)};
  contents.romanization = text::national_romanization();
  for (const auto& company : contents.survey.companies) {
    auto versions = parity::take_parity(company.id, index, knowledge);
    if (!versions) return tl::make_unexpected(versions.error());
    contents.versions.push_back(std::move(*versions));
  }
  auto copies = duplicates::find(index);
  if (!copies) return tl::make_unexpected(copies.error());
  contents.copies = std::move(*copies);
  auto search = search_of(index);
  if (!search) return tl::make_unexpected(search.error());
  contents.search = std::move(*search);
  contents.questions = questions_of(contents.survey, knowledge, index.learned());
  return contents;
}

Result<web::ReportWritten> write(const web::Contents& contents, const ReportOptions& options) {
  const web::ReportOptions made{options.date, options.ui == "ka" ? web::Language::ka : web::Language::en};
  if (options.single_file) return web::write_single_file(contents, options.out, made);
  return web::write_report(contents, options.out, made);
}

}  // namespace

int run_report(const Common& common, const ReportOptions& options, const Context& context) {
  if (web::names_single_file(options.out) && !options.single_file)
    return tell(context,
                Error{ErrorKind::usage, "--out " + options.out.string() + " names a file, and a report is a folder",
                      "add --single-file for a report of one file, or name a folder"});
  const auto index = open_index(common, context);
  if (!index) return tell(context, index.error());
  const auto contents = contents_of(*index);
  if (!contents) return tell(context, contents.error());
  const auto written = write(*contents, options);
  if (!written) return tell(context, written.error());
  if (options.single_file)
    context.err << "1 file written; open it:\n";
  else
    context.err << written->pages << " pages written; open this one:\n";
  context.out << written->start.string() << '\n';
  return done;
}

}  // namespace punkti::cli
