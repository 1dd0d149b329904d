// SPDX-License-Identifier: GPL-3.0-or-later
#include "parity/align_units.hpp"

#include "indexer/text/sentences.hpp"
#include "parity/between_partners.hpp"
#include "parity/chains.hpp"
#include "parity/link_headings.hpp"
#include "parity/pair_gains.hpp"

#include <algorithm>

namespace punkti::parity {
namespace {

/// Marks the links outside the longest run that has the same order in both texts.
void mark_moved(std::vector<Link>& links) {
  std::vector<std::size_t> length(links.size(), 1), before(links.size(), links.size());
  std::size_t last = links.size();
  for (std::size_t i = 0; i < links.size(); ++i) {
    for (std::size_t k = 0; k < i; ++k)
      if (links[k].ka.front() < links[i].ka.front() && length[k] + 1 > length[i]) {
        length[i] = length[k] + 1;
        before[i] = k;
      }
    if (last == links.size() || length[i] > length[last]) last = i;
  }
  for (auto& link : links) link.moved = true;
  for (; last < links.size(); last = before[last]) links[last].moved = false;
}

SignBook::Passages signs_in(const SignedVersion& version) {
  SignBook::Passages out;
  for (const auto& unit : version.units) out.push_back(unit.signs);
  return out;
}

std::vector<Evidence> weighed(const SignedVersion& version, const SignBook& book) {
  std::vector<Evidence> out;
  for (std::size_t i = 0; i < version.units.size(); ++i)
    out.push_back(book.weigh(version.units[i].signs, words_of(version.version->units[i])));
  return out;
}

double share_of(const std::vector<Evidence>& side, const std::vector<Chain>& chains, bool english) {
  double all = 0.0, partnered = 0.0;
  for (const auto& unit : side) all += unit.length;
  for (const auto& chain : chains)
    if (chain.pairs.size() > 1)
      for (const auto& [row, column] : chain.pairs) partnered += side[english ? row : column].length;
  return all == 0.0 ? 0.0 : partnered / all;
}

}  // namespace

SignedVersion signed_version(const Version& version, const indexer::Analyst& analyst,
                             const indexer::Knowledge& knowledge) {
  SignedVersion out{&version, {}};
  for (const auto& unit : version.units) {
    SignedUnit read;
    std::vector<std::vector<Sign>> all;
    for (const auto place : text::sentences(words_of(unit))) {
      all.push_back(signs_of(slice(words_of(unit), place), version.lang, analyst, knowledge));
      read.sentences.push_back({place, all.back()});
    }
    read.signs = joined_signs(all);
    out.units.push_back(std::move(read));
  }
  return out;
}

std::vector<Evidence> sentence_evidence(const SignBook& book, const SignedVersion& version,
                                        const std::vector<std::size_t>& units) {
  std::vector<Evidence> out;
  for (const auto unit : units)
    for (const auto& sentence : version.units[unit].sentences)
      out.push_back(book.weigh(sentence.signs, slice(words_of(version.version->units[unit]), sentence.place)));
  return out;
}

Alignment align_units(const SignedVersion& en, const SignedVersion& ka) {
  Alignment out{SignBook(signs_in(en), signs_in(ka)), {}, {}, {}, 0.0, 0.0, 0.0};
  const Sides sides{en.version->units, ka.version->units};
  out.en = weighed(en, out.book);
  out.ka = weighed(ka, out.book);
  const auto chains = find_chains(gains_of(sides, out), {});
  for (const auto& chain : chains) {
    out.gain += static_cast<double>(chain.gain);
    for (const auto& [row, column] : chain.pairs) out.links.push_back({{row}, {column}, false});
  }
  link_headings(sides, out);
  std::ranges::sort(out.links, {}, &Link::en);
  fill_between(sides, out);
  std::ranges::sort(out.links, {}, &Link::en);
  join_neighbours(en, ka, out);
  mark_moved(out.links);
  out.share_en = share_of(out.en, chains, true);
  out.share_ka = share_of(out.ka, chains, false);
  return out;
}

}  // namespace punkti::parity
