// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gumbo.h>

#include <string_view>

/// What the elements of a page mean to a reader.
namespace punkti::corpus {

[[nodiscard]] bool is_text(const GumboNode* node);
[[nodiscard]] GumboTag tag_of(const GumboNode* node);
[[nodiscard]] const GumboVector* children_of(const GumboNode* node);  ///< nullptr for text and comments

/// Not of the document: scripts, styles, templates, navigation, the page's header and footer, forms' controls, hidden
/// elements.
[[nodiscard]] bool is_left_out(const GumboNode* node);
[[nodiscard]] bool is_hidden(const GumboNode* node);
[[nodiscard]] bool is_block(const GumboNode* node);
[[nodiscard]] bool is_bold(const GumboNode* node);
[[nodiscard]] int heading_level_of(const GumboNode* node);  ///< 1 to 6, 0 for others

/// Is the element an item of an ordered list? What its first item is numbered is the list's `start`.
[[nodiscard]] bool is_numbered_item(const GumboNode* item);
[[nodiscard]] int first_number(const GumboNode* list);

/// Is a table row made of short cells? A row that holds headings, lists or other tables lays out a page.
[[nodiscard]] bool is_data_row(const GumboNode* row);

}  // namespace punkti::corpus
