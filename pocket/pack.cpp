// SPDX-License-Identifier: GPL-3.0-or-later
#include "pocket/pack.hpp"

#include "indexer/schema.hpp"
#include "pocket/bytes.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <numeric>
#include <unordered_map>

namespace punkti::pocket {
namespace {

using indexer::ClauseNumber;

constexpr auto all = std::numeric_limits<std::size_t>::max();

class Packer {
 public:
  explicit Packer(const indexer::SearchIndex& index) : index_(index), tables_(index.tables()) {}

  Result<Pack> run() {
    const auto companies = index_.companies();
    if (!companies) return tl::make_unexpected(companies.error());
    const auto documents = index_.documents();
    if (!documents) return tl::make_unexpected(documents.error());
    put_clauses_in_order();
    out_.raw(pack_mark);
    write_clauses();
    write_terms();
    out_.string(indexer::to_lines(index_.learned()));
    write_companies(*companies);
    write_documents(*documents);
    return Pack{std::move(out_).bytes(), std::move(clauses_)};
  }

 private:
  void put_clauses_in_order() {
    auto found = tables_.find(indexer::Match::everything(), std::max<std::size_t>(1, tables_.clauses())).clauses;
    std::ranges::sort(found);
    const auto order = tables_.values(indexer::order_slot, found);
    std::vector<std::size_t> places(found.size());
    std::iota(places.begin(), places.end(), 0);
    std::ranges::sort(places, {}, [&](std::size_t i) { return std::pair(std::string_view(order[i]), found[i]); });
    for (const auto place : places) clauses_.push_back(found[place]);
    for (std::size_t i = 0; i < clauses_.size(); ++i) number_[clauses_[i]] = static_cast<ClauseNumber>(i + 1);
  }

  void write_clauses() {
    auto sorted = clauses_;
    std::ranges::sort(sorted);
    const auto lengths = tables_.lengths(sorted);
    const auto keys = tables_.values(indexer::copy_key_slot, sorted);
    std::unordered_map<ClauseNumber, std::size_t> place;
    for (std::size_t i = 0; i < sorted.size(); ++i) place[sorted[i]] = i;
    std::unordered_map<std::string_view, std::size_t> groups;
    out_.number(clauses_.size());
    for (const auto clause : clauses_) {
      const auto at = place.at(clause);
      out_.number(static_cast<std::size_t>(lengths[at]));
      out_.number(groups.emplace(keys[at], groups.size()).first->second);
    }
  }

  /// Of the terms, those that a question may ask for: ids and sources are looked up elsewhere.
  [[nodiscard]] std::vector<std::string> asked_terms() const {
    auto terms = tables_.terms_under("", all);
    std::erase_if(terms, [](const std::string& term) { return term.front() == 'Q' || term.front() == 'F'; });
    return terms;
  }

  void write_terms() {
    const auto terms = asked_terms();
    out_.number(terms.size());
    std::string_view before;
    for (const auto& term : terms) {
      const auto shared = static_cast<std::size_t>(std::ranges::mismatch(before, term).in1 - before.begin());
      out_.number(shared);
      out_.string(std::string_view(term).substr(shared));
      write_postings(term);
      before = term;
    }
  }

  void write_postings(const std::string& term) {
    auto postings = tables_.postings(term);
    for (auto& posting : postings) posting.clause = number_.at(posting.clause);
    std::ranges::sort(postings, {}, &indexer::Posting::clause);
    out_.number(postings.size());
    ClauseNumber before = 0;
    for (const auto& posting : postings) {
      out_.number(posting.clause - before);
      out_.number(posting.times);
      before = posting.clause;
      if (!has_positions(term)) continue;
      out_.number(posting.positions.size());
      std::uint32_t last = 0;
      for (const auto position : posting.positions) out_.number(position - std::exchange(last, position));
    }
  }

  void write_companies(const std::vector<corpus::Company>& companies) {
    out_.number(companies.size());
    for (const auto& company : companies) {
      for (const auto* text : {&company.id, &company.name, &company.name_ka, &company.website}) out_.string(*text);
      out_.number(company.aliases.size());
      for (const auto& alias : company.aliases) out_.string(alias);
    }
  }

  void write_documents(const std::vector<indexer::DocumentName>& documents) {
    out_.number(documents.size());
    for (const auto& document : documents)
      for (const auto* text : {&document.id, &document.title, &document.term}) out_.string(*text);
  }

  const indexer::SearchIndex& index_;
  const indexer::Tables& tables_;
  std::vector<ClauseNumber> clauses_;
  std::unordered_map<ClauseNumber, ClauseNumber> number_;
  ByteWriter out_;
};

}  // namespace

Result<Pack> pack(const indexer::SearchIndex& index) {
  return Packer(index).run();
}

}  // namespace punkti::pocket
