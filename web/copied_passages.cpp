// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/copied_passages.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace punkti::web {
namespace {

constexpr std::size_t most_shown = 400;  // of one scope, the longest; a page must open

}  // namespace

std::string copy_anchor(std::size_t block) {
  return fmt::format("b-{}", block + 1);
}

std::vector<bool> copies_shown(const std::vector<duplicates::Block>& copies) {
  std::map<duplicates::Scope, std::size_t> so_far;
  std::vector<bool> shown;
  for (const duplicates::Block& block : copies) shown.push_back(so_far[block.scope]++ < most_shown);
  return shown;
}

CopiesOfCompany::CopiesOfCompany(const Edition& edition, std::size_t company) {
  const std::string& id = edition.survey.companies.at(company).id;
  const std::vector<bool> shown = copies_shown(edition.copies);
  for (std::size_t block = 0; block < edition.copies.size(); ++block) {
    if (!shown[block]) continue;
    const auto& places = edition.copies[block].places;
    for (const duplicates::Place& place : places) {
      if (place.company != id) continue;
      for (const std::size_t clause : edition.clauses_in(place.source, place.place)) {
        auto& copied = by_clause_[clause];
        const std::string anchor = copy_anchor(block);
        if (copied.empty() || copied.back().anchor != anchor) copied.push_back({anchor, places.size()});
      }
    }
  }
}

const std::vector<CopiedPassage>& CopiesOfCompany::with(std::size_t clause) const {
  static const std::vector<CopiedPassage> none;
  const auto found = by_clause_.find(clause);
  return found == by_clause_.end() ? none : found->second;
}

}  // namespace punkti::web
