// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a text: places of words stay inside it and in order, and the legacy font decodes what it encodes.
#include "indexer/text/analyse.hpp"
#include "indexer/text/legacy_font.hpp"
#include "indexer/text/mixed_script.hpp"
#include "indexer/text/sentences.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string>

namespace {

void require(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "property broken: %s\n", what);
  std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  const auto same = [](const std::string& word) { return word; };
  for (const auto& term : punkti::text::analyse(text, same)) {
    require(term.place.begin < term.place.end && term.place.end <= text.size(), "a word lies inside the text");
    require(!term.word.empty() && term.word.size() <= 200, "a word has 1 to 200 bytes");
  }
  for (const auto place : punkti::text::sentences(text))
    require(place.end <= text.size(), "a sentence lies inside the text");
  for (const auto& word : punkti::text::find_mixed_words(text))
    require(word.place.end <= text.size(), "a mixed word lies inside the text");
  for (const auto& run : punkti::text::find_legacy_runs(text))
    require(run.place.end <= text.size(), "a run lies inside the text");
  const bool ascii_letters =
      std::ranges::any_of(text, [](unsigned char c) { return (c | 32) >= 'a' && (c | 32) <= 'z'; });
  if (!ascii_letters)
    require(punkti::text::decode_legacy_font(punkti::text::encode_legacy_font(text)) == text, "decode(encode(x)) == x");
  return 0;
}
