// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/completion.hpp"

#include <CLI/CLI.hpp>

#include <vector>

namespace punkti::cli {
namespace {

std::vector<std::string> option_names(const CLI::App& command) {
  std::vector<std::string> out;
  for (const auto* option : command.get_options())
    for (const auto& name : option->get_lnames()) out.push_back("--" + name);
  return out;
}

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const auto& word : words) out += (out.empty() ? "" : " ") + word;
  return out;
}

/// In single quotes of a shell.
std::string in_quotes(std::string_view text) {
  std::string out = "'";
  for (const char c : text) out += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return out + "'";
}

void bash(const CLI::App& app, std::ostream& out) {
  std::vector<std::string> names;
  for (const auto* command : app.get_subcommands(nullptr)) names.push_back(command->get_name());
  out << "# bash completion for punkti\n_punkti() {\n  local current=${COMP_WORDS[COMP_CWORD]} words=\n  case "
         "${COMP_WORDS[1]} in\n";
  for (const auto* command : app.get_subcommands(nullptr))
    out << "    " << command->get_name() << ") words=" << in_quotes(joined(option_names(*command))) << " ;;\n";
  out << "    *) words=" << in_quotes(joined(names) + " --help --version") << " ;;\n  esac\n"
      << "  [[ $COMP_CWORD -eq 1 ]] && words=" << in_quotes(joined(names) + " --help --version") << "\n"
      << "  if [[ $COMP_CWORD -eq 1 || $current == -* ]]; then\n    COMPREPLY=($(compgen -W \"$words\" -- "
         "\"$current\"))\n"
      << "  else\n    COMPREPLY=($(compgen -f -- \"$current\"))\n  fi\n}\ncomplete -o filenames -F _punkti punkti\n";
}

void zsh(const CLI::App& app, std::ostream& out) {
  out << "#compdef punkti\n_punkti() {\n  local -a commands options\n  commands=(\n";
  for (const auto* command : app.get_subcommands(nullptr))
    out << "    " << in_quotes(command->get_name() + ":" + command->get_description()) << '\n';
  out << "  )\n  if (( CURRENT == 2 )); then\n    _describe command commands\n    return\n  fi\n  case $words[2] in\n";
  for (const auto* command : app.get_subcommands(nullptr))
    out << "    " << command->get_name() << ") options=(" << joined(option_names(*command)) << ") ;;\n";
  out << "  esac\n  if [[ $PREFIX == -* ]]; then\n    compadd -- $options\n  else\n    _files\n  fi\n}\n_punkti "
         "\"$@\"\n";
}

void fish(const CLI::App& app, std::ostream& out) {
  out << "# fish completion for punkti\n";
  for (const auto* command : app.get_subcommands(nullptr)) {
    out << "complete -c punkti -n __fish_use_subcommand -f -a " << command->get_name() << " -d "
        << in_quotes(command->get_description()) << '\n';
    for (const auto* option : command->get_options())
      for (const auto& name : option->get_lnames())
        out << "complete -c punkti -n " << in_quotes("__fish_seen_subcommand_from " + command->get_name()) << " -l "
            << name << " -d " << in_quotes(option->get_description()) << '\n';
  }
}

}  // namespace

void print_completion(const CLI::App& app, const std::string& shell, std::ostream& out) {
  if (shell == "bash")
    bash(app, out);
  else if (shell == "zsh")
    zsh(app, out);
  else
    fish(app, out);
}

}  // namespace punkti::cli
