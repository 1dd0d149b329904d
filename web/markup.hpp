// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace punkti::web {

struct Attribute {
  std::string_view name;
  std::optional<std::string_view> value;  ///< as written, not unescaped; none for one without
};

/// A piece of a page: text and comments as they are, a tag with its attributes. What stands between <script> or <style>
/// and its end is one text.
struct Piece {
  enum class Kind { text, open, close };
  Kind kind = Kind::text;
  std::string_view bytes;  ///< all of it; views into the page, and they die with it
  std::string_view name;   ///< of the element, of tags
  std::vector<Attribute> attributes;

  [[nodiscard]] bool opens(std::string_view element) const { return kind == Kind::open && name == element; }
  [[nodiscard]] bool closes(std::string_view element) const { return kind == Kind::close && name == element; }
  [[nodiscard]] std::optional<std::string_view> value_of(std::string_view attribute) const;
  [[nodiscard]] bool has_class(std::string_view name_of_class) const;
};

/// Reads the markup of our own pages, piece by piece. It is strict and knows no more than we write: names in lower-case
/// letters, digits and hyphens (colons and capitals too, for SVG), values in double quotes, no CDATA. Anything else
/// throws std::logic_error as a mistake in the program: text of strangers never gets here unescaped.
class Markup {
 public:
  explicit Markup(std::string_view page) : page_(page) {}  ///< @pre the page outlives this

  /// The next piece; nothing at the end.
  std::optional<Piece> next();

 private:
  Piece read_text();
  Piece read_raw();
  Piece read_tag();
  Attribute read_attribute();
  std::string_view read_name();
  [[nodiscard]] char here() const { return at_ < page_.size() ? page_[at_] : '\0'; }
  [[noreturn]] void mistake(std::string_view what) const;

  std::string_view page_;
  std::size_t at_ = 0;
  std::string_view raw_;  // "script" or "style" while its text is to be read
};

/// The pieces of a page, all at once.
[[nodiscard]] std::vector<Piece> pieces_of(std::string_view page);

}  // namespace punkti::web
