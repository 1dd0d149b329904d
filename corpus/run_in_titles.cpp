// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/run_in_titles.hpp"

#include "corpus/characters.hpp"
#include "corpus/line_shape.hpp"
#include "corpus/structure_words.hpp"
#include "indexer/text/fold.hpp"

#include <algorithm>
#include <string_view>

namespace punkti::corpus {
namespace {

constexpr std::size_t least_paragraphs = 3;
constexpr std::size_t most_words = 5;
constexpr std::size_t longest_run_in = 50;  // characters
constexpr std::size_t least_text = 40;      // bytes behind the title

/// "Your License To Us", "Partners and Advertisers": every word but the small ones begins with a capital. Georgian has
/// none to look at.
bool is_written_as_title(std::string_view title) {
  for (std::size_t at = 0; at < title.size();) {
    const std::size_t end = std::min(title.find(' ', at), title.size());
    const std::string_view word = title.substr(at, end - at);
    if (is_lower(first_mark(word)) && !is_structure_word("unfinished", text::fold(word))) return false;
    at = end + 1;
  }
  return true;
}

/// Bytes of the title with its full stop, 0 when the paragraph begins with none.
std::size_t title_size(std::string_view text) {
  const std::size_t stop = text.find(". ");
  if (stop == std::string_view::npos || stop > 3 * longest_run_in || text.size() - stop < least_text) return 0;
  const std::string_view title = text.substr(0, stop);
  const LineShape shape = shape_of(title);
  if (!looks_like_title(shape) || shape.words > most_words || shape.characters > longest_run_in || shape.field)
    return 0;
  if (shape.characters < 5 || title.find(',') != std::string_view::npos) return 0;  // "e.g.", "Yes, sir."
  if (!is_letter(first_mark(title)) || !is_written_as_title(title)) return 0;
  // The text behind is a sentence of its own: it begins as one, and is longer than its title.
  return is_lower(first_mark(text.substr(stop + 1))) ? 0 : stop + 1;
}

bool may_have_title(const Block& block) {
  return block.kind == BlockKind::paragraph && block.marker.kind == MarkerKind::none;
}

}  // namespace

void cut_run_in_titles(Readable& readable) {
  const auto size_in = [&](const Block& block) {
    return may_have_title(block) ? title_size(text_of(readable, block)) : 0;
  };
  const auto titles = std::ranges::count_if(readable.blocks, [&](const Block& block) { return size_in(block) > 0; });
  if (static_cast<std::size_t>(titles) < least_paragraphs) return;
  std::vector<Block> blocks;
  for (Block& block : readable.blocks) {
    const std::size_t size = size_in(block);
    if (size == 0) {
      blocks.push_back(std::move(block));
      continue;
    }
    Block heading = block;
    heading.place.end = block.place.begin + static_cast<std::uint32_t>(size);
    heading.kind = BlockKind::heading;
    heading.style = "run-in";
    heading.run_in = true;
    block.place = trimmed(readable.text, {heading.place.end, block.place.end});
    block.gap = 0;
    blocks.push_back(std::move(heading));
    blocks.push_back(std::move(block));
  }
  readable.blocks = std::move(blocks);
}

}  // namespace punkti::corpus
