// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/context.hpp"
#include "query/query.hpp"
#include "query/take_facts.hpp"

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

/// The commands: what the command line was parsed into, and what is done with it. Each gives the exit status.
namespace punkti::cli {

struct Common {
  std::filesystem::path db;
  Format format = Format::text;
};

struct IndexOptions {
  std::vector<std::filesystem::path> roots;
  unsigned jobs = 0;
  bool rebuild = false;
};
int run_index(const Common& common, const IndexOptions& options, const Context& context);

struct SearchOptions {
  std::string query;
  query::Filters filters;
  std::size_t limit = 10;
  std::size_t offset = 0;
  bool explain = false;
};
int run_search(const Common& common, const SearchOptions& options, const Context& context);

struct BatchOptions {
  std::string file;
  std::size_t limit = 10;
};
int run_batch(const Common& common, const BatchOptions& options, const Context& context);

struct CompareOptions {
  std::string asked;
  std::vector<std::string> companies;
  std::vector<std::filesystem::path> own_topics;  ///< files of topics of one's own
  bool explain = false;
};
struct TopicsOptions {
  std::vector<std::filesystem::path> own_topics;
};
struct MatrixOptions {
  std::vector<std::string> companies;
  std::vector<std::filesystem::path> own_topics;
};
int run_compare(const Common& common, const CompareOptions& options, const Context& context);
int run_topics(const Common& common, const TopicsOptions& options, const Context& context);
int run_matrix(const Common& common, const MatrixOptions& options, const Context& context);

struct ParityOptions {
  std::string wanted;  ///< a company or a file
  bool all = false;    ///< show parallel blocks too
};
int run_parity(const Common& common, const ParityOptions& options, const Context& context);
int run_facts(const Common& common, const query::FactFilters& wanted, const Context& context);
struct DuplicatesOptions {
  std::vector<std::string> companies;
  std::size_t least_words = 20;
};
int run_duplicates(const Common& common, const DuplicatesOptions& options, const Context& context);

struct DiffOptions {
  std::filesystem::path old_version, new_version;
};
int run_diff(const Common& common, const DiffOptions& options, const Context& context);

struct OutlineOptions {
  std::vector<std::string> wanted;  ///< files or companies
  bool all = false;
};
int run_outline(const Common& common, const OutlineOptions& options, const Context& context);

struct ShowOptions {
  std::string id;     ///< a clause id, or a file with `text`
  bool text = false;  ///< print the extracted text of a file instead
};
int run_show(const Common& common, const ShowOptions& options, const Context& context);

struct TextOptions {
  std::string text;   ///< "-" for standard input
  std::string words;  ///< "stem", "root", "national", "decode", or empty
};
int run_text(const Common& common, const TextOptions& options, const Context& context);

struct ReportOptions {
  std::filesystem::path out;  ///< a folder; with single_file perhaps a file
  bool single_file = false;
  std::string date;
  std::string ui = "en";  ///< or "ka"
};
int run_report(const Common& common, const ReportOptions& options, const Context& context);

struct EvalOptions {
  std::string file;
  std::vector<std::filesystem::path> corpus;  ///< where the sources lie, when not where they were indexed
  std::string before;                         ///< an earlier run to compare with; may be empty
  std::vector<std::string> settings;          ///< weights to try instead of the program's: "topic=0"
  std::size_t limit = 10;
  std::size_t folds = 0;  ///< 0: none
  bool per_query = false;
};
int run_eval(const Common& common, const EvalOptions& options, const Context& context);

struct VerifyOptions {
  std::filesystem::path report;
  std::vector<std::filesystem::path> corpus;
};
int run_verify(const Common& common, const VerifyOptions& options, const Context& context);

int run_check(const Common& common, const Context& context);

}  // namespace punkti::cli
