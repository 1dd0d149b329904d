// SPDX-License-Identifier: GPL-3.0-or-later
#include "evaluation/judged_queries.hpp"

#include <fstream>
#include <set>

namespace punkti::evaluation {
namespace {

using nlohmann::json;

constexpr const char* line_shape =
    R"(write one object a line: {"qid":"1","query":"...","relevant":[{"doc":"file name","quote":"...","grade":2}]}; "relevant" is [] when nothing answers it)";

std::string text_of(const json& object, const char* name, std::string otherwise = {}) {
  const auto found = object.find(name);
  return found == object.end() || found->is_null() ? std::move(otherwise) : found->get<std::string>();
}

Result<JudgedPassage> read_passage(const json& value, const std::string& place) {
  JudgedPassage out;
  out.doc = value.at("doc").get<std::string>();
  out.quote = value.at("quote").get<std::string>();
  out.grade = whole_number(value, "grade");
  out.nth = value.contains("nth") ? whole_number(value, "nth") : 1;
  out.group = text_of(value, "group");
  out.lang = text_of(value, "lang");
  if (out.grade != 1 && out.grade != 2)
    return fail(ErrorKind::bad_input, place + ": grade " + std::to_string(out.grade) + " of \"" + out.quote + "\"",
                "2 is for a passage that states what is asked, 1 for one that touches on it");
  if (out.quote.empty() || out.nth < 1)
    return fail(ErrorKind::bad_input, place + ": a passage with " + (out.quote.empty() ? "no quote" : "nth below 1"),
                "quote the words as the source has them; nth counts from 1");
  return out;
}

Result<JudgedQuery> read_line(const std::string& line, const std::string& place) {
  JudgedQuery out;
  out.place = place;
  try {
    const auto value = json::parse(line);
    out.qid = qid_text(value.at("qid"));
    out.intent = text_of(value, "intent", out.qid);
    out.form = text_of(value, "form");
    out.lang = text_of(value, "qlang");
    const auto& relevant = value.at("relevant");
    if (!relevant.is_array()) throw json::type_error::create(302, "relevant must be an array", &relevant);
    for (const auto& one : relevant) {
      auto passage = read_passage(one, place);
      if (!passage) return tl::make_unexpected(passage.error());
      out.relevant.push_back(std::move(*passage));
    }
    auto question = query::parse_batch_line(line, place);
    if (!question) return fail(ErrorKind::bad_input, question.error().what, line_shape);
    out.question = std::move(*question);
    return out;
  } catch (const json::exception& broken) {
    return fail(ErrorKind::bad_input, place + ": not a judged query: " + broken.what(), line_shape);
  }
}

}  // namespace

int whole_number(const nlohmann::json& object, const char* name) {
  const auto& value = object.at(name);
  constexpr std::int64_t most = 999'999'999;
  if (!value.is_number_integer() || value.get<std::int64_t>() > most || value.get<std::int64_t>() < -most)
    throw json::type_error::create(302, std::string(name) + " must be a whole number", &value);
  return value.get<int>();
}

std::string qid_text(const nlohmann::json& qid) {
  return qid.is_string() ? qid.get<std::string>() : qid.dump();
}

Result<std::vector<JudgedQuery>> read_judged_queries(const std::filesystem::path& file) {
  std::ifstream in(file);
  if (!in || std::filesystem::is_directory(file))
    return fail(ErrorKind::bad_input, file.string() + " cannot be read", "name a file of judged queries");
  std::vector<JudgedQuery> out;
  std::set<std::string> known;
  std::string line;
  for (std::size_t number = 1; std::getline(in, line); ++number) {
    if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
    const auto place = file.string() + ":" + std::to_string(number);
    auto query = read_line(line, place);
    if (!query) return tl::make_unexpected(query.error());
    if (!known.insert(query->qid).second)
      return fail(ErrorKind::bad_input, place + ": the qid " + query->qid + " stands there twice",
                  "give each query a qid of its own");
    out.push_back(std::move(*query));
  }
  if (out.empty()) return fail(ErrorKind::bad_input, file.string() + " holds no query", line_shape);
  return out;
}

}  // namespace punkti::evaluation
