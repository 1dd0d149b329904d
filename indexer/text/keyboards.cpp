// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/text/keyboards.hpp"

#include "indexer/text/tables.hpp"
#include "indexer/text/utf8.hpp"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <unordered_map>

namespace punkti::text {
namespace {

struct Key {
  int row = 0, column = 0, shift = 0;
};

struct Layout {
  std::string_view name;
  std::unordered_map<char32_t, Key> keys;
  std::unordered_map<int, char32_t> characters;  ///< by number_of(key)
};

constexpr int number_of(Key key) noexcept {
  return (key.shift * 4 + key.row) * 16 + key.column;
}

void learn_row(Layout& layout, std::string_view characters, int row, int shift) {
  int column = 0;
  for (std::size_t at = 0; at < characters.size(); ++column) {
    const auto c = code_point_at(characters, at);
    at += c.size;
    const Key key{row, column, shift};
    layout.keys.emplace(c.value, key);
    layout.characters.emplace(number_of(key), c.value);
  }
}

const std::vector<Layout>& layouts() {
  static const std::vector<Layout> all = [] {
    std::vector<Layout> out;
    for (const auto& row : rows_of("keyboards.tsv")) {
      if (out.empty() || out.back().name != row[0]) out.push_back({row[0], {}, {}});
      const int shift = row[1] == "1" ? 1 : 0;
      for (int i = 0; i < 3; ++i) learn_row(out.back(), row[static_cast<std::size_t>(i) + 2], i, shift);
    }
    return out;
  }();
  return all;
}

std::optional<std::vector<Key>> keys_of(std::string_view typed, const Layout& layout) {
  std::vector<Key> keys;
  for (std::size_t at = 0; at < typed.size();) {
    const auto c = code_point_at(typed, at);
    at += c.size;
    const auto key = layout.keys.find(c.value);
    if (key == layout.keys.end()) return std::nullopt;
    keys.push_back(key->second);
  }
  return keys;
}

std::string typed_on(const Layout& layout, const std::vector<Key>& keys) {
  std::string out;
  for (auto key : keys) {
    auto found = layout.characters.find(number_of(key));
    if (found == layout.characters.end()) {
      key.shift = 0;
      found = layout.characters.find(number_of(key));
    }
    if (found != layout.characters.end()) append(out, found->second);
  }
  return out;
}

/// The rows of a keyboard are set off by a quarter and a half of a key: a key touches two of the row above.
bool touch(Key one, Key other) {
  if (one.row > other.row) std::swap(one, other);
  const int right = other.column - one.column;
  if (one.row == other.row) return std::abs(right) == 1;
  return other.row - one.row == 1 && (right == 0 || right == -1);
}

}  // namespace

std::vector<Retyped> retyped(std::string_view typed) {
  std::vector<Retyped> out;
  for (const auto& active : layouts()) {
    const auto keys = keys_of(typed, active);
    if (!keys || keys->empty()) continue;
    for (const auto& intended : layouts()) {
      if (intended.name == active.name) continue;
      auto text = typed_on(intended, *keys);
      if (text != typed) out.push_back({std::move(text), active.name, intended.name});
    }
  }
  return out;
}

bool are_neighbour_keys(char32_t one, char32_t other) {
  return std::ranges::any_of(layouts(), [&](const Layout& layout) {
    const auto first = layout.keys.find(one), second = layout.keys.find(other);
    return first != layout.keys.end() && second != layout.keys.end() && touch(first->second, second->second);
  });
}

std::string_view language_of_layout(std::string_view layout) noexcept {
  return layout == "us" ? "English" : layout == "ru" ? "Russian" : "Georgian";
}

}  // namespace punkti::text
