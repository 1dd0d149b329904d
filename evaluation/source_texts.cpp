// SPDX-License-Identifier: GPL-3.0-or-later
#include "evaluation/source_texts.hpp"

#include "corpus/decode_bytes.hpp"
#include "corpus/find_sources.hpp"
#include "corpus/load_file.hpp"
#include "corpus/read_source.hpp"
#include "corpus/sha256.hpp"

#include <algorithm>

namespace punkti::evaluation {
namespace {

constexpr const char* name_the_corpus =
    "quotes are looked up in the files themselves: name the folder that was indexed with --corpus DIR";

/// Byte at which the nth occurrence begins; occurrences may overlap. npos when there are fewer.
std::size_t nth_place(std::string_view text, std::string_view quote, int nth) {
  auto at = text.find(quote);
  for (; nth > 1 && at != std::string_view::npos; --nth) at = text.find(quote, at + 1);
  return at;
}

ByteRange range_at(std::size_t begin, std::size_t size) {
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + size)};
}

}  // namespace

Result<SourceTexts> SourceTexts::find(const indexer::Manifest& manifest,
                                      std::span<const std::filesystem::path> corpus) {
  std::vector<std::filesystem::path> roots(corpus.begin(), corpus.end());
  if (roots.empty()) roots.assign(manifest.roots.begin(), manifest.roots.end());
  const auto found = corpus::find_sources(roots);
  if (!found) return fail(ErrorKind::not_found, found.error().what, name_the_corpus);
  SourceTexts out;
  for (const auto& state : manifest.sources)
    if (state.failed.empty()) out.files_[state.path] = {{}, state.sha256};
  for (const auto& source : found->sources)
    if (const auto known = out.files_.find(source.path); known != out.files_.end()) known->second.source = source;
  return out;
}

Result<std::string> SourceTexts::source_called(const std::string& doc) const {
  if (files_.contains(doc)) return doc;
  std::vector<std::string> paths;
  for (const auto& [path, file] : files_)
    if (path.ends_with("/" + doc)) paths.push_back(path);
  if (paths.size() == 1) return paths.front();
  if (paths.empty())
    return fail(ErrorKind::bad_input, "the index has no source \"" + doc + "\"",
                "name a source by its path below the corpus or by its file name; `punkti outline --all` lists them");
  return fail(ErrorKind::bad_input, "\"" + doc + "\" may be " + paths[0] + " or " + paths[1],
              "name the source by its path below the corpus");
}

Result<const SourceTexts::Text*> SourceTexts::text_of(const std::string& source) {
  if (const auto known = texts_.find(source); known != texts_.end()) return &known->second;
  const auto& file = files_.at(source);
  if (file.source.file.empty())
    return fail(ErrorKind::not_found, "the source " + source + " is in the index but no longer in the corpus",
                name_the_corpus);
  auto bytes = corpus::load_file(file.source.file, corpus::ReadLimits{}.file_bytes);
  if (!bytes) return fail(ErrorKind::not_found, source + ": " + bytes.error().what, name_the_corpus);
  if (corpus::sha256_hex(*bytes) != file.sha256)
    return fail(ErrorKind::not_found, "the source " + source + " has changed since it was indexed",
                "run `punkti index` again, then eval");
  auto decoded = corpus::decode_bytes(*bytes, file.source.format);
  if (!decoded) return tl::make_unexpected(decoded.error());
  const bool as_it_lies = decoded->text.encoding == "UTF-8";
  Text text{as_it_lies ? std::move(*bytes) : std::string(), std::move(decoded->text)};
  return &texts_.emplace(source, std::move(text)).first->second;
}

Result<Place> SourceTexts::place_of(const JudgedPassage& passage) {
  const auto source = source_called(passage.doc);
  if (!source) return tl::make_unexpected(source.error());
  const auto text = text_of(*source);
  if (!text) return tl::make_unexpected(text.error());
  const auto& [bytes, decoded] = **text;
  if (const auto at = nth_place(bytes, passage.quote, passage.nth); at != std::string::npos)
    return Place{*source, range_at(at, passage.quote.size())};
  if (const auto at = nth_place(decoded.text, passage.quote, passage.nth); at != std::string::npos)
    return Place{*source, corpus::place_on_disk(decoded, range_at(at, passage.quote.size()))};
  const auto nth = passage.nth > 1 ? " " + std::to_string(passage.nth) + " times" : std::string();
  return fail(ErrorKind::bad_input, "the quote \"" + passage.quote + "\" does not stand in " + *source + nth,
              "copy the words exactly, with their line ends and marks; `punkti show --text FILE` prints a source as it "
              "is read");
}

Result<std::uint64_t> SourceTexts::size_of(const std::string& source) {
  const auto text = text_of(source);
  if (!text) return tl::make_unexpected(text.error());
  return std::max<std::uint64_t>((*text)->bytes.size(), (*text)->decoded.text.size());
}

}  // namespace punkti::evaluation
