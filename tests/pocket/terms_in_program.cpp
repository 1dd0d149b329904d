// SPDX-License-Identifier: GPL-3.0-or-later
// Reads a JSON array of texts and writes a JSON array of what the language room makes of each.
#include "tests/pocket/terms.hpp"

#include <nlohmann/json.hpp>

#include <iostream>

int main() {
  const auto texts = nlohmann::json::parse(std::cin);
  auto answers = nlohmann::json::array();
  for (const auto& text : texts) answers.push_back(punkti::tests::terms_of(text.get<std::string>()));
  std::cout << answers << '\n';
}
