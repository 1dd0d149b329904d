// SPDX-License-Identifier: GPL-3.0-or-later
#include "pocket/matching.hpp"

#include "indexer/schema.hpp"
#include "indexer/xapian_tables.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>
#include <map>
#include <random>

using namespace punkti;
using indexer::ClauseNumber;
using indexer::Match;

namespace {

/// Clauses of random words, in Xapian's memory and as lists.
class Corpus {
 public:
  explicit Corpus(unsigned seed) : database_(std::string(), Xapian::DB_BACKEND_INMEMORY) {
    std::mt19937 random(seed);
    std::uniform_int_distribution<unsigned> size(1, 30);
    std::geometric_distribution<unsigned> word(0.12);
    for (ClauseNumber number = 1; number <= clauses; ++number) {
      Xapian::Document document;
      std::map<std::string, indexer::Posting> here;
      const auto words = size(random);
      for (unsigned at = 1; at <= words; ++at) {
        const auto term = "W" + std::string(1, static_cast<char>('a' + word(random) % 26));
        document.add_posting(term, at);
        auto& posting = here[term];
        posting.clause = number;
        ++posting.times;
        posting.positions.push_back(at);
      }
      document.add_value(indexer::order_slot, std::to_string(1'000'000 + number));
      database_.add_document(document);
      lengths_.push_back(words);
      for (auto& [term, posting] : here) postings_[term].push_back(std::move(posting));
    }
  }

  [[nodiscard]] std::vector<ClauseNumber> by_xapian(const Match& match, std::size_t most) const {
    auto found = indexer::XapianTables(database_).find(match, most).clauses;
    std::ranges::sort(found);
    return found;
  }

  [[nodiscard]] std::vector<ClauseNumber> by_lists(const Match& match, std::size_t most) const {
    double all = 0.0;
    for (const double length : lengths_) all += length;
    const auto list = [this](const std::string& term) -> std::span<const indexer::Posting> {
      const auto found = postings_.find(term);
      if (found == postings_.end()) return {};
      return found->second;
    };
    auto found =
        pocket::Matching({lengths_, all / static_cast<double>(lengths_.size()), list}).best(match, most).clauses;
    std::ranges::sort(found);
    return found;
  }

 private:
  static constexpr ClauseNumber clauses = 400;
  Xapian::WritableDatabase database_;
  std::vector<double> lengths_;
  std::map<std::string, std::vector<indexer::Posting>> postings_;
};

std::vector<Match> some_matches() {
  const auto word = [](const char* letter, double weight = 1.0) {
    return Match::of(std::string("W") + letter, weight);
  };
  const auto some = Match::any_of({word("a", 0.3), word("b"), word("f", 2.0), word("z")});
  return {some,
          word("c"),
          Match::everything(),
          Match::all_of({word("a"), word("d", 0.5)}),
          Match::phrase({word("a"), word("b")}),
          Match::phrase({word("b"), word("a"), word("a")}),
          Match::preferring(word("e"), some),
          Match::without(some, word("a")),
          Match::within(some, Match::any_of({word("c"), word("g")})),
          Match::within(Match::everything(), word("h")),
          Match::within(some, Match()),
          Match::without(some, Match()),
          Match::preferring(some, Match()),
          word("nowhere")};
}

}  // namespace

TEST_CASE("lists in memory give the clauses that Xapian gives, and of too many the same best ones", "[matching]") {
  for (const unsigned seed : {1U, 2U, 3U}) {
    const Corpus corpus(seed);
    std::size_t number = 0;
    for (const auto& match : some_matches())
      for (const std::size_t most : {5, 20, 100, 1000}) {
        INFO("seed " << seed << ", match " << number++ / 4 << ", at most " << most);
        CHECK(corpus.by_lists(match, most) == corpus.by_xapian(match, most));
      }
  }
}
