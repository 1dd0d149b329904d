// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/words.hpp"

#include "indexer/english.hpp"

#include "tests/support/small_corpus.hpp"

using namespace punkti;

namespace {

/// The first reading of each word of a question, over an index of three small companies.
std::string read_as(const std::string& question) {
  static const tests::IndexedCorpus corpus;
  static const auto index = corpus.open();
  static const indexer::Knowledge knowledge;
  static const auto english = indexer::make_english_stemmer();
  std::string out;
  for (const auto& word : query::WordReader(index, knowledge, english).read(question)) {
    const auto& best = word.readings.front();
    out += (out.empty() ? "" : " ") + best.term.word;
    if (best.path != query::Path::exact) out += ":" + std::string(query::name_of(best.path));
  }
  return out;
}

}  // namespace

TEST_CASE("a misspelled word is read as the nearest word of index or glossary", "[words]") {
  CHECK(read_as("baskte") == "basket:spelling");
  CHECK(read_as("კალატა") == "კალათა:spelling");
  CHECK(read_as("კალატებიდან") == "კალათებიდან:spelling");
  CHECK(read_as("gaagzavnos foptosurati") == "გააგზავნოს:romanized ფოტოსურათი:spelling");
}

TEST_CASE("what is known, short or a code is not corrected", "[words]") {
  for (const auto* word : {"cookies", "კალათის", "zzq", "ab12cd", "77", "qwrtplkmn"}) CHECK(read_as(word) == word);
}

TEST_CASE("a word typed on another keyboard layout is read by its keys", "[words]") {
  CHECK(read_as("ცოოკიეს") == "cookies:keyboard");
  CHECK(read_as("ბასკეტ ორდერს") == "basket:keyboard orders:keyboard");
  CHECK(read_as("сщщлшуы") == "cookies:keyboard");
  CHECK(read_as("лфдфеф") == "კალათა:keyboard");
  CHECK(read_as("rglgfg") == "კალათა:keyboard");
  CHECK(read_as("rglgfg?") == "კალათა:keyboard");
}

TEST_CASE("a key that gives punctuation on the active layout does not cut the word", "[words]") {
  CHECK(read_as("dt.udtj;n cookies") == "ვებგვერდი:keyboard cookies");
}

TEST_CASE("a word that no concept holds crosses to the loanword that sounds like it", "[words]") {
  CHECK(read_as("ბასკეტის") == "basket:sound");
  CHECK(read_as("ფოტოსურათი") == "ფოტოსურათი");
}
