// SPDX-License-Identifier: GPL-3.0-or-later
#include "pocket/desk.hpp"

#include "indexer/text/utf8.hpp"
#include "query/highlight.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <utility>

namespace punkti::pocket {
namespace {

using Json = nlohmann::ordered_json;

/// Bytes that are no UTF-8 come from the question only.
std::string written(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Json json_of(const Error& error) {
  return {{"error", {{"what", error.what}, {"hint", error.hint}}}};
}

Json json_of(const query::Evidence& evidence) {
  return {{"asked", evidence.asked}, {"read_as", evidence.read_as}, {"path", query::name_of(evidence.path)}};
}

Json json_of(const query::FoundClause& found) {
  Json evidence = Json::array();
  for (const auto& one : found.evidence) evidence.push_back(json_of(one));
  return {{"clause", found.clause},     {"rank", found.rank},   {"score", found.score},
          {"coverage", found.coverage}, {"evidence", evidence}, {"copies", found.copies}};
}

Json json_of(const query::Findings& findings) {
  Json hits = Json::array();
  for (const auto& found : findings.clauses) hits.push_back(json_of(found));
  Json read_as = Json::array();
  for (const auto& read : findings.read_as) read_as.push_back({{"asked", read.asked}, {"words", read.words}});
  return {{"hits", hits},
          {"estimated", findings.estimated},
          {"exactly", findings.exactly},
          {"read_as", read_as},
          {"only_the_nearest", findings.only_the_nearest},
          {"unanswered", findings.unanswered}};
}

/// What was chosen holds in place of what was typed.
void put_in_place(query::Filters& typed, const query::Filters& chosen) {
  for (const auto kind :
       {&query::Filters::companies, &query::Filters::languages, &query::Filters::topics, &query::Filters::documents})
    if (!(chosen.*kind).empty()) typed.*kind = chosen.*kind;
}

text::Form form_named(std::string_view name) {
  constexpr std::array forms{text::Form::mkhedruli, text::Form::legacy, text::Form::romanized, text::Form::latin};
  const auto* const found = std::ranges::find(forms, name, [](text::Form form) { return text::name_of(form); });
  return found == forms.end() ? text::Form::latin : *found;
}

/// Turns byte offsets into counts of UTF-16 code units; asked in ascending order.
class Utf16Offsets {
 public:
  explicit Utf16Offsets(std::string_view text) : text_(text) {}

  std::size_t of(std::size_t byte) {
    while (at_ < std::min(byte, text_.size())) {
      const auto c = text::code_point_at(text_, at_);
      units_ += c.value > 0xFFFF ? 2 : 1;
      at_ += c.size;
    }
    return units_;
  }

 private:
  std::string_view text_;
  std::size_t at_ = 0, units_ = 0;
};

}  // namespace

Desk::Desk(PackedIndex index)
    : index_(std::move(index)),
      knowledge_(std::make_unique<const indexer::Knowledge>()),
      english_(indexer::make_english_stemmer()) {
  // Tables are made on first use. Words that nothing knows, one a script and keyboard, need all of them, and are asked
  // now: a reader who has typed a letter waits, one who opens a page does not.
  static_cast<void>(answer("qxvzk ჟღრტწპ зкшмфсн xasiaTiTq", "", {1, 0}));
}

Result<Desk> Desk::open(std::string_view pack) {
  auto index = PackedIndex::read(pack);
  if (!index) return tl::make_unexpected(index.error());
  return Desk(std::move(*index));
}

std::string Desk::answer(std::string_view question, std::string_view narrow, query::Page page) {
  highlights_.clear();
  auto query = query::parse_query(question);
  if (!query) return written(json_of(query.error()));
  const auto chosen = query::parse_query(narrow);
  if (!chosen) return written(json_of(chosen.error()));
  put_in_place(query->filters, chosen->filters);
  auto findings = query::find_clauses(*query, page, index_, *knowledge_, english_);
  if (!findings) return written(json_of(findings.error()));
  highlights_ = std::move(findings->highlights);
  return written(json_of(*findings));
}

std::string Desk::marks(std::string_view text, std::string_view form) const {
  const query::Highlighter highlighter(highlights_, knowledge_->glossary(), english_);
  Utf16Offsets offsets(text);
  Json out = Json::array();
  for (const auto place : highlighter.places_in(text, text::surroundings_of(form_named(form)))) {
    const auto begin = offsets.of(place.begin);
    out.push_back({begin, offsets.of(place.end)});
  }
  return written(out);
}

}  // namespace punkti::pocket
