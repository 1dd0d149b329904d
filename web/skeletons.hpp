// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "web/escape.hpp"

#include <initializer_list>
#include <map>
#include <string_view>
#include <utility>

/// The markup of pages lies in web/assets/*.html, in parts:
///
///     <!-- part: silent -->
///     <li id="{{anchor}}">{{company}} is silent.</li>
///
/// A part has places to fill, messages between [[ and ]] (web/words.hpp), which may hold places, and nothing else: no
/// loops, no conditions, no raw text; those are C++. A part of one line comes without its line end, longer ones keep
/// theirs.
/// Why our own: Debian's template libraries (kainjow-mustache, mstch, ctemplate) take strings, write unknown names as
/// nothing, and escape for one context or by guessing. Here a place takes Html only, so escaping was done, and a name
/// too many or too few is an error that the tests meet.
namespace punkti::web {

class Skeletons {
 public:
  /// The parts compiled in.
  static const Skeletons& ours();

  /// Parts of one text; @pre the text outlives this. Throws std::logic_error when a part is named twice.
  explicit Skeletons(std::string_view file_name, std::string_view text);

  using Value = std::pair<std::string_view, Html>;

  /// A part with its places filled. `part` is "file: part", for example "topic: silent".
  /// Throws std::logic_error, as a mistake in the program: no such part, a place without value, a value without place,
  /// a message without end, markup where an attribute stands.
  [[nodiscard]] Html fill(std::string_view part, std::initializer_list<Value> values = {}) const;

  /// The style sheet, as it goes between <style> and </style>.
  [[nodiscard]] static Html style();

  /// A script, as it goes between <script> and </script>: "matrix" is web/assets/matrix.js.
  [[nodiscard]] static Html script(std::string_view name);

 private:
  Skeletons() = default;
  void add(std::string_view file_name, std::string_view text);

  std::map<std::string, std::string_view, std::less<>> parts_;
};

}  // namespace punkti::web
