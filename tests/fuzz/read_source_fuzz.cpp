// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a .txt, .md or .html file: reading never crashes, and every clause of plain text is the very bytes of
// its place.
#include "corpus/read_source.hpp"

#include <unistd.h>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace {

constexpr std::array formats{std::pair(punkti::corpus::Format::text, "txt"),
                             std::pair(punkti::corpus::Format::markdown, "md"),
                             std::pair(punkti::corpus::Format::html, "html")};

void require(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "property broken: %s\n", what);
  std::abort();
}

bool on_border(std::string_view text, std::uint32_t at) {
  return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const auto& [format, extension] = formats[data[0] % formats.size()];
  const auto file =
      std::filesystem::temp_directory_path() / ("punkti-fuzz-" + std::to_string(::getpid()) + "." + extension);
  std::ofstream(file, std::ios::binary)
      .write(reinterpret_cast<const char*>(data + 1), static_cast<std::streamsize>(size - 1));
  punkti::corpus::Source source;
  source.file = file;
  source.path = "Fuzz/file";
  source.company.id = "fuzz";
  source.format = format;
  const auto read = punkti::corpus::read_source(source);
  if (!read) return 0;
  const auto& text = read->text.text;
  for (const auto& document : read->documents) {
    for (const auto& clause : document.clauses) {
      require(clause.place.begin <= clause.place.end, "a place begins before it ends");
      if (read->text.encoding != "UTF-8" || !read->text.on_disk.empty()) continue;
      require(clause.place.end <= text.size(), "a place lies inside the file");
      require(on_border(text, clause.place.begin) && on_border(text, clause.place.end),
              "a place lies on character borders");
      if (format == punkti::corpus::Format::text)
        require(punkti::slice(text, clause.place) == clause.text, "the text of a clause is the bytes of its place");
    }
  }
  return 0;
}
