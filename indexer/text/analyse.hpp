// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/text/byte_range.hpp"
#include "indexer/text/script.hpp"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace punkti::text {

/// One word of a text, in the forms under which it can be found.
struct Term {
  ByteRange place;             ///< in the text given to analyse
  std::uint32_t position = 0;  ///< word number in the text, for phrases; terms that stand for the same place share it
  std::string word;            ///< folded; of a legacy run: decoded Mkhedruli; look-alike letters repaired
  std::string stem;  ///< Georgian nominal stem, or English stem; the word itself for numbers, names with dots, e-mails
  std::string root;  ///< Georgian verb root key, often empty
  Script script = Script::none;  ///< georgian, latin, digit, …
  Form form = Form::latin;       ///< how it stood in the text
};

/// Stems one folded English word: Xapian's stemmer, or stem_english where there is no Xapian. They give the same stems.
using EnglishStemmer = std::function<std::string(const std::string&)>;

/// The one way from text to terms, for documents and for queries alike, so that they cannot disagree.
///  - words by ICU's word borders, places in bytes of `text`;
///  - a Georgian ending behind a Latin name, number or closing quote is dropped ("AIO-ს" -> aio, "shop.aversi.ge-ზე" ->
///  shop.aversi.ge);
///  - hyphen compounds give their parts and the joined word at one place ("ვებ-გვერდი" -> ვებ, გვერდი, ვებგვერდი); a
///  domain gives its parts too;
///  - a missing space after a full stop between Georgian words ("ვებ.გვერდზე") does not glue them;
///  - words of lines of romanized Georgian are read into Mkhedruli, a doubtful one in two readings at one position;
///  - legacy-encoded runs are decoded before folding; look-alike letters are repaired; glued cells are cut apart;
///  - one-letter leftovers of endings give no term.
/// @param around what the text was cut out of; legacy: less evidence makes a run
/// Errors: none; a word over 200 bytes after folding gives no term.
[[nodiscard]] std::vector<Term> analyse(std::string_view text, const EnglishStemmer& english,
                                        Surroundings around = Surroundings::unknown);

/// For queries: as analyse, but a Latin word is never read as legacy-encoded or romanized here; the query side offers
/// all its readings instead.
[[nodiscard]] std::vector<Term> analyse_query(std::string_view text, const EnglishStemmer& english);

}  // namespace punkti::text
