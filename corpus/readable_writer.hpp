// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/blocks.hpp"

#include <string_view>

namespace punkti::corpus {

/// Writes readable text piece by piece and remembers where in the source each piece stands.
class ReadableWriter {
 public:
  explicit ReadableWriter(Readable& readable) : readable_(readable) {}

  [[nodiscard]] std::uint32_t at() const { return static_cast<std::uint32_t>(readable_.text.size()); }

  /// Bytes that stand in the source just so, at `from`.
  void copy(std::string_view bytes, std::size_t from);
  /// Bytes that stand for `from_size` bytes of the source: a decoded entity, a blank for a line end.
  void replace(std::string_view bytes, std::size_t from, std::size_t from_size);
  /// Bytes that no place of the source stands for: the line end between two blocks.
  void separate(std::string_view bytes) { readable_.text += bytes; }

 private:
  Readable& readable_;
};

/// The character that an entity at the beginning of `source` ("&amp;", "&#4304;", "&nbsp") may stand for, by its bytes:
/// the length of the entity with its semicolon, 0 when there is none.
[[nodiscard]] std::size_t entity_length(std::string_view source);

}  // namespace punkti::corpus
