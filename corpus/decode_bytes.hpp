// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/error.hpp"
#include "corpus/types.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace punkti::corpus {

struct Decoded {
  SourceText text;
  std::vector<Notice> notices;  ///< their `source` is left empty: the caller knows it
};

/// Bytes of a file -> valid UTF-8. UTF-8 with or without a byte order mark; UTF-16 and UTF-32 by their byte order mark;
/// HTML in the encoding that its <meta> names, when it is not UTF-8; 8-bit code pages told by their letters
/// (code_pages.hpp), with a notice. Else a byte that is no UTF-8 becomes U+FFFD. Georgian that had been taken for 8-bit
/// text and saved as UTF-8 is put right (mojibake.hpp), with a notice. on_disk remembers where bytes moved. Errors:
/// bad_input for what is no text: known binary formats, NUL bytes, mostly invalid bytes.
[[nodiscard]] Result<Decoded> decode_bytes(std::string_view bytes, Format format);

/// A place of the text as bytes of the file on disk.
[[nodiscard]] ByteRange place_on_disk(const SourceText& text, ByteRange range);

}  // namespace punkti::corpus
