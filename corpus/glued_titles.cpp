// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/glued_titles.hpp"

#include "corpus/characters.hpp"
#include "corpus/line_shape.hpp"

#include <string_view>
#include <unordered_map>

namespace punkti::corpus {
namespace {

constexpr std::size_t least_repeated = 300;  // bytes: shorter paragraphs repeat by chance
constexpr std::size_t ending_bytes = 200;    // paragraphs are found by their ends

std::string_view ending_of(std::string_view text) {
  return text.substr(text.size() - ending_bytes);
}

bool is_text(const Block& block) {
  return block.kind == BlockKind::paragraph && block.marker.kind == MarkerKind::none &&
         block.place.size() >= least_repeated;
}

}  // namespace

void cut_glued_titles(Readable& readable) {
  std::unordered_map<std::string_view, std::string_view> shortest;  // by ending: the paragraph without a title
  for (const Block& block : readable.blocks) {
    if (!is_text(block)) continue;
    const std::string_view text = text_of(readable, block);
    const auto [known, fresh] = shortest.try_emplace(ending_of(text), text);
    if (!fresh && text.size() < known->second.size()) known->second = text;
  }
  std::vector<Block> blocks;
  for (const Block& block : readable.blocks) {
    blocks.push_back(block);
    if (!is_text(block)) continue;
    const std::string_view text = text_of(readable, block);
    const std::string_view body = shortest.at(ending_of(text));
    if (body.size() >= text.size() || !text.ends_with(body)) continue;
    const std::uint32_t cut = block.place.end - static_cast<std::uint32_t>(body.size());
    const ByteRange title = trimmed(readable.text, {block.place.begin, cut});
    if (title.end == cut || !looks_like_title(shape_of(slice(readable.text, title)))) continue;
    Block& heading = blocks.back();
    heading.place = title;
    heading.kind = BlockKind::heading;
    heading.style = "run-in";
    heading.run_in = true;
    Block rest = block;
    rest.place = {cut, block.place.end};
    rest.gap = 0;
    blocks.push_back(std::move(rest));
  }
  readable.blocks = std::move(blocks);
}

}  // namespace punkti::corpus
