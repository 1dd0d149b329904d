// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.hpp"
#include "indexer/build_index.hpp"
#include "translations/learn_pairs.hpp"

#include <fmt/format.h>

#include <map>

namespace punkti::cli {
namespace {

/// So many messages of one file are shown; the rest is counted.
constexpr std::size_t most_of_one_file = 10;

void tell_all(const Context& context, const std::vector<Notice>& notices) {
  std::map<std::string, std::size_t> shown;
  for (const auto& notice : notices)
    if (shown[notice.source]++ < most_of_one_file) tell(context, notice);
  for (const auto& [source, count] : shown)
    if (count > most_of_one_file)
      tell(context, Notice{source, fmt::format("… and {} more such messages", count - most_of_one_file), "", false});
}

std::function<void(std::size_t, std::size_t)> progress_on(const Context& context) {
  if (!context.err_terminal) return {};
  return [&context](std::size_t done, std::size_t all) {
    constexpr std::size_t width = 30;
    const auto filled = all == 0 ? width : done * width / all;
    context.err << "\rindexing [" << std::string(filled, '#') << std::string(width - filled, ' ') << "] " << done << '/'
                << all << " files" << (done == all ? "\n" : "") << std::flush;
  };
}

std::string plural(std::size_t count, std::string_view noun) {
  return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

}  // namespace

int run_index(const Common& common, const IndexOptions& options, const Context& context) {
  indexer::BuildOptions build;
  build.jobs = options.jobs;
  build.rebuild = options.rebuild;
  build.program_version = PUNKTI_VERSION;
  build.progress = progress_on(context);
  build.learn = translations::learn_pairs;
  const auto report = indexer::build_index(options.roots, common.db, build);
  if (!report) return tell(context, report.error());
  tell_all(context, report->notices);
  context.err << fmt::format("{}: {} with {}; {} read, {} removed\n", common.db.string(),
                             plural(report->sources, "file"), plural(report->clauses, "clause"), report->read,
                             report->removed);
  return report->something_lost() ? bad_usage : done;
}

}  // namespace punkti::cli
