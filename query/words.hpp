// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/plan.hpp"

#include <string_view>
#include <vector>

namespace punkti::query {

/// Is it a word that carries no meaning of its own in a question? (data/stopwords.txt)
[[nodiscard]] bool is_stopword(std::string_view folded);

/// The words of a text, each with the ways it can be read: a Latin word as English, as Georgian in any romanization or
/// on the legacy keyboard; a word that the index does not know as the nearest one it knows. A question as a whole is
/// taken as romanized Georgian when more of its words read so than are English, so that an English word that also
/// spells a Georgian one does not drag Georgian in.
class WordReader {
 public:
  WordReader(const indexer::Index& index, const indexer::Knowledge& knowledge, const indexer::Analyst& analyst)
      : index_(index), knowledge_(knowledge), analyst_(analyst) {}

  [[nodiscard]] std::vector<WordPlan> read(std::string_view text) const;

 private:
  [[nodiscard]] bool known(const text::Term& term) const;
  [[nodiscard]] std::vector<WordReading> georgian_readings(std::string_view as_typed, const text::Term& term) const;
  [[nodiscard]] std::vector<WordReading> latin_name_with_ending(std::string_view as_typed,
                                                                const text::Term& term) const;
  [[nodiscard]] std::vector<WordReading> with_slip(std::string_view as_typed, const text::Term& term) const;
  [[nodiscard]] std::vector<WordReading> nearest(const text::Term& term) const;
  [[nodiscard]] text::Term georgian_term(const std::string& word, ByteRange place, std::uint32_t position) const;

  const indexer::Index& index_;
  const indexer::Knowledge& knowledge_;
  const indexer::Analyst& analyst_;
};

}  // namespace punkti::query
