// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace punkti::text {

/// What was found out about words before: running text says the same words again and again. Bounded: when it is full
/// it begins anew.
template <class Value>
class Memory {
 public:
  /// The value of a word, by `find_out` when it is not remembered. Valid until the next call.
  template <class FindOut>
  const Value& of(std::string_view word, const FindOut& find_out) {
    if (const auto known = values_.find(word); known != values_.end()) return known->second;
    if (values_.size() == most) values_.clear();
    return values_.emplace(word, find_out()).first->second;
  }

 private:
  static constexpr std::size_t most = 1U << 15U;  // words; some megabytes

  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view word) const noexcept { return std::hash<std::string_view>{}(word); }
  };
  std::unordered_map<std::string, Value, Hash, std::equal_to<>> values_;
};

}  // namespace punkti::text
