// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/base64.hpp"

#include <openssl/evp.h>

#include <algorithm>

namespace punkti::web {

std::string base64_of(std::string_view bytes) {
  // The library takes sizes as int: in pieces of whole groups of three bytes, so that none is padded but the last.
  constexpr std::size_t piece = 3U << 20U;
  std::string out;
  for (; !bytes.empty(); bytes.remove_prefix(std::min(piece, bytes.size()))) {
    const std::string_view now = bytes.substr(0, piece);
    std::string encoded((now.size() + 2) / 3 * 4 + 1, '\0');  // it writes a NUL behind
    const int size = EVP_EncodeBlock(reinterpret_cast<unsigned char*>(encoded.data()),
                                     reinterpret_cast<const unsigned char*>(now.data()), static_cast<int>(now.size()));
    out += encoded.substr(0, static_cast<std::size_t>(size));
  }
  return out;
}

}  // namespace punkti::web
