// SPDX-License-Identifier: GPL-3.0-or-later
// The front door: every option and help text, and from errors to exit status. The only file that knows CLI11.
#include "cli/commands.hpp"
#include "cli/completion.hpp"
#include "indexer/schema.hpp"

#include <poll.h>
#include <unicode/uchar.h>
#include <unicode/uvernum.h>
#include <unistd.h>
#include <xapian.h>
#include <CLI/CLI.hpp>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <iostream>
#include <map>
#include <numeric>
#include <utility>

namespace punkti::cli {
namespace {

struct Options {
  Common common;
  std::string colour = "auto";
  IndexOptions index;
  SearchOptions search;
  BatchOptions batch;
  CompareOptions compare;
  MatrixOptions matrix;
  TopicsOptions topics;
  ParityOptions parity;
  query::FactFilters facts;
  DuplicatesOptions duplicates;
  DiffOptions diff;
  OutlineOptions outline;
  ShowOptions show;
  TextOptions text;
  ReportOptions report;
  VerifyOptions verify;
  EvalOptions eval;
  std::string shell;
};

using Run = std::function<int(const Context&)>;

std::string version() {
  return std::string("punkti " PUNKTI_VERSION "\nindex format ") + std::to_string(indexer::format_version) +
         "\nXapian " + Xapian::version_string() + "\nICU " U_ICU_VERSION ", Unicode " U_UNICODE_VERSION + "\n" +
         "compiled by " __VERSION__;
}

std::filesystem::path default_db() {
  const char* named = std::getenv("PUNKTI_DB");
  return named != nullptr && *named != '\0' ? named : ".punkti/index";
}

const std::map<std::string, Format> formats{
    {"text", Format::text}, {"json", Format::json}, {"jsonl", Format::jsonl}, {"csv", Format::csv}};

/// CLI11's own range checks print the range in 300 digits; these say it in words.
CLI::Validator whole_number(const std::string& name, unsigned long long least, unsigned long long most) {
  return CLI::Validator(
      [=](std::string& given) -> std::string {
        char* end = nullptr;
        errno = 0;
        const auto value = std::strtoull(given.c_str(), &end, 10);
        const bool number =
            !given.empty() && given.find_first_not_of("0123456789") == std::string::npos && *end == '\0' && errno == 0;
        if (number && value >= least && value <= most) return {};
        return "takes a whole number from " + std::to_string(least) + " to " + std::to_string(most) + ", not \"" +
               given + "\"";
      },
      "", name);
}

/// Insertions, deletions and changes of single bytes that make one word the other (Levenshtein).
std::size_t edits_between(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 0; i < a.size(); ++i) {
    std::size_t diagonal = std::exchange(row[0], i + 1);
    for (std::size_t j = 0; j < b.size(); ++j)
      diagonal = std::exchange(row[j + 1], std::min({row[j] + 1, row[j + 1] + 1, diagonal + (a[i] == b[j] ? 0 : 1)}));
  }
  return row.back();
}

/// "2026-03-01", a day that there is.
bool is_date(const std::string& text) {
  int year = 0;
  unsigned month = 0, day = 0;
  char rest = 0;
  if (text.size() != 10 || std::sscanf(text.c_str(), "%4d-%2u-%2u%c", &year, &month, &day, &rest) != 3) return false;
  return std::chrono::year_month_day(std::chrono::year(year), std::chrono::month(month), std::chrono::day(day)).ok();
}

class App {
 public:
  App()
      : app_(
            "Find and compare clauses of policies and terms of use, in Georgian and English, in whichever letters they "
            "are written.",
            "punkti") {
    options_.common.db = default_db();
    app_.set_version_flag("--version", version());
    app_.set_help_flag("-h,--help", "Print this help and exit");
    app_.require_subcommand(0, 1);
    app_.footer(
        "Examples:\n"
        "  punkti index CORPUS                        read a folder of policies into an index\n"
        "  punkti search \"შენახვის ვადა\"               ask in Georgian, find English clauses too\n"
        "  punkti search monatsemebis washla          the same in Latin letters\n"
        "  punkti compare retention                   who says what, and who is silent\n"
        "  punkti report --out report                 a static HTML comparison\n\n"
        "Exit status: 0 done (search: found), 1 nothing found, 2 bad usage or bad input, 3 failure.\n"
        "`punkti COMMAND --help` tells more; so does `man punkti`.");
    add_index();
    add_search();
    add_comparisons();
    add_duplicates();
    add_readings();
    add_eval();
    add_report_and_check();
  }

