// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.hpp"
#include "cli/open_index.hpp"
#include "indexer/analyst.hpp"
#include "query/take_survey.hpp"
#include "web/report.hpp"

namespace punkti::cli {

int run_report(const Common& common, const ReportOptions& options, const Context& context) {
  const auto index = open_index(common, context);
  if (!index) return tell(context, index.error());
  const indexer::Knowledge knowledge;
  const auto survey = query::take_survey(*index, knowledge.topics());
  if (!survey) return tell(context, survey.error());
  const auto written = web::write_report(*survey, options.out, {options.date});
  if (!written) return tell(context, written.error());
  context.err << written->pages << " pages written; open this one:\n";
  context.out << written->start.string() << '\n';
  return done;
}

}  // namespace punkti::cli
