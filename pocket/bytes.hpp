// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/schema.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace punkti::pocket {

inline constexpr std::string_view pack_mark = "punkti pack 1\n";

[[nodiscard]] inline bool has_positions(std::string_view term) {
  const auto* const field = std::ranges::find(indexer::fields, term.front(), &indexer::Field::prefix);
  return field != indexer::fields.end() && field->positions;
}

/// Numbers as LEB128 (seven bits a byte, the lowest first), strings with their length before them.
class ByteWriter {
 public:
  void raw(std::string_view bytes) { bytes_ += bytes; }
  void number(std::uint64_t value) {
    for (; value >= 0x80; value >>= 7) bytes_ += static_cast<char>((value & 0x7F) | 0x80);
    bytes_ += static_cast<char>(value);
  }
  void string(std::string_view text) {
    number(text.size());
    raw(text);
  }
  [[nodiscard]] std::string bytes() && { return std::move(bytes_); }

 private:
  std::string bytes_;
};

/// Reads what ByteWriter wrote. Behind the end everything is 0 and empty, and good() says so.
class ByteReader {
 public:
  explicit ByteReader(std::string_view bytes) : rest_(bytes) {}

  [[nodiscard]] bool good() const { return good_; }
  [[nodiscard]] bool done() const { return rest_.empty(); }

  std::string_view raw(std::size_t size) {
    if (size > rest_.size()) return broken();
    const auto out = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return out;
  }
  std::uint64_t number() {
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 64; shift += 7) {
      if (rest_.empty()) break;
      const auto byte = static_cast<unsigned char>(rest_.front());
      rest_.remove_prefix(1);
      value |= static_cast<std::uint64_t>(byte & 0x7F) << shift;
      if (byte < 0x80) return value;
    }
    broken();
    return 0;
  }
  /// A number of things of at least one byte each, that are still to come.
  std::size_t count() {
    const auto value = number();
    if (value <= rest_.size()) return static_cast<std::size_t>(value);
    broken();
    return 0;
  }
  std::string_view string() { return raw(count()); }

 private:
  std::string_view broken() {
    good_ = false;
    rest_ = {};
    return {};
  }

  std::string_view rest_;
  bool good_ = true;
};

}  // namespace punkti::pocket