  int run(int argc, char** argv, Context context) {
    try {
      app_.parse(argc, argv);
    } catch (const CLI::ParseError& trouble) {
      return end_of_parsing(trouble, context);
    }
    context.colour = wants_colour();
    if (!run_) {
      context.out << app_.help();
      return done;
    }
    return run_(context);
  }

 private:
  /// CLI11 has exit codes of its own from 100 on; ours are 0 for help and 2 for a mistake.
  int end_of_parsing(const CLI::ParseError& trouble, const Context& context) {
    if (trouble.get_exit_code() == 0) {
      app_.exit(trouble, context.out, context.err);
      return done;
    }
    const auto chosen = app_.get_subcommands();
    const std::string command = chosen.empty() ? "punkti" : "punkti " + chosen.front()->get_name();
    return tell(context, Error{ErrorKind::usage, trouble.what(),
                               nearest_name(trouble, chosen) + "see `" + command + " --help`"});
  }

  /// "did you mean ...?", when a word that was not understood is nearly a command or an option.
  std::string nearest_name(const CLI::ParseError& trouble, const std::vector<CLI::App*>& chosen) const {
    if (dynamic_cast<const CLI::ExtrasError*>(&trouble) == nullptr) return {};
    std::vector<std::string> names;
    for (const auto* command : app_.get_subcommands(nullptr)) names.push_back(command->get_name());
    if (!chosen.empty())
      for (const auto* option : chosen.front()->get_options())
        for (const auto& name : option->get_lnames()) names.push_back("--" + name);
    for (const auto& word : app_.remaining(true))
      for (const auto& name : names)
        if (edits_between(word, name) <= 2) return "did you mean " + name + "? ";
    return {};
  }

  bool wants_colour() const {
    if (options_.colour != "auto") return options_.colour == "always";
    const char* no = std::getenv("NO_COLOR");
    const char* terminal = std::getenv("TERM");
    return ::isatty(STDOUT_FILENO) != 0 && (no == nullptr || *no == '\0') && terminal != nullptr &&
           std::string(terminal) != "dumb";
  }

  CLI::App* command(const std::string& name, const std::string& what, Run run, const std::string& examples,
                    bool prints_records) {
    auto* sub = app_.add_subcommand(name, what);
    sub->add_option("--db", options_.common.db, "The index folder (default: $PUNKTI_DB, else .punkti/index)")
        ->type_name("DIR");
    if (prints_records)
      sub->add_option_function<std::string>(
             "--format", [this](const std::string& chosen) { options_.common.format = formats.at(chosen); },
             "How to print: text for people; json, jsonl, csv for programs")
          ->check(CLI::Validator(
              [](std::string& given) {
                return formats.contains(given) ? std::string() : "is text, json, jsonl or csv, not \"" + given + "\"";
              },
              ""))
          ->type_name("text|json|jsonl|csv");
    sub->add_option("--color", options_.colour, "When to colour: auto honours NO_COLOR and terminals")
        ->check(CLI::IsMember({"auto", "always", "never"}).description(""))
        ->type_name("auto|always|never");
    sub->footer("Example:\n" + examples);
    sub->callback([this, run = std::move(run)] { run_ = run; });
    return sub;
  }

  void add_index() {
    auto* sub = command(
        "index", "Build or update the index from corpus folders or single files",
        [this](const Context& context) { return run_index(options_.common, options_.index, context); },
        "  punkti index policies/\n  punkti index policies/ --rebuild --jobs 2", false);
    sub->add_option(
           "CORPUS", options_.index.roots,
           "Folders laid out as CORPUS/Company/Document.txt (.md, .html), or files; name all that the index shall hold")
        ->required();
    sub->add_option("--jobs", options_.index.jobs, "Threads (default: one for each core); the result is the same")
        ->check(whole_number("--jobs", 1, 256))
        ->type_name("N");
    sub->add_flag("--rebuild", options_.index.rebuild, "Read everything again");
  }

