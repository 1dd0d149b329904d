// SPDX-License-Identifier: GPL-3.0-or-later
#include "versions/versions.hpp"

#include "versions/pair_units.hpp"

#include <algorithm>

namespace punkti::versions {
namespace {

constexpr std::size_t context_words = 4;

bool has_digit(std::string_view text) {
  return text.find_first_of("0123456789") != std::string_view::npos;
}

Edit edit_of(const Unit& old_unit, const Unit& new_unit, const duplicates::Edit& edit) {
  const auto begin = edit.second.begin, end = edit.second.end;
  Edit out;
  out.before = new_unit.text_of({begin - std::min(begin, context_words), begin});
  out.old_words = old_unit.text_of(edit.first);
  out.new_words = new_unit.text_of(edit.second);
  out.after = new_unit.text_of({end, std::min(end + context_words, new_unit.words.size())});
  out.has_figures = has_digit(out.old_words) || has_digit(out.new_words);
  return out;
}

Change kept(const Unit& old_unit, const Unit& new_unit, const Pair& pair) {
  Change out;
  out.is_heading = new_unit.is_heading;
  out.has_moved = pair.has_moved;
  out.similarity = pair.similarity;
  out.old_side = old_unit.side;
  out.new_side = new_unit.side;
  for (const auto& edit : duplicates::edits_between(std::span<const std::uint32_t>(old_unit.words), new_unit.words))
    out.edits.push_back(edit_of(old_unit, new_unit, edit));
  out.status = !out.edits.empty() ? Status::changed : pair.has_moved ? Status::moved : Status::unchanged;
  return out;
}

Change alone(const Unit& unit, Status status) {
  Change out;
  out.status = status;
  out.is_heading = unit.is_heading;
  (status == Status::removed ? out.old_side : out.new_side) = unit.side;
  return out;
}

}  // namespace

std::vector<Change> compare(const corpus::SourceFile& old_version, const corpus::SourceFile& new_version) {
  UnitReader reader;
  const auto old_units = reader.read(old_version), new_units = reader.read(new_version);
  const auto pairs = pair_units(old_units, new_units);
  std::vector<bool> stayed(old_units.size());
  for (const auto& pair : pairs) stayed[pair.old_unit] = true;

  std::vector<Change> out;
  std::size_t told = 0;  // old units before this one are told
  const auto tell_removed = [&](std::size_t until) {
    for (; told < until; ++told)
      if (!stayed[told]) out.push_back(alone(old_units[told], Status::removed));
  };
  auto pair = pairs.begin();
  for (std::size_t j = 0; j < new_units.size(); ++j) {
    if (pair == pairs.end() || pair->new_unit != j) {
      out.push_back(alone(new_units[j], Status::added));
      continue;
    }
    if (!pair->has_moved) tell_removed(pair->old_unit);
    out.push_back(kept(old_units[pair->old_unit], new_units[j], *pair));
    ++pair;
  }
  tell_removed(old_units.size());
  return out;
}

std::string_view name_of(Status status) noexcept {
  switch (status) {
    case Status::unchanged: return "unchanged";
    case Status::changed: return "changed";
    case Status::moved: return "moved";
    case Status::added: return "added";
    case Status::removed: return "removed";
  }
  return "";
}

}  // namespace punkti::versions
