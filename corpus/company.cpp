// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/company.hpp"

#include "indexer/text/fold.hpp"
#include "indexer/text/romanization.hpp"

namespace punkti::corpus {

std::string slug_of(std::string_view name) {
  std::string slug;
  for (const char c : text::romanize(text::fold(name))) {
    const bool kept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    const bool broken = static_cast<unsigned char>(c) >= 0x80;
    if (kept)
      slug += c;
    else if (!broken && !slug.empty() && slug.back() != '-')
      slug += '-';
  }
  while (!slug.empty() && slug.back() == '-') slug.pop_back();
  return slug;
}

}  // namespace punkti::corpus
