// SPDX-License-Identifier: GPL-3.0-or-later
#include "duplicates/repeated_texts.hpp"

#include "duplicates/duplicates.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace punkti::duplicates {
namespace {

constexpr std::size_t least_words = 40;

std::string plural(std::size_t count, std::string_view what) {
  return fmt::format("{} {}{}", count, what, count == 1 ? "" : "s");
}

query::Finding finding_of(const Place& here, const Place& first) {
  query::Finding out{"repeated-text", "note", here.source, here.document, here.place, "", ""};
  const auto passage = "a passage of " + plural(here.words, "word");
  const bool exact = here.differences.empty() && first.differences.empty();
  out.what = fmt::format("{} stands {}also at byte {}", passage, exact ? "" : "nearly the same ", first.place.begin);
  return out;
}

/// What repeats inside a passage repeats inside its copy as well, which need not be told again.
bool lies_in_one(ByteRange place, const std::vector<ByteRange>& copies) {
  return std::ranges::any_of(copies,
                             [&](ByteRange copy) { return copy.begin <= place.begin && place.end <= copy.end; });
}

}  // namespace

Result<std::vector<query::Finding>> repeated_texts(const indexer::Index& index) {
  const auto blocks = find(index, {{}, least_words});
  if (!blocks) return tl::make_unexpected(blocks.error());
  std::vector<query::Finding> out;
  std::map<std::string_view, std::vector<ByteRange>> copies;  // of each source
  for (const auto& block : *blocks) {
    std::map<std::string_view, const Place*> first;  // of each source
    for (const auto& place : block.places)
      if (const auto [known, fresh] = first.try_emplace(place.source, &place);
          !fresh && !lies_in_one(place.place, copies[place.source])) {
        copies[place.source].push_back(place.place);
        out.push_back(finding_of(place, *known->second));
      }
  }
  return out;
}

}  // namespace punkti::duplicates
