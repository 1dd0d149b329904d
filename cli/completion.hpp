// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ostream>
#include <string>

namespace CLI {
class App;
}

namespace punkti::cli {

/// Writes completions of an app's sub-commands and options for "bash", "zsh" or "fish": made from the options
/// themselves, so they cannot disagree.
void print_completion(const CLI::App& app, const std::string& shell, std::ostream& out);

}  // namespace punkti::cli