  void add_search() {
    auto* sub = command(
        "search", "Find clauses, best first",
        [this](const Context& context) { return run_search(options_.common, options_.search, context); },
        "  punkti search \"how long do they keep my data\"\n"
        "  punkti search 'cookies -analytics company:aversi'\n"
        "  punkti search '\"პირდაპირი მარკეტინგი\"' --lang ka --explain",
        true);
    auto& search = options_.search;
    sub->add_option_function<std::vector<std::string>>(
           "QUERY",
           [this](const std::vector<std::string>& words) {
             for (const auto& word : words) options_.search.query += (options_.search.query.empty() ? "" : " ") + word;
           },
           "Words, \"phrases\", -word, prefix*, company:… lang:… topic:… document:…")
        ->required();
    sub->add_option("--company", search.filters.companies, "Only this company; may be given again")
        ->type_name("C")
        ->allow_extra_args(false);
    sub->add_option("--lang", search.filters.languages, "Only clauses in this language; may be given again")
        ->type_name("ka|en")
        ->allow_extra_args(false);
    sub->add_option("--topic", search.filters.topics, "Only clauses on this topic; may be given again")
        ->type_name("T")
        ->allow_extra_args(false);
    sub->add_option("--document", search.filters.documents, "Only this document; may be given again")
        ->type_name("D")
        ->allow_extra_args(false);
    sub->add_option("--limit", search.limit, "How many hits (10)")
        ->check(whole_number("--limit", 1, 100'000))
        ->type_name("N");
    sub->add_option("--offset", search.offset, "How many hits to leave out at the start")
        ->check(whole_number("--offset", 0, 1'000'000'000))
        ->type_name("N");
    sub->add_flag("--explain", search.explain, "Say how each word was found");

    auto* batch = command(
        "batch", "Answer a file of queries, one JSON object a line",
        [this](const Context& context) { return run_batch(options_.common, options_.batch, context); },
        "  punkti batch queries.jsonl > results.jsonl", false);
    batch->add_option("FILE", options_.batch.file, R"(Lines {"qid","query","filter"?}; - for standard input)")
        ->required();
    batch->add_option("--limit", options_.batch.limit, "How many hits a query (10)")
        ->check(whole_number("--limit", 1, 100'000))
        ->type_name("N");
  }

  void add_comparisons() {
    auto* sub = command(
        "compare", "Put companies side by side on a topic or a question; silence is said",
        [this](const Context& context) { return run_compare(options_.common, options_.compare, context); },
        "  punkti compare retention\n  punkti compare \"ფულის დაბრუნება\" --company aversi --company spar", true);
    sub->add_option("TOPIC_OR_QUERY", options_.compare.asked, "A topic (see `punkti topics`) or any question")
        ->required();
    sub->add_option("--company", options_.compare.companies, "Only this company; may be given again")
        ->type_name("C")
        ->allow_extra_args(false);
    sub->add_flag("--explain", options_.compare.explain,
                  "Say which words spoke for each passage, and all that was searched for");
    add_own_topics(sub, options_.compare.own_topics);
    auto* topics = command(
        "topics", "List the topics with their labels and how many clauses each has",
        [this](const Context& context) { return run_topics(options_.common, options_.topics, context); },
        "  punkti topics --format csv", true);
    add_own_topics(topics, options_.topics.own_topics);
    auto* matrix = command(
        "matrix", "Topic by company: who addresses what, and who is silent",
        [this](const Context& context) { return run_matrix(options_.common, options_.matrix, context); },
        "  punkti matrix --format csv > matrix.csv\n  punkti matrix --company aversi --format jsonl", true);
    matrix->add_option("--company", options_.matrix.companies, "Only this company; may be given again")
        ->type_name("C")
        ->allow_extra_args(false);
    add_own_topics(matrix, options_.matrix.own_topics);
    auto* parity = command(
        "parity", "Align the English and the Georgian text of a document: what is missing, shortened, different",
        [this](const Context& context) { return run_parity(options_.common, options_.parity, context); },
        "  punkti parity aversi\n  punkti parity policies/Acme/privacy.txt --all\n  punkti parity aversi --format csv",
        true);
    parity->add_option("COMPANY_OR_FILE", options_.parity.wanted, "A company of the index, or a file (indexed or not)")
        ->required();
    parity->add_flag("--all", options_.parity.all, "Show the parallel blocks too");
    add_facts();
  }

  static void add_own_topics(CLI::App* sub, std::vector<std::filesystem::path>& files) {
    sub->add_option("--topics", files,
                    "Look also for topics of your own, written like topics/*.toml; may be given again")
        ->type_name("FILE")
        ->allow_extra_args(false);
  }

  void add_facts() {
    auto* sub = command(
        "facts", "List checkable facts: terms, ages, amounts, dates, laws, contacts, by company and topic",
        [this](const Context& context) { return run_facts(options_.common, options_.facts, context); },
        "  punkti facts --topic returns-withdrawal --kind duration\n  punkti facts --company aversi --format csv",
        true);
    sub->add_option("--company", options_.facts.companies, "Only this company; may be given again")
        ->type_name("C")
        ->allow_extra_args(false);
    sub->add_option("--topic", options_.facts.topics, "Only facts on this topic; may be given again")
        ->type_name("T")
        ->allow_extra_args(false);
    std::string kinds;
    for (const auto kind : facts::kinds) kinds += (kinds.empty() ? "" : ", ") + std::string(facts::name_of(kind));
    sub->add_option("--kind", options_.facts.kinds, "Only this kind; may be given again: " + kinds)
        ->type_name("K")
        ->allow_extra_args(false);
  }

  void add_duplicates() {
    auto* sub = command(
        "duplicates", "Passages that stand more than once, with how the copies differ",
        [this](const Context& context) { return run_duplicates(options_.common, options_.duplicates, context); },
        "  punkti duplicates --company borjomi\n  punkti duplicates --min-words 50 --format jsonl", true);
    sub->add_option("--company", options_.duplicates.companies, "Only documents of this company; may be given again")
        ->type_name("C")
        ->allow_extra_args(false);
    sub->add_option("--min-words", options_.duplicates.least_words, "Leave out passages of fewer words (20)")
        ->check(whole_number("--min-words", 3, 1'000'000))
        ->type_name("N");

    auto* diff = command(
        "diff", "Clause by clause, what changed between two versions of a document",
        [this](const Context& context) { return run_diff(options_.common, options_.diff, context); },
        "  punkti diff archive/2024/terms.txt archive/2025/terms.txt", true);
    diff->add_option("OLD", options_.diff.old_version, "The file as it was")->required();
    diff->add_option("NEW", options_.diff.new_version, "The file as it is")->required();
  }

  void add_readings() {
    auto* outline = command(
        "outline", "Show what is inside a file: documents, headings, clauses, oddities",
        [this](const Context& context) { return run_outline(options_.common, options_.outline, context); },
        "  punkti outline policies/Aversi/terms.txt\n  punkti outline --all --format jsonl", true);
    auto* wanted = outline->add_option("FILE_OR_COMPANY", options_.outline.wanted,
                                       "A file (indexed or not) or a company of the index");
    outline->add_flag("--all", options_.outline.all, "Everything in the index")->excludes(wanted);
    outline->callback([this, outline] {
      if (options_.outline.wanted.empty() && !options_.outline.all)
        throw CLI::RequiredError("FILE_OR_COMPANY or --all");
      run_ = [this](const Context& context) { return run_outline(options_.common, options_.outline, context); };
    });

    auto* show = command(
        "show", "Show one clause in full, with its place, forms and neighbours",
        [this](const Context& context) { return run_show(options_.common, options_.show, context); },
        "  punkti show aversi-0123456789\n  punkti show --text old/policy.txt", true);
    show->add_option("CLAUSE_ID", options_.show.id, "The id of a clause; with --text a file")->required();
    show->add_flag("--text", options_.show.text, "Print the text of a file as punkti reads it, in UTF-8");

    auto* text = command(
        "text", "Explain what the program makes of a text",
        [this](const Context& context) { return run_text(options_.common, options_.text, context); },
        "  punkti text \"qalaqi xasiaTiT\"\n  punkti text --words stem < words.txt", true);
    text->add_option("STRING", options_.text.text, "The text; - for standard input");
    text->add_option("--words", options_.text.words, "Filter standard input, one word a line")
        ->type_name("stem|root|national|decode");
  }

  void add_report_and_check() {
    auto* report = command(
        "report", "Write a static HTML comparison that opens without a server",
        [this](const Context& context) { return run_report(options_.common, options_.report, context); },
        "  punkti report --out report\n  punkti report --out angarishi --ui ka\n"
        "  punkti report --out report.html --single-file",
        false);
    report->add_option("--out", options_.report.out, "The folder to write; with --single-file also a file, FILE.html")
        ->required()
        ->type_name("DIR");
    report->add_flag("--single-file", options_.report.single_file,
                     "Write one HTML file that can be mailed: FILE.html, or report.html in DIR");
    report->add_option("--date", options_.report.date, "A date to print on the pages; none by default")
        ->check(CLI::Validator(
            [](std::string& date) {
              return is_date(date) ? std::string() : "takes a date such as 2026-03-01, not \"" + date + "\"";
            },
            ""))
        ->type_name("YYYY-MM-DD");
    report
        ->add_option("--ui", options_.report.ui, "The language of what the report itself says; texts stay as published")
        ->check(CLI::Validator(
            [](std::string& language) {
              const bool known = language == "en" || language == "ka";
              return known ? std::string() : "takes en (English) or ka (Georgian), not \"" + language + "\"";
            },
            ""))
        ->type_name("en|ka");
    add_verify();
    command(
        "check", "Is the index sound, and what in the corpus deserves a look",
        [this](const Context& context) { return run_check(options_.common, context); }, "  punkti check", true);
    auto* completion = app_.add_subcommand("completion", "Print completions for a shell");
    completion->add_option("SHELL", options_.shell, "bash, zsh or fish")
        ->required()
        ->check(CLI::IsMember({"bash", "zsh", "fish"}).description(""));
    completion->callback([this] {
      run_ = [this](const Context& context) {
        print_completion(app_, options_.shell, context.out);
        return done;
      };
    });
  }

  void add_verify() {
    auto* verify = command(
        "verify", "Do the words that a report quotes still stand in their files: intact, moved, edited or gone",
        [this](const Context& context) { return run_verify(options_.common, options_.verify, context); },
        "  punkti verify report policies/\n  punkti verify report.html policies/ --format csv > verified.csv", true);
    verify
        ->add_option(
            "REPORT", options_.verify.report,
            "The folder that `punkti report` wrote, or a report in one file. Checked is its list of quotations "
            "(data/quotations.json) against the corpus, not the words in its pages")
        ->required();
    verify
        ->add_option("CORPUS", options_.verify.corpus,
                     "The corpus folders or files, as they were given to `punkti index`")
        ->required();
  }

  void add_eval() {
    auto* eval = command(
        "eval", "Measure the ranking on questions whose answers a reader judged",
        [this](const Context& context) { return run_eval(options_.common, options_.eval, context); },
        "  punkti eval queries.jsonl --folds 3\n"
        "  punkti eval queries.jsonl --format json > before.json\n"
        "  punkti eval queries.jsonl --compare before.json",
        true);
    auto& options = options_.eval;
    eval->add_option("QUERIES", options.file, R"(Lines {"qid","query","relevant":[{"doc","quote","grade"}]})")
        ->required();
    eval->add_option("--compare", options.before, "An earlier run: what batch or eval --format json wrote")
        ->type_name("BEFORE");
    eval->add_flag("--per-query", options.per_query, "A row for each query too");
    eval->add_option("--folds", options.folds, "Figures of N shares of the intents, and how far they lie apart")
        ->check(whole_number("--folds", 2, 1'000))
        ->type_name("N");
    eval->add_option("--set", options.settings, "Try another weight in the ranking; may be given again")
        ->type_name("NAME=NUMBER")
        ->allow_extra_args(false);
    eval->add_option("--limit", options.limit, "How many hits a query (10); ten count")
        ->check(whole_number("--limit", 1, 100'000))
        ->type_name("N");
    eval->add_option("--corpus", options.corpus,
                     "Where the sources lie now, when not where they were indexed; may be given again")
        ->type_name("DIR")
        ->allow_extra_args(false);
  }

  CLI::App app_;
  Options options_;
  Run run_;
};

/// Has whoever reads our output closed it? `punkti … | head` has seen enough, which is no failure.
bool reader_is_gone() {
  pollfd output{STDOUT_FILENO, POLLOUT, 0};
  return ::poll(&output, 1, 0) > 0 && (output.revents & POLLERR) != 0;
}

}  // namespace
}  // namespace punkti::cli

int main(int argc, char** argv) {
  std::signal(SIGPIPE, SIG_IGN);  // told apart from a full disk at the end
  std::ios::sync_with_stdio(false);
  using namespace punkti::cli;
  int status = failed;
  try {
    status = App().run(argc, argv, {std::cout, std::cerr, false, ::isatty(STDERR_FILENO) != 0});
  } catch (const std::exception& bug) {
    std::cerr << "punkti " PUNKTI_VERSION ": unexpected: " << bug.what() << '\n';
  } catch (const Xapian::Error& bug) {  // is no std::exception
    std::cerr << "punkti " PUNKTI_VERSION ": unexpected: " << bug.get_description() << '\n';
  }
  std::cout.flush();
  if (!std::cout && !reader_is_gone() && status == done) {
    std::cerr << "punkti: the output cannot be written\n";
    return failed;
  }
  return status;
}
