// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/html_guard.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

namespace punkti::corpus {
namespace {

constexpr std::size_t deepest_nesting = 512;
// A parser opens every unclosed formatting element anew in each block below it: a few hundred of them fill gigabytes.
constexpr std::ptrdiff_t most_formatting = 16;
constexpr std::size_t longest_tag = 64u << 10;
constexpr std::size_t most_attributes = 256;

bool is_ascii_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Elements that never hold others, or that the next of their kind closes: they do not add to the depth.
bool adds_no_depth(std::string_view name) {
  static constexpr std::array<std::string_view, 28> names{
      "area",  "base", "br",    "col", "dd",    "dt",   "embed",  "head", "body",  "hr",
      "html",  "img",  "input", "li",  "link",  "meta", "option", "p",    "param", "source",
      "tbody", "td",   "tfoot", "th",  "thead", "tr",   "track",  "wbr"};
  return std::ranges::find(names, name) != names.end();
}

/// The elements that HTML's tree construction calls formatting.
bool is_formatting(std::string_view name) {
  static constexpr std::array<std::string_view, 14> names{"a",    "b", "big",   "code",   "em",     "font", "i",
                                                          "nobr", "s", "small", "strike", "strong", "tt",   "u"};
  return std::ranges::find(names, name) != names.end();
}

/// Elements whose content is no markup.
bool holds_raw_text(std::string_view name) {
  return name == "script" || name == "style" || name == "textarea" || name == "title" || name == "xmp" ||
         name == "iframe" || name == "noframes";
}

std::string lower(std::string_view text) {
  std::string low(text);
  for (char& c : low)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c | 0x20);
  return low;
}

class Guard {
 public:
  explicit Guard(std::string html) { guarded_.html = std::move(html); }

  GuardedHtml run() {
    std::string& html = guarded_.html;
    for (std::size_t at = html.find('<'); at != std::string::npos && at + 1 < html.size(); at = html.find('<', at)) {
      if (std::string_view(html).substr(at).starts_with("<!--"))
        at = behind(html.find("-->", at + 4), 3);
      else if (html[at + 1] == '/')
        at = close_tag(at);
      else if (is_ascii_letter(html[at + 1]))
        at = open_tag(at);
      else
        ++at;
    }
    return std::move(guarded_);
  }

 private:
  [[nodiscard]] std::size_t behind(std::size_t found, std::size_t size) const {
    return found == std::string::npos ? guarded_.html.size() : found + size;
  }

  [[nodiscard]] std::string name_at(std::size_t at) const {
    const std::string_view html = guarded_.html;
    const std::size_t end = std::min(html.find_first_of(" \t\r\n\f/>", at), at + 64);
    return lower(html.substr(at, end - at));
  }

  /// The byte behind the '>' that ends a tag; quoted values may hold others.
  [[nodiscard]] std::size_t end_of_tag(std::size_t at, std::size_t& attributes) const {
    const std::string_view html = guarded_.html;
    char quote = 0;
    for (char before = 0; at < html.size(); before = html[at++]) {
      const char c = html[at];
      if (quote != 0) {
        if (c == quote) quote = 0;
      } else if (c == '>') {
        return at + 1;
      } else if ((c == '"' || c == '\'') && before == '=') {
        quote = c;
      } else if (c == '=' || ((before == ' ' || before == '\n') && is_ascii_letter(c))) {
        ++attributes;
      }
    }
    return html.size();
  }

  void blank(std::size_t begin, std::size_t end) {
    std::fill(guarded_.html.begin() + static_cast<std::ptrdiff_t>(begin),
              guarded_.html.begin() + static_cast<std::ptrdiff_t>(end), ' ');
  }

  std::size_t open_tag(std::size_t begin) {
    const std::string name = name_at(begin + 1);
    std::size_t attributes = 0;
    std::size_t end = end_of_tag(begin + 1 + name.size(), attributes);
    if (end - begin > longest_tag || attributes > 2 * most_attributes) {
      ++guarded_.passed_over;
      blank(begin + 1 + name.size(), guarded_.html[end - 1] == '>' ? end - 1 : end);
    }
    if (holds_raw_text(name)) return std::min(lower_find("</" + name, end), guarded_.html.size());
    if (adds_no_depth(name)) return end;
    const bool too_many = is_formatting(name) && std::ranges::count_if(open_, is_formatting) >= most_formatting;
    if (open_.size() < deepest_nesting && !too_many) {
      open_.push_back(name);
    } else {
      ++guarded_.passed_over;
      blank(begin, end);
    }
    return end;
  }

  [[nodiscard]] std::size_t lower_find(const std::string& tag, std::size_t from) const {
    const auto same = [](char a, char b) { return a == b || (is_ascii_letter(a) && (a | 0x20) == b); };
    const auto found = std::search(guarded_.html.begin() + static_cast<std::ptrdiff_t>(from), guarded_.html.end(),
                                   tag.begin(), tag.end(), same);
    return static_cast<std::size_t>(found - guarded_.html.begin());
  }

  std::size_t close_tag(std::size_t begin) {
    const std::string name = name_at(begin + 2);
    const auto innermost = std::find(open_.rbegin(), open_.rend(), name);
    if (innermost != open_.rend()) open_.erase(innermost.base() - 1, open_.end());
    return behind(guarded_.html.find('>', begin), 1);
  }

  GuardedHtml guarded_;
  std::vector<std::string> open_;
};

}  // namespace

GuardedHtml guard_html(std::string html) {
  return Guard(std::move(html)).run();
}

}  // namespace punkti::corpus
