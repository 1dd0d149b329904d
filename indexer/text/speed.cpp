// SPDX-License-Identifier: GPL-3.0-or-later
// How fast `analyse` is, against ICU's bare word break iterator over the same bytes. See scripts/bench.sh.
#include "indexer/text/analyse.hpp"
#include "indexer/text/breaks.hpp"

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace {

constexpr int runs = 5;

/// Processor seconds of the quickest of a few runs: the others were disturbed by something else. Each in a thread of
/// its own, so that none profits from what an earlier one remembers.
template <class Work>
double seconds(const Work& work) {
  double least = 1e9;
  for (int i = 0; i < runs; ++i)
    std::thread([&] {
      const std::clock_t began = std::clock();
      work();
      least = std::min(least, static_cast<double>(std::clock() - began) / CLOCKS_PER_SEC);
    }).join();
  return least;
}

/// Some kilobytes of whole lines each, as clauses come to the index.
std::vector<std::string_view> pieces_of(std::string_view text) {
  constexpr std::size_t least = 2048;  // bytes
  std::vector<std::string_view> pieces;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n', std::min(least, text.size())), text.size() - 1) + 1;
    pieces.push_back(text.substr(0, end));
    text.remove_prefix(end);
  }
  return pieces;
}

void measure(const char* path) {
  std::ifstream file(path, std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  const std::vector<std::string_view> pieces = pieces_of(text);
  std::size_t words = 0;
  std::size_t terms = 0;
  const double by_icu = seconds([&] {
    words = 0;
    for (const std::string_view piece : pieces) words += punkti::text::words_by_icu(piece).size();
  });
  const double by_punkti = seconds([&] {
    terms = 0;
    for (const std::string_view piece : pieces) terms += punkti::text::analyse(piece, {}).size();
  });
  const double megabytes = static_cast<double>(text.size()) / 1e6;
  std::printf("%-24s %7.2f MB  ICU %7.2f MB/s %8zu words  analyse %7.2f MB/s %8zu terms  ratio %5.2f\n", path,
              megabytes, megabytes / by_icu, words, megabytes / by_punkti, terms, by_icu / by_punkti);
}

}  // namespace

int main(int count, char** arguments) {
  for (int i = 1; i < count; ++i) measure(arguments[i]);
}
