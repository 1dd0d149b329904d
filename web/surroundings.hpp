// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/survey.hpp"

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace punkti::web {

/// What stands right before and after words of a document: by these they are found again when their bytes have moved,
/// and told apart from the same words elsewhere. A report is made without the files, so the text of a file is put
/// together from its clauses and headings, in their order, a line each; what is in neither of them is not there.
class Surroundings {
 public:
  /// At most so many code points of each side, and never half a letter.
  static constexpr std::size_t most_characters = 32;

  struct Sides {
    std::string before, after;
  };

  explicit Surroundings(const query::Survey& survey);

  /// Around a part of a clause's text, in bytes of that text.  @pre it lies in it
  [[nodiscard]] Sides around(std::size_t clause, ByteRange part) const;
  [[nodiscard]] Sides around(std::size_t clause) const;

  /// Around a place of a file: what ends at or before it, and what begins at or after it.
  [[nodiscard]] Sides around(std::string_view source, ByteRange place) const;

 private:
  /// A clause or heading in the text of its file.
  struct Unit {
    ByteRange place;        ///< bytes of the source file
    std::size_t begin = 0;  ///< in Flow::text
    std::size_t size = 0;
  };
  struct Flow {
    std::string text;
    std::vector<Unit> units;  ///< in the order of the file
  };
  struct Where {
    const Flow* flow = nullptr;
    std::size_t begin = 0, size = 0;
  };

  [[nodiscard]] static Sides sides(const Flow& flow, std::size_t begin, std::size_t end);

  std::map<std::string, Flow, std::less<>> flows_;  // by source
  std::vector<Where> clauses_;                      // one a clause of the survey
};

}  // namespace punkti::web
