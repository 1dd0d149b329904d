// SPDX-License-Identifier: GPL-3.0-or-later
#include "verify/find_edit.hpp"

#include <algorithm>
#include <unordered_map>

namespace punkti::verify {
namespace {

/// As for two versions of a clause: less alike is another text.
constexpr double least_similarity = 0.5;
/// Between the same neighbours a sentence rewritten keeps its place.
constexpr double least_similarity_in_place = 0.3;
/// A date or an amount, of which nothing need be left.
constexpr std::size_t few_words = 4;
constexpr std::size_t least_neighbour = 6;  // bytes; less stands everywhere
constexpr std::size_t most_tries = 64;
constexpr std::size_t most_with_pair = 24;  // "of the" tells nothing
constexpr std::size_t most_words = 5'000;   // a longer text is no clause, and comparing takes its square
constexpr std::size_t words_around = 4;

/// Two texts as rows of numbers, equal for equal words.
class Comparison {
 public:
  Comparison(std::string_view old_text, std::string_view new_text)
      : old_(old_text), new_(new_text), old_words_(cut_words(old_text)), new_words_(cut_words(new_text)) {
    for (const Span word : old_words_) old_row_.push_back(number_of(slice_of(old_, word)));
    for (const Span word : new_words_) new_row_.push_back(number_of(slice_of(new_, word)));
    changes_ = duplicates::edits_between(std::span<const std::uint32_t>(old_row_), new_row_);
  }

  /// Words that the new text has at its ends and the old one has not are neighbours that came with it: of a changed end
  /// as many words are kept as there were.
  void cut_ends() {
    if (!changes_.empty() && changes_.front().first.begin == 0 && changes_.front().second.begin == 0) {
      duplicates::Edit& start = changes_.front();
      begin_ = start.second.end - std::min(start.second.size(), start.first.size());
      start.second.begin = begin_;
    }
    end_ = new_words_.size();
    if (!changes_.empty() && changes_.back().first.end == old_words_.size() &&
        changes_.back().second.end == new_words_.size()) {
      duplicates::Edit& last = changes_.back();
      end_ = last.second.begin + std::min(last.second.size(), last.first.size());
      last.second.end = end_;
    }
    std::erase_if(changes_,
                  [](const duplicates::Edit& change) { return change.first.size() + change.second.size() == 0; });
  }

  [[nodiscard]] double similarity() const {
    const std::size_t kept = std::min(end_, new_words_.size()) - begin_;
    return duplicates::similarity(old_words_.size(), kept, changes_);
  }

  /// What was kept of the new text, in its bytes.
  [[nodiscard]] Span kept() const {
    const std::size_t end = std::min(end_, new_words_.size());
    if (begin_ >= end) return {};
    return {new_words_[begin_].begin, new_words_[end - 1].end};
  }

  [[nodiscard]] std::vector<Edit> edits() const {
    std::vector<Edit> edits;
    for (const duplicates::Edit& change : changes_) {
      const Span before{change.second.begin - std::min(words_around, change.second.begin), change.second.begin};
      const Span after{change.second.end, std::min(change.second.end + words_around, new_words_.size())};
      edits.push_back({said(new_, new_words_, before), said(old_, old_words_, change.first),
                       said(new_, new_words_, change.second), said(new_, new_words_, after)});
    }
    return edits;
  }

 private:
  [[nodiscard]] static std::string_view slice_of(std::string_view text, Span span) {
    return text.substr(span.begin, span.size());
  }

  [[nodiscard]] static std::string said(std::string_view text, const std::vector<Span>& words, Span range) {
    if (range.begin >= range.end) return {};
    return std::string(slice_of(text, {words[range.begin].begin, words[range.end - 1].end}));
  }

  std::uint32_t number_of(std::string_view word) {
    return numbers_.try_emplace(word, static_cast<std::uint32_t>(numbers_.size())).first->second;
  }

