// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/own_topics.hpp"

#include "indexer/text/romanization.hpp"
#include "query/printable.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <iterator>
#include <span>

namespace punkti::query {
namespace {

constexpr std::size_t most_problems_told = 5;

Result<lexicon::TopicText> read(const std::filesystem::path& file) {
  const auto name = printable(file.string());
  errno = 0;
  std::ifstream in(file, std::ios::binary);
  if (!in || std::filesystem::is_directory(file))
    return fail(ErrorKind::usage,
                fmt::format("{}: cannot be read: {}", name, errno != 0 ? std::strerror(errno) : "it is a folder"),
                "--topics takes a file written like those in topics/");
  return lexicon::TopicText{name, std::string(std::istreambuf_iterator<char>(in), {})};
}

std::string told(std::span<const std::string> problems) {
  std::string out;
  for (std::size_t i = 0; i < std::min(problems.size(), most_problems_told); ++i)
    out += (i == 0 ? "" : "\n  ") + printable(problems[i]);
  if (problems.size() > most_problems_told)
    out += fmt::format("\n  … and {} more", problems.size() - most_problems_told);
  return out;
}

}  // namespace

Result<lexicon::Topics> read_own_topics(const std::vector<std::filesystem::path>& files, const indexer::Index& index,
                                        const indexer::Knowledge& knowledge) {
  std::vector<lexicon::TopicText> texts;
  for (const auto& file : files) {
    auto text = read(file);
    if (!text) return tl::make_unexpected(text.error());
    texts.push_back(std::move(*text));
  }
  const auto stems = index.tables().vocabulary('S');
  const auto words = index.tables().vocabulary('W');
  const text::Vocabulary beginnings{words.has_prefix, words.has_prefix};
  const auto known = [&](const std::string& latin) {
    const bool beginning = latin.ends_with('*');
    const auto read = beginning ? text::readings(latin.substr(0, latin.size() - 1), beginnings)
                                : text::readings_of_stem(latin, stems);
    std::vector<std::string> out;
    for (const auto& reading : read) out.push_back(reading.word);
    return out;
  };
  auto own = lexicon::Topics::own(texts, indexer::make_english_stemmer(), known);
  if (!own.problems().empty())
    return fail(ErrorKind::usage, told(own.problems()), "topics/README.md says how a topic is written");
  if (own.all().empty())
    return fail(ErrorKind::usage, texts.empty() ? "no file of topics" : texts.front().name + ": holds no topic",
                "topics/README.md says how a topic is written");
  for (const auto& topic : own.all())
    if (knowledge.topics().find(topic.id) != nullptr)
      return fail(ErrorKind::usage, fmt::format("the topic \"{}\" is one that punkti has", topic.id),
                  "give yours another id");
  return own;
}

}  // namespace punkti::query
