// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "cli/text_query.hpp"
#include "indexer/analyst.hpp"
#include "indexer/text/fold.hpp"
#include "indexer/text/legacy_font.hpp"
#include "indexer/text/mixed_script.hpp"
#include "indexer/text/romanization.hpp"
#include "indexer/text/stem_georgian.hpp"
#include "query/printable.hpp"

#include <fmt/format.h>

#include <functional>
#include <iostream>
#include <iterator>
#include <map>
#include <nlohmann/json.hpp>

namespace punkti::cli {
namespace {

using query::Record;

/// The filters of --words: one word a line in, one line out.
const std::map<std::string, std::function<std::string(const std::string&)>>& word_filters() {
  static const std::map<std::string, std::function<std::string(const std::string&)>> filters{
      {"stem", [](const std::string& word) { return text::georgian_stem(text::fold(word)); }},
      {"root",
       [](const std::string& word) {
         const auto folded = text::fold(word);
         const auto root = text::georgian_root(folded);
         return root.empty() ? text::georgian_stem(folded) : root;  // a word that is not verbal is known by its stem
       }},
      {"national", [](const std::string& word) { return text::romanize(word, text::System::national); }},
      {"decode", [](const std::string& word) { return text::decode_legacy_font(word); }},
      {"legacy", [](const std::string& line) { return text::decode_legacy_runs(line); }}};
  return filters;
}

int filter_words(const std::string& how, const Context& context) {
  const auto filter = word_filters().find(how);
  if (filter == word_filters().end())
    return tell(context, Error{ErrorKind::usage, "--words " + how + " is not known",
                               "write stem, root, national, decode or legacy"});
  std::string word;
  while (std::getline(std::cin, word)) {
    if (!word.empty() && word.back() == '\r') word.pop_back();
    context.out << filter->second(word) << '\n';
  }
  return done;
}

Record term_record(const text::Term& term) {
  return {{"begin", term.place.begin}, {"end", term.place.end}, {"position", term.position},       {"word", term.word},
          {"stem", term.stem},         {"root", term.root},     {"form", text::name_of(term.form)}};
}

Record romanizations(const std::string& mkhedruli) {
  Record out;
  for (const auto system : {text::System::national, text::System::bgn1981, text::System::iso9984, text::System::ala_lc,
                            text::System::legacy})
    out[std::string(text::name_of(system))] = text::romanize(mkhedruli, system);
  return out;
}

Record explain(const std::string& given) {
  const auto decoded = text::decode_legacy_runs(given);
  Record out{{"text", given},
             {"language", text::code_of(text::language_of(given))},
             {"form", text::name_of(text::form_of(given))},
             {"mkhedruli", decoded}};
  Record runs = Record::array(), mixed = Record::array(), tokens = Record::array(), concepts = Record::array();
  for (const auto& run : text::find_legacy_runs(given))
    runs.push_back({{"begin", run.place.begin},
                    {"end", run.place.end},
                    {"decoded", run.decoded},
                    {"margin", run.margin},
                    {"hard_feature", run.hard_feature}});
  for (const auto& word : text::find_mixed_words(given))
    mixed.push_back({{"begin", word.place.begin},
                     {"end", word.place.end},
                     {"kind", text::name_of(word.kind)},
                     {"repaired", word.repaired}});
  const indexer::Knowledge knowledge;
  const auto analysed = indexer::Analyst(knowledge).analyse(given);
  for (const auto& term : analysed.terms) tokens.push_back(term_record(term));
  for (const auto& found : analysed.concepts)
    concepts.push_back({{"concept", found.concept_id}, {"phrase", found.phrase}, {"exact", found.exact}});
  out["legacy"] = std::move(runs);
  out["mixed"] = std::move(mixed);
  out["tokens"] = std::move(tokens);
  out["concepts"] = std::move(concepts);
  out["romanizations"] = romanizations(decoded);
  return out;
}

void print_explained(const Context& context, const Record& record) {
  const auto word = [](const Record& of, const char* field) {
    return query::printable(of.at(field).get<std::string>());
  };
  context.out << "language       " << word(record, "language") << "\nform           " << word(record, "form") << '\n';
  for (const auto& run : record.at("legacy"))
    context.out << fmt::format(
                       "legacy run     bytes {}–{}, evidence {:.1f} nats{}: ", run.at("begin").get<std::uint32_t>(),
                       run.at("end").get<std::uint32_t>(), run.at("margin").get<double>(),
                       run.at("hard_feature").get<bool>() ? ", with spellings no other writing has"
                                                          : ", by its letters alone")
                << word(run, "decoded") << '\n';
  for (const auto& mixed : record.at("mixed"))
    context.out << fmt::format("mixed scripts  bytes {}–{}: {}", mixed.at("begin").get<std::uint32_t>(),
                               mixed.at("end").get<std::uint32_t>(), word(mixed, "kind"))
                << (word(mixed, "repaired").empty() ? "" : ", read as " + word(mixed, "repaired")) << '\n';
  if (record.at("mkhedruli") != record.at("text"))
    context.out << "in Mkhedruli   " << word(record, "mkhedruli") << '\n';
  context.out << "words          bytes      word, stem, verb root\n";
  for (const auto& token : record.at("tokens"))
    context.out << fmt::format("               {:>4}–{:<5} ", token.at("begin").get<std::uint32_t>(),
                               token.at("end").get<std::uint32_t>())
                << word(token, "word") << "  " << word(token, "stem") << "  " << word(token, "root") << '\n';
  for (const auto& found : record.at("concepts"))
    context.out << "concept        " << word(found, "concept") << " (" << word(found, "phrase") << ")\n";
  for (const auto& [system, spelled] : record.at("romanizations").items())
    context.out << fmt::format("{:<15}", system) << query::printable(spelled.get<std::string>()) << '\n';
}

}  // namespace

int run_text(const Common& common, const TextOptions& options, const Context& context) {
  if (!options.words.empty()) return filter_words(options.words, context);
  std::string given = options.text;
  if (given.empty())
    return tell(context, Error{ErrorKind::usage, "no text is given", "write the text, or - to read standard input"});
  if (given == "-") given.assign(std::istreambuf_iterator<char>(std::cin), {});
  auto record = explain(given);
  record["query"] = query_record(common, given);
  if (common.format == Format::text) {
    print_explained(context, record);
    print_query(context, record["query"]);
  } else {
    print_records(context, common.format, {record});
  }
  return done;
}

}  // namespace punkti::cli