  std::string_view old_, new_;
  std::vector<Span> old_words_, new_words_;
  std::unordered_map<std::string_view, std::uint32_t> numbers_;
  std::vector<std::uint32_t> old_row_, new_row_;
  std::vector<duplicates::Edit> changes_;
  std::size_t begin_ = 0, end_ = static_cast<std::size_t>(-1);  // words of the new text that are kept
};

std::string_view text_in(const FileWords& file, Span region) {
  return std::string_view(file.text()).substr(region.begin, region.size());
}

std::optional<Edited> in_place(const Sought& sought, const FileWords& file, Span region) {
  auto edited = find_edit_in(sought, file, region);
  const bool both_short = sought.words.size() <= few_words && cut_words(text_in(file, region)).size() <= 2 * few_words;
  if (edited && edited->similarity < least_similarity_in_place && !both_short) return std::nullopt;
  return edited;
}

/// The stretch between the end of the prefix and the next suffix, without blanks at its ends.
std::optional<Span> between(const Sought& sought, const FileWords& file, std::size_t begin) {
  const std::size_t most = 3 * sought.exact.size() + 300;
  const std::size_t end = sought.suffix.empty() ? file.text().size() : file.find(sought.suffix, begin);
  if (end == std::string::npos || end - begin > most) return std::nullopt;
  const std::string& text = file.text();
  Span region{begin, end};
  if (region.begin < region.end && text[region.begin] == ' ') ++region.begin;
  if (region.begin < region.end && text[region.end - 1] == ' ') --region.end;
  return region;
}

std::optional<Edited> between_neighbours(const Sought& sought, const FileWords& file) {
  const auto tells = [](const std::string& side) { return side.empty() || side.size() >= least_neighbour; };
  if (!tells(sought.prefix) || !tells(sought.suffix)) return std::nullopt;
  std::optional<Edited> best;
  std::size_t at = 0;
  for (std::size_t tries = 0; tries < most_tries; ++tries) {
    at = file.find(sought.prefix, at);
    if (at == std::string::npos) break;
    if (const auto region = between(sought, file, at + sought.prefix.size()))
      if (auto edited = in_place(sought, file, *region); edited && (!best || edited->similarity > best->similarity))
        best = std::move(edited);
    if (sought.prefix.empty()) break;  // the beginning of the file
    ++at;
  }
  return best;
}

/// A pair of neighbouring words of the quotation that stands in the file too.
struct SharedPair {
  std::int64_t shift;  ///< how much later it stands there
  std::size_t here, there;
};

std::vector<SharedPair> shared_pairs(const Sought& sought, const FileWords& file) {
  std::vector<SharedPair> shared;
  const std::string_view text = sought.exact;
  for (std::size_t i = 0; i + 1 < sought.words.size(); ++i) {
    const Span first = sought.words[i], second = sought.words[i + 1];
    const auto places =
        file.places_of_pair(text.substr(first.begin, first.size()), text.substr(second.begin, second.size()));
    if (places.size() > most_with_pair) continue;
    for (const auto there : places)
      shared.push_back({static_cast<std::int64_t>(there) - static_cast<std::int64_t>(i), i, there});
  }
  std::ranges::sort(shared, {}, [](const SharedPair& pair) { return std::pair(pair.shift, pair.there); });
  return shared;
}

/// The most pairs that are shifted by nearly as much: they stand together in both.
std::span<const SharedPair> most_together(const std::vector<SharedPair>& shared, std::size_t words) {
  const auto slack = static_cast<std::int64_t>(std::max<std::size_t>(4, words / 3));
  std::span<const SharedPair> best;
  for (std::size_t first = 0, last = 0; first < shared.size(); ++first) {
    while (last < shared.size() && shared[last].shift - shared[first].shift <= slack) ++last;
    if (last - first > best.size()) best = std::span(shared).subspan(first, last - first);
  }
  return best;
}

std::optional<Edited> most_alike(const Sought& sought, const FileWords& file) {
  if (sought.words.size() < few_words || sought.words.size() > most_words) return std::nullopt;
  const auto shared = shared_pairs(sought, file);
  const auto together = most_together(shared, sought.words.size());
  if (together.size() < std::max<std::size_t>(1, sought.words.size() / 8)) return std::nullopt;
  const auto [first, last] = std::ranges::minmax(together, {}, &SharedPair::there);
  const std::size_t slack = 2 + sought.words.size() / 8;
  const std::size_t begin = first.there - std::min(first.there, first.here + slack);
  const std::size_t end = std::min(last.there + (sought.words.size() - last.here) + slack, file.words().size());
  const Span region{file.words()[begin].begin, file.words()[end - 1].end};
  Comparison comparison(sought.exact, std::string_view(file.text()).substr(region.begin, region.size()));
  comparison.cut_ends();
  if (comparison.similarity() < least_similarity) return std::nullopt;
  const Span kept = comparison.kept();
  return Edited{{region.begin + kept.begin, region.begin + kept.end}, comparison.similarity(), comparison.edits()};
}

}  // namespace

Sought::Sought(const Quotation& quotation)
    : exact(words_of(quotation.exact)),
      prefix(words_of(quotation.prefix)),
      suffix(words_of(quotation.suffix)),
      words(cut_words(exact)) {}

std::optional<Edited> find_edit_in(const Sought& sought, const FileWords& file, Span region) {
  const std::string_view text = text_in(file, region);
  const auto words = cut_words(text).size();
  if (words == 0 || words > most_words) return std::nullopt;
  const Comparison comparison(sought.exact, text);
  return Edited{region, comparison.similarity(), comparison.edits()};
}

std::optional<Edited> find_edit(const Sought& sought, const FileWords& file) {
  if (auto edited = between_neighbours(sought, file)) return edited;
  return most_alike(sought, file);
}

}  // namespace punkti::verify
