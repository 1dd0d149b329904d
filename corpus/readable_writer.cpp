// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/readable_writer.hpp"

namespace punkti::corpus {

void ReadableWriter::copy(std::string_view bytes, std::size_t from) {
  if (bytes.empty()) return;
  const auto size = static_cast<std::uint32_t>(bytes.size());
  if (!readable_.stretches.empty()) {
    Stretch& last = readable_.stretches.back();
    const bool copied = last.size == last.from_size;
    if (copied && last.begin + last.size == at() && last.from + last.from_size == from) {
      last.size += size;
      last.from_size += size;
      readable_.text += bytes;
      return;
    }
  }
  readable_.stretches.push_back({at(), size, static_cast<std::uint32_t>(from), size});
  readable_.text += bytes;
}

void ReadableWriter::replace(std::string_view bytes, std::size_t from, std::size_t from_size) {
  readable_.stretches.push_back({at(), static_cast<std::uint32_t>(bytes.size()), static_cast<std::uint32_t>(from),
                                 static_cast<std::uint32_t>(from_size)});
  readable_.text += bytes;
}

std::size_t entity_length(std::string_view source) {
  constexpr std::size_t longest = 40;  // the longest name of HTML is 31 letters
  if (!source.starts_with('&')) return 0;
  std::size_t end = 1;
  const auto names = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '#';
  };
  while (end < source.size() && end < longest && names(source[end])) ++end;
  if (end == 1) return 0;
  return end < source.size() && source[end] == ';' ? end + 1 : end;
}

}  // namespace punkti::corpus
