// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/html_elements.hpp"

#include <algorithm>
#include <cstdlib>
#include <span>
#include <string>
#include <vector>

namespace punkti::corpus {
namespace {

constexpr std::size_t most_row_nodes = 400;

std::span<void* const> list_of(const GumboVector* vector) {
  return vector == nullptr ? std::span<void* const>{} : std::span<void* const>(vector->data, vector->length);
}

std::string_view attribute(const GumboNode* node, const char* name) {
  if (node->type != GUMBO_NODE_ELEMENT && node->type != GUMBO_NODE_TEMPLATE) return {};
  const GumboAttribute* found = gumbo_get_attribute(&node->v.element.attributes, name);
  return found == nullptr ? std::string_view{} : std::string_view(found->value);
}

bool has_attribute(const GumboNode* node, const char* name) {
  return (node->type == GUMBO_NODE_ELEMENT || node->type == GUMBO_NODE_TEMPLATE) &&
         gumbo_get_attribute(&node->v.element.attributes, name) != nullptr;
}

/// Style without blanks and in lower case, as far as it is looked at.
std::string style_of(const GumboNode* node) {
  std::string style;
  for (const char c : attribute(node, "style").substr(0, 2000))
    if (c != ' ') style += c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
  return style;
}

/// A page's header holds its menu; the header of an article holds its title.
bool has_heading(const GumboNode* element) {
  std::vector<const GumboNode*> open{element};
  for (std::size_t seen = 0; !open.empty() && seen < most_row_nodes; ++seen) {
    const GumboNode* node = open.back();
    open.pop_back();
    const int level = heading_level_of(node);
    if (level > 0 && level <= 2) return true;
    for (void* child : list_of(children_of(node))) open.push_back(static_cast<const GumboNode*>(child));
  }
  return false;
}

}  // namespace

bool is_text(const GumboNode* node) {
  return node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE || node->type == GUMBO_NODE_CDATA;
}

GumboTag tag_of(const GumboNode* node) {
  return node->type == GUMBO_NODE_ELEMENT ? node->v.element.tag : GUMBO_TAG_UNKNOWN;
}

const GumboVector* children_of(const GumboNode* node) {
  if (node->type == GUMBO_NODE_DOCUMENT) return &node->v.document.children;
  return node->type == GUMBO_NODE_ELEMENT ? &node->v.element.children : nullptr;
}

bool is_hidden(const GumboNode* node) {
  if (has_attribute(node, "hidden") || attribute(node, "aria-hidden") == "true") return true;
  const std::string style = style_of(node);
  return style.find("display:none") != std::string::npos || style.find("visibility:hidden") != std::string::npos;
}

bool is_left_out(const GumboNode* node) {
  switch (tag_of(node)) {
    case GUMBO_TAG_SCRIPT:
    case GUMBO_TAG_STYLE:
    case GUMBO_TAG_TEMPLATE:
    case GUMBO_TAG_NOSCRIPT:
    case GUMBO_TAG_HEAD:
    case GUMBO_TAG_NAV:
    case GUMBO_TAG_FOOTER:
    case GUMBO_TAG_SVG:
    case GUMBO_TAG_IFRAME:
    case GUMBO_TAG_NOFRAMES:
    case GUMBO_TAG_OBJECT:
    case GUMBO_TAG_SELECT:
    case GUMBO_TAG_BUTTON:
    case GUMBO_TAG_TEXTAREA: return true;
    case GUMBO_TAG_HEADER: return !has_heading(node);
    default: break;
  }
  const std::string_view role = attribute(node, "role");
  return role == "navigation" || role == "search" || is_hidden(node);
}

bool is_block(const GumboNode* node) {
  static const std::vector<GumboTag> inline_tags{
      GUMBO_TAG_A,     GUMBO_TAG_ABBR,  GUMBO_TAG_ACRONYM, GUMBO_TAG_B,      GUMBO_TAG_BDI,    GUMBO_TAG_BDO,
      GUMBO_TAG_BIG,   GUMBO_TAG_CITE,  GUMBO_TAG_CODE,    GUMBO_TAG_DATA,   GUMBO_TAG_DEL,    GUMBO_TAG_DFN,
      GUMBO_TAG_EM,    GUMBO_TAG_FONT,  GUMBO_TAG_I,       GUMBO_TAG_IMG,    GUMBO_TAG_INS,    GUMBO_TAG_KBD,
      GUMBO_TAG_LABEL, GUMBO_TAG_MARK,  GUMBO_TAG_Q,       GUMBO_TAG_RUBY,   GUMBO_TAG_RT,     GUMBO_TAG_S,
      GUMBO_TAG_SAMP,  GUMBO_TAG_SMALL, GUMBO_TAG_SPAN,    GUMBO_TAG_STRIKE, GUMBO_TAG_STRONG, GUMBO_TAG_SUB,
      GUMBO_TAG_SUP,   GUMBO_TAG_TIME,  GUMBO_TAG_TT,      GUMBO_TAG_U,      GUMBO_TAG_VAR,    GUMBO_TAG_WBR,
      GUMBO_TAG_NOBR,  GUMBO_TAG_INPUT, GUMBO_TAG_UNKNOWN};
  return node->type == GUMBO_NODE_ELEMENT && std::ranges::find(inline_tags, tag_of(node)) == inline_tags.end();
}

bool is_bold(const GumboNode* node) {
  const GumboTag tag = tag_of(node);
  if (tag == GUMBO_TAG_B || tag == GUMBO_TAG_STRONG) return true;
  if (node->type != GUMBO_NODE_ELEMENT) return false;
  const std::string style = style_of(node);
  return style.find("font-weight:bold") != std::string::npos || style.find("font-weight:7") != std::string::npos;
}

int heading_level_of(const GumboNode* node) {
  const GumboTag tag = tag_of(node);
  return tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6 ? static_cast<int>(tag) - static_cast<int>(GUMBO_TAG_H1) + 1 : 0;
}

bool is_numbered_item(const GumboNode* item) {
  return tag_of(item) == GUMBO_TAG_LI && item->parent != nullptr && tag_of(item->parent) == GUMBO_TAG_OL;
}

int first_number(const GumboNode* list) {
  const std::string start(attribute(list, "start"));
  return start.empty() ? 1 : std::max(1, std::atoi(start.c_str()));
}

bool is_data_row(const GumboNode* row) {
  std::vector<const GumboNode*> open{row};
  std::size_t seen = 0;
  while (!open.empty()) {
    const GumboNode* node = open.back();
    open.pop_back();
    if (++seen > most_row_nodes) return false;
    const GumboTag tag = tag_of(node);
    if (heading_level_of(node) > 0 || tag == GUMBO_TAG_TABLE || tag == GUMBO_TAG_UL || tag == GUMBO_TAG_OL)
      return false;
    for (void* child : list_of(children_of(node))) open.push_back(static_cast<const GumboNode*>(child));
  }
  return true;
}

}  // namespace punkti::corpus
