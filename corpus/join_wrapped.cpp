// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/join_wrapped.hpp"

#include "corpus/characters.hpp"

#include <algorithm>
#include <string_view>

namespace punkti::corpus {
namespace {

// A line shorter than the first was ended by its writer; one longer than the second was never wrapped.
constexpr std::size_t shortest_wrapped = 60, longest_wrapped = 160;
constexpr std::size_t shortest_sure = 75;  // characters: in a wrapped file a line so long ends because the page does
constexpr std::size_t least_wrapped =
    8;  // pairs of lines that must go on in lower case before a file counts as wrapped

class WrapJoiner {
 public:
  explicit WrapJoiner(Readable& readable) : readable_(readable) {}

  void join() {
    const bool wrapped = is_wrapped();
    std::vector<Block> joined;
    std::size_t last_line = 0;  // characters of the line that was read last
    for (Block& block : readable_.blocks) {
      const std::size_t length = count_characters(text_of(readable_, block));
      if (!joined.empty() && goes_on(joined.back(), last_line, block, wrapped))
        joined.back().place.end = block.place.end;
      else
        joined.push_back(std::move(block));
      last_line = length;
    }
    readable_.blocks = std::move(joined);
  }

 private:
  [[nodiscard]] bool can_join(const Block& block) const {
    return block.kind == BlockKind::paragraph || block.kind == BlockKind::item;
  }

  /// The block before is a line that breaks off within a sentence.
  [[nodiscard]] bool breaks_off(const Block& before, std::size_t length) const {
    if (!can_join(before) || before.bold || before.markup_level > 0 || length < shortest_wrapped ||
        length > longest_wrapped)
      return false;
    const char32_t mark = last_mark(text_of(readable_, before));
    return !ends_sentence(mark) && mark != U';' && mark != U':';
  }

  [[nodiscard]] bool goes_on(const Block& before, std::size_t length, const Block& next, bool wrapped) const {
    if (next.kind != BlockKind::paragraph || next.marker.kind != MarkerKind::none || next.glued || next.bold)
      return false;
    if (!breaks_off(before, length)) return false;
    const char32_t first = first_mark(text_of(readable_, next));
    if (is_lower(first)) return true;
    return wrapped && length >= shortest_sure && !is_georgian(first);
  }

  /// Do many lines of the file go on in lower case behind an empty line?
  [[nodiscard]] bool is_wrapped() const {
    std::size_t lower = 0, pairs = 0;
    for (std::size_t i = 1; i < readable_.blocks.size(); ++i) {
      const Block& before = readable_.blocks[i - 1];
      const Block& next = readable_.blocks[i];
      if (next.gap == 0 || next.kind != BlockKind::paragraph ||
          !breaks_off(before, count_characters(text_of(readable_, before))))
        continue;
      ++pairs;
      if (is_lower(first_mark(text_of(readable_, next)))) ++lower;
    }
    return lower >= least_wrapped && lower * 2 > pairs;
  }

  Readable& readable_;
};

}  // namespace

void join_wrapped(Readable& readable) {
  WrapJoiner(readable).join();
}

}  // namespace punkti::corpus
