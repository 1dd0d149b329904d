// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/analyst.hpp"
#include "indexer/text/script.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

/// By what a passage is recognised in the other language.
namespace punkti::parity {

/// A sign is the same string in both languages: a concept of the glossary, a topic, a number, an address, a name.
struct Sign {
  std::string key;     ///< "c:erasure", "t:retention", "n:14", "a:info@example.com", "w:facebook", "s:gntid"
  double trust = 1.0;  ///< how sure it is that a translation has it too
};

/// The signs of a sentence in a text of language `lang`, sorted by key, each once.
[[nodiscard]] std::vector<Sign> signs_of(std::string_view text, text::Language lang, const indexer::Analyst& analyst,
                                         const indexer::Knowledge& knowledge);

/// The signs of several passages as those of one.
[[nodiscard]] std::vector<Sign> joined_signs(const std::vector<std::vector<Sign>>& passages);

/// Signs with their weights in one pair of documents.
struct Evidence {
  struct Weighed {
    std::uint32_t sign = 0;
    float weight = 0.0F;
  };
  std::vector<Weighed> signs;  ///< by sign
  double norm = 0.0;           ///< length of the vector
  double length = 0.0;         ///< code points of the passage
};

/// How common each sign is in two documents: a sign that stands everywhere tells nothing.
class SignBook {
 public:
  using Passages = std::vector<std::vector<Sign>>;
  /// @param en, ka  signs of all passages of the two documents
  SignBook(const Passages& en, const Passages& ka);

  /// Names and look-alike words count only where both documents have them: nothing else says that they are names.
  [[nodiscard]] Evidence weigh(const std::vector<Sign>& signs, std::string_view text) const;

 private:
  struct Entry {
    std::uint32_t id = 0;
    std::array<std::size_t, 2> passages{};  ///< that have it, English and Georgian
  };
  void add(const Passages& passages, std::size_t side);
  std::unordered_map<std::string, Entry> entries_;
  std::size_t passages_ = 0;
};

/// Two passages, or two neighbours on one side, as one.
[[nodiscard]] Evidence joined(const Evidence& a, const Evidence& b);

struct Likeness {
  double cosine = 0.0;  ///< 0 … 1
  double shared = 0.0;  ///< weight of what both have
};
[[nodiscard]] Likeness likeness(const Evidence& a, const Evidence& b);

/// One figure of both: the cosine, trusted the less the less was shared. 0 … 1.
[[nodiscard]] double similarity(const Evidence& a, const Evidence& b);

}  // namespace punkti::parity
