// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/lexicon/glossary_file.hpp"

#include <algorithm>
#include <stdexcept>
#include <string>

namespace punkti::lexicon {

namespace glossary_data {
std::span<const EmbeddedFile> embedded();
}

namespace {

/// Reads one file from its first byte to its last.
class FileReader {
 public:
  FileReader(const EmbeddedFile& file, GlossaryFile& glossary) : file_(file), glossary_(glossary) {}

  void read() {
    for (skip_blanks(); !at_end(); skip_blanks()) {
      if (take("[[concept]]"))
        read_concept(glossary_.concepts.emplace_back());
      else if (take("[[aside]]"))
        read_aside(glossary_.asides.emplace_back());
      else
        fail("expected [[concept]] or [[aside]]");
    }
  }

 private:
  void read_concept(ConceptEntry& entry) {
    while (!at_table()) {
      const std::string_view name = key();
      if (name == "id")
        entry.id = string();
      else if (name == "en")
        entry.en = array();
      else if (name == "ka")
        entry.ka = array();
      else if (name == "ka_verbs")
        entry.ka_verbs = array();
      else if (name == "pairs")
        entry.pairs = array();
      else if (name == "broader")
        entry.broader = string();
      else if (name == "source")
        entry.source = string();
      else if (name == "note")
        entry.note = string();
      else
        fail("unknown key " + std::string(name));
    }
  }

  void read_aside(AsideEntry& entry) {
    while (!at_table()) {
      const std::string_view name = key();
      if (name == "en")
        entry.en = array();
      else if (name == "ka")
        entry.ka = array();
      else if (name == "note")
        entry.note = string();
      else
        fail("unknown key " + std::string(name));
    }
  }

  std::string_view key() {
    const std::size_t end = file_.bytes.find_first_of(" =\n", at_);
    if (end == std::string_view::npos) fail("expected a key");
    const std::string_view name = file_.bytes.substr(at_, end - at_);
    at_ = end;
    expect("=");
    return name;
  }

  std::string_view string() {
    expect("\"");
    const std::size_t end = file_.bytes.find_first_of("\"\\\n", at_);
    if (end == std::string_view::npos || file_.bytes[end] != '"') fail("expected a string without escapes");
    const std::string_view text = file_.bytes.substr(at_, end - at_);
    at_ = end + 1;
    return text;
  }

  std::vector<std::string_view> array() {
    std::vector<std::string_view> texts;
    expect("[");
    for (skip_blanks(); !take("]"); skip_blanks()) {
      texts.push_back(string());
      skip_blanks();
      if (take(",")) continue;
      expect("]");
      break;
    }
    return texts;
  }

  bool at_table() {
    skip_blanks();
    return at_end() || file_.bytes[at_] == '[';
  }

  void skip_blanks() {
    while (!at_end()) {
      if (file_.bytes[at_] == '#')
        at_ = std::min(file_.bytes.find('\n', at_), file_.bytes.size());
      else if (std::string_view(" \t\r\n").find(file_.bytes[at_]) != std::string_view::npos)
        ++at_;
      else
        return;
    }
  }

  [[nodiscard]] bool at_end() const { return at_ >= file_.bytes.size(); }

  bool take(std::string_view text) {
    if (!file_.bytes.substr(at_).starts_with(text)) return false;
    at_ += text.size();
    return true;
  }

  void expect(std::string_view text) {
    skip_blanks();
    if (!take(text)) fail("expected " + std::string(text));
  }

  [[noreturn]] void fail(const std::string& what) const {
    const auto line = 1 + std::ranges::count(file_.bytes.substr(0, at_), '\n');
    throw std::runtime_error(std::string(file_.name) + ":" + std::to_string(line) + ": " + what);
  }

  const EmbeddedFile& file_;
  GlossaryFile& glossary_;
  std::size_t at_ = 0;
};

}  // namespace

GlossaryFile read_glossary(std::span<const EmbeddedFile> files) {
  GlossaryFile glossary;
  for (const EmbeddedFile& file : files) FileReader(file, glossary).read();
  return glossary;
}

std::span<const EmbeddedFile> glossary_files() {
  return glossary_data::embedded();
}

}  // namespace punkti::lexicon
