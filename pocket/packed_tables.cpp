// SPDX-License-Identifier: GPL-3.0-or-later
#include "pocket/packed_tables.hpp"

#include "indexer/schema.hpp"
#include "pocket/matching.hpp"

#include <algorithm>
#include <cassert>

namespace punkti::pocket {

using indexer::ClauseNumber;
using indexer::Posting;

std::optional<PackedTables> PackedTables::read(ByteReader& from) {
  PackedTables out;
  out.read_clauses(from);
  out.read_terms(from);
  if (!from.good()) return std::nullopt;
  out.list_terms_of_clauses();
  return out;
}

void PackedTables::read_clauses(ByteReader& from) {
  const auto count = from.count();
  double all = 0.0;
  for (std::size_t i = 0; i < count && from.good(); ++i) {
    lengths_.push_back(static_cast<double>(from.number()));
    copy_groups_.push_back(static_cast<std::uint32_t>(from.number()));
    all += lengths_.back();
  }
  if (count > 0) average_length_ = all / static_cast<double>(count);
}

void PackedTables::read_terms(ByteReader& from) {
  const auto count = from.count();
  std::string term;
  for (std::size_t i = 0; i < count && from.good(); ++i) {
    term.resize(std::min<std::size_t>(term.size(), from.number()));
    term += from.string();
    if (term.empty()) return;
    terms_.push_back(term);
    read_postings(from, term);
  }
}

void PackedTables::read_postings(ByteReader& from, std::string_view term) {
  const auto count = from.count();
  const bool positions = has_positions(term);
  std::vector<Posting> list;
  list.reserve(count);
  std::uint64_t clause = 0;
  for (std::size_t i = 0; i < count && from.good(); ++i) {
    clause += from.number();
    if (clause == 0 || clause > lengths_.size()) {
      from.raw(static_cast<std::size_t>(-1));  // says that the bytes are broken
      break;
    }
    Posting made{static_cast<ClauseNumber>(clause), static_cast<std::uint32_t>(from.number()), {}};
    std::uint32_t position = 0;
    if (positions)
      for (auto left = from.count(); left > 0; --left)
        made.positions.push_back(position += static_cast<std::uint32_t>(from.number()));
    list.push_back(std::move(made));
  }
  postings_.push_back(std::move(list));
}

void PackedTables::list_terms_of_clauses() {
  terms_of_clause_.resize(lengths_.size());
  for (std::size_t number = 0; number < postings_.size(); ++number)
    for (const auto& posting : postings_[number])
      terms_of_clause_[posting.clause - 1].push_back(static_cast<std::uint32_t>(number));
}

std::size_t PackedTables::first_not_before(std::string_view beginning) const {
  const auto first =
      std::ranges::lower_bound(terms_, beginning, {}, [](const std::string& term) { return std::string_view(term); });
  return static_cast<std::size_t>(first - terms_.begin());
}

std::optional<std::size_t> PackedTables::number_of(std::string_view term) const {
  const auto number = first_not_before(term);
  return number < terms_.size() && terms_[number] == term ? std::optional(number) : std::nullopt;
}

std::vector<double> PackedTables::lengths(std::span<const ClauseNumber> of) const {
  std::vector<double> out;
  out.reserve(of.size());
  for (const auto clause : of) out.push_back(lengths_.at(clause - 1));
  return out;
}

std::size_t PackedTables::clauses_with(const std::string& term) const {
  const auto number = number_of(term);
  return number ? postings_[*number].size() : 0;
}

std::vector<std::int32_t> PackedTables::times(const std::string& term, std::span<const ClauseNumber> in) const {
  std::vector<std::int32_t> out(in.size(), absent);
  const auto number = number_of(term);
  if (!number) return out;
  auto posting = postings_[*number].begin();
  const auto end = postings_[*number].end();
  for (std::size_t i = 0; i < in.size() && posting != end; ++i) {
    while (posting != end && posting->clause < in[i]) ++posting;
    if (posting != end && posting->clause == in[i]) out[i] = static_cast<std::int32_t>(posting->times);
  }
  return out;
}

std::vector<std::string> PackedTables::terms_under(const std::string& beginning, std::size_t most) const {
  std::vector<std::string> out;
  for (auto at = first_not_before(beginning); at < terms_.size() && out.size() < most; ++at) {
    if (!terms_[at].starts_with(beginning)) break;
    out.push_back(terms_[at]);
  }
  return out;
}

bool PackedTables::any_term_under(const std::string& beginning) const {
  const auto at = first_not_before(beginning);
  return at < terms_.size() && terms_[at].starts_with(beginning);
}

std::vector<std::string> PackedTables::terms_of(ClauseNumber clause, const std::string& beginning) const {
  std::vector<std::string> out;
  const auto& numbers = terms_of_clause_.at(clause - 1);
  const auto first = static_cast<std::uint32_t>(first_not_before(beginning));
  for (auto number = std::ranges::lower_bound(numbers, first); number != numbers.end(); ++number) {
    if (!terms_[*number].starts_with(beginning)) break;
    out.push_back(terms_[*number]);
  }
  return out;
}

std::vector<std::string> PackedTables::values(unsigned slot, std::span<const ClauseNumber> of) const {
  constexpr std::size_t digits = 10;  // so that the order of the strings is that of the numbers
  std::vector<std::string> out;
  out.reserve(of.size());
  for (const auto clause : of) {
    auto value = std::to_string(slot == indexer::copy_key_slot ? copy_groups_.at(clause - 1) : clause);
    out.push_back(std::string(digits - value.size(), '0') + value);
  }
  return out;
}

std::vector<Posting> PackedTables::postings(const std::string& term) const {
  const auto number = number_of(term);
  return number ? postings_[*number] : std::vector<Posting>();
}

indexer::Found PackedTables::find(const indexer::Match& match, std::size_t most) const {
  const auto list = [this](const std::string& term) -> std::span<const Posting> {
    const auto number = number_of(term);
    return number ? std::span<const Posting>(postings_[*number]) : std::span<const Posting>();
  };
  return Matching({lengths_, average_length_, list}).best(match, most);
}

}  // namespace punkti::pocket
