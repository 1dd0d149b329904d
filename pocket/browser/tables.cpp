// SPDX-License-Identifier: GPL-3.0-or-later
#include "pocket/browser/tables.hpp"

#include <string>
#include <utility>
#include <vector>

namespace punkti::pocket::tables {

namespace {

#include "unicode_tables.inc"

class MappingReader {
 public:
  explicit MappingReader(std::span<const unsigned char> bytes) : bytes_(bytes) {}

  /// @param pool keeps what the mappings point into
  Mappings read(std::u32string& pool) {
    pool.reserve(bytes_.size());  // more than enough: every code point took a byte or more
    Mappings found;
    for (char32_t c = 0; at_ < bytes_.size();) {
      c += number();
      const std::uint32_t size_and_mark = number();
      const std::size_t begin = pool.size();
      for (std::uint32_t i = 0; i < size_and_mark / 2; ++i) pool += near(c);
      found.emplace(c, Mapping{std::u32string_view(pool).substr(begin), size_and_mark % 2 != 0});
    }
    return found;
  }

 private:
  std::uint32_t number() {
    std::uint32_t value = 0;
    for (int shift = 0;; shift += 7) {
      const unsigned char byte = bytes_[at_++];
      value |= (byte & 0x7Fu) << shift;
      if (byte < 0x80) return value;
    }
  }

  char32_t near(char32_t c) {
    const std::uint32_t distance = number();
    return distance % 2 == 0 ? c + distance / 2 : c - (distance + 1) / 2;
  }

  std::span<const unsigned char> bytes_;
  std::size_t at_ = 0;
};

struct Read {
  explicit Read(std::span<const unsigned char> bytes) : mappings(MappingReader(bytes).read(pool)) {}
  std::u32string pool;
  Mappings mappings;
};

}  // namespace

std::span<const std::uint32_t> category_ranges() noexcept {
  return category_rows;
}

std::span<const std::uint32_t> script_ranges() noexcept {
  return script_rows;
}

std::span<const std::uint32_t> white_space_ranges() noexcept {
  return white_space_rows;
}

std::span<const std::uint32_t> word_border_ranges() noexcept {
  return word_border_rows;
}

std::span<const std::uint32_t> combining_class_ranges() noexcept {
  return combining_class_rows;
}

const Mappings& casefold() {
  static const Read read(casefold_bytes);
  return read.mappings;
}

const Mappings& canonical() {
  static const Read read(canonical_bytes);
  return read.mappings;
}

}  // namespace punkti::pocket::tables
