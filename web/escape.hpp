// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

/// The one door from text to markup. A string of a document becomes Html through escape() or not at all:
/// what is not escaped does not compile.
namespace punkti::web {

/// A string literal of our own source; nothing read at run time can become one.
struct Literal {
  template <std::size_t N>
  consteval Literal(const char (&text)[N])
      : bytes(text, N - 1) {}  // NOLINT(google-explicit-constructor): that is its use
  std::string_view bytes;
};

/// Where a text is to stand. There is no context for styles or scripts: no text of a document goes there.
enum class Context {
  text,       ///< between tags; what cannot be seen, or paints over its lines, is shown as a chip with its code point
  attribute,  ///< inside double quotes; what cannot be seen is written "U+202E"
  url,        ///< a href inside double quotes; empty unless may_link()
};

/// Markup that is safe to write.
class Html {
 public:
  Html() = default;
  explicit Html(Literal own) : bytes_(own.bytes) {}

  Html& operator+=(const Html& more) {
    bytes_ += more.bytes_;
    return *this;
  }
  [[nodiscard]] const std::string& bytes() const { return bytes_; }
  [[nodiscard]] bool empty() const { return bytes_.empty(); }

 private:
  explicit Html(std::string safe) : bytes_(std::move(safe)) {}
  friend Html escape(Context context, std::string_view text);
  friend class Skeletons;  // the markup of web/assets, compiled in
  friend class Words;      // messages of ours put into words

  std::string bytes_;
};

/// Any bytes in, safe markup out. Broken UTF-8 becomes U+FFFD.
[[nodiscard]] Html escape(Context context, std::string_view text);

/// http, https and mailto addresses without blanks, controls or user names before an "@" of the host.
[[nodiscard]] bool may_link(std::string_view url);

/// The first words of a text on one line, at most so many characters, with "…" when it was cut. Never cut inside a
/// character.
[[nodiscard]] std::string first_words(std::string_view text, std::size_t characters);

}  // namespace punkti::web
