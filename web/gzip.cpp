// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/gzip.hpp"

#include <zlib.h>

#include <stdexcept>
#include <vector>

namespace punkti::web {
namespace {

constexpr int window_with_gzip_header = 15 + 16;  // as zlib's manual says
constexpr int memory_level = 9;

}  // namespace

std::string gzipped(std::string_view bytes) {
  z_stream stream{};
  if (deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, window_with_gzip_header, memory_level,
                   Z_DEFAULT_STRATEGY) != Z_OK)
    throw std::runtime_error("zlib: no memory");
  std::string out(deflateBound(&stream, static_cast<uLong>(bytes.size())), '\0');
  std::vector<Bytef> in(bytes.begin(), bytes.end());  // zlib takes what it reads as its own
  stream.next_in = in.data();
  stream.avail_in = static_cast<uInt>(in.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  const int done = deflate(&stream, Z_FINISH);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  if (done != Z_STREAM_END) throw std::runtime_error("zlib: cannot deflate");
  return out;
}

}  // namespace punkti::web
