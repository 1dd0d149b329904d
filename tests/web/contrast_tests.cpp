// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.hpp"
#include "tests/support/shared.hpp"

#include <cmath>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

using Tokens = std::map<std::string, std::string>;

/// The colours a block of the style names: "--ink: #1e2124;".
Tokens tokens_of(std::string_view block) {
  Tokens tokens;
  for (std::size_t at = block.find("--"); at != std::string_view::npos; at = block.find("--", at + 2)) {
    const std::size_t colon = block.find(':', at);
    const std::size_t end = block.find(';', at);
    const std::string_view value = block.substr(colon + 2, end - colon - 2);
    if (value.size() == 7 && value[0] == '#') tokens[std::string(block.substr(at, colon - at))] = value;
  }
  return tokens;
}

Tokens block_after(const std::string& style, const std::string& start) {
  const std::size_t at = style.find(start);
  REQUIRE(at != std::string::npos);
  return tokens_of(std::string_view(style).substr(at, style.find('}', at) - at));
}

double luminance(const std::string& colour) {
  const auto channel = [&colour](std::size_t at) {
    const double value = std::stoi(colour.substr(at, 2), nullptr, 16) / 255.0;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

/// WCAG 2.2, "contrast ratio".
double contrast(const std::string& one, const std::string& other) {
  const double a = luminance(one);
  const double b = luminance(other);
  return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

const std::vector<std::pair<std::string, std::vector<std::string>>> words_on_grounds = {
    {"--ink", {"--ground", "--sheet", "--target", "--said-1"}},
    {"--quiet", {"--ground", "--sheet", "--target"}},
    {"--link", {"--ground", "--sheet", "--target"}},
    {"--said-ink", {"--said-1", "--said-2", "--said-3"}},
    {"--unseen-ink", {"--unseen", "--ground", "--target"}},
};

}  // namespace

TEST_CASE("every text colour can be read on every ground it stands on", "[web][style]") {
  const std::string style = punkti::tests::bytes_of(punkti::tests::project_file("web/assets/style.css"));
  const Tokens light = block_after(style, "\n:root {");
  const Tokens dark = block_after(style, "@media (prefers-color-scheme: dark)");
  CHECK(light.size() == dark.size());  // a colour that one theme forgets is the other's by accident
  for (const Tokens& theme : {light, dark}) {
    for (const auto& [word, grounds] : words_on_grounds)
      for (const std::string& ground : grounds) {
        INFO(word << " " << theme.at(word) << " on " << ground << " " << theme.at(ground));
        CHECK(contrast(theme.at(word), theme.at(ground)) >= 4.5);
      }
    CHECK(contrast(theme.at("--edge"), theme.at("--ground")) >= 3.0);  // borders that carry meaning
  }
}

TEST_CASE("the style asks nothing of the network and never changes letters", "[web][style]") {
  const std::string style = punkti::tests::bytes_of(punkti::tests::project_file("web/assets/style.css"));
  for (const char* banned :
       {"@import", "url(", "http:", "https:", "text-transform", "small-caps", "letter-spacing", "<"})
    CHECK(style.find(banned) == std::string::npos);
}
