// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/clause_ids.hpp"

#include "corpus/sha256.hpp"

#include <map>
#include <string>

namespace punkti::corpus {
namespace {

std::string base32(const std::array<std::uint8_t, 32>& digest) {
  static constexpr std::string_view letters = "0123456789abcdefghjkmnpqrstvwxyz";
  std::uint64_t bits = 0;
  for (int i = 0; i < 7; ++i) bits = bits << 8 | digest[static_cast<std::size_t>(i)];
  std::string id;
  for (int shift = 51; shift > 1; shift -= 5) id += letters[bits >> shift & 31];
  return id;
}

}  // namespace

void give_ids(SourceFile& file) {
  for (Document& document : file.documents) {
    std::map<std::string, int, std::less<>> seen;
    for (Clause& clause : document.clauses) {
      std::string key = file.source.path;
      // A NUL is in no path and in no text that is read, so no two lists of fields give the same key.
      for (const std::string& field : {document.id, clause.text, std::to_string(++seen[clause.text])})
        key += '\0' + field;
      clause.id = file.source.company.id + "-" + base32(sha256(key));
    }
  }
}

}  // namespace punkti::corpus
