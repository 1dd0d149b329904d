// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/text/breaks.hpp"

#include <unicode/brkiter.h>
#include <unicode/localpointer.h>
#include <unicode/locid.h>
#include <unicode/ubrk.h>
#include <unicode/utext.h>

#include <stdexcept>
#include <string>

namespace punkti::text {

namespace {

using Make = icu::BreakIterator*(const icu::Locale&, UErrorCode&);

/// Broken only when ICU was installed without its data: nothing of the program can work then.
void require(UErrorCode status) {
  if (U_FAILURE(status)) throw std::runtime_error(std::string("ICU: ") + u_errorName(status));
}

icu::LocalPointer<icu::BreakIterator> make(Make* create) {
  UErrorCode status = U_ZERO_ERROR;
  icu::LocalPointer<icu::BreakIterator> breaks(create(icu::Locale("ka"), status), status);
  require(status);
  return breaks;
}

template <class Keep>
std::vector<ByteRange> walk(icu::BreakIterator& breaks, std::string_view text, Keep keep) {
  UErrorCode status = U_ZERO_ERROR;
  icu::LocalUTextPointer utext(utext_openUTF8(nullptr, text.data(), static_cast<int64_t>(text.size()), &status));
  require(status);
  breaks.setText(utext.getAlias(), status);
  require(status);
  std::vector<ByteRange> found;
  for (int32_t begin = breaks.first(), end = breaks.next(); end != icu::BreakIterator::DONE;
       begin = end, end = breaks.next())
    if (keep(breaks)) found.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
  return found;
}

}  // namespace

// A break iterator costs far more to make than to use and may not be shared: one for each thread.

std::vector<ByteRange> words_by_icu(std::string_view text) {
  thread_local const auto breaks = make(icu::BreakIterator::createWordInstance);
  return walk(*breaks, text, [](const icu::BreakIterator& at) { return at.getRuleStatus() >= UBRK_WORD_NONE_LIMIT; });
}

std::vector<ByteRange> sentences_by_icu(std::string_view text) {
  thread_local const auto breaks = make(icu::BreakIterator::createSentenceInstance);
  return walk(*breaks, text, [](const icu::BreakIterator&) { return true; });
}

std::vector<ByteRange> graphemes_by_icu(std::string_view text) {
  thread_local const auto breaks = make(icu::BreakIterator::createCharacterInstance);
  return walk(*breaks, text, [](const icu::BreakIterator&) { return true; });
}

}  // namespace punkti::text
