// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/archive.hpp"

#include <fmt/format.h>
#include <zip.h>

#include <memory>
#include <stdexcept>

namespace punkti::web {
namespace {

/// 1 January 1980, 0:00, in the words of DOS: the first moment that the format can tell.
constexpr zip_uint16_t no_time = 0;
constexpr zip_uint16_t first_day = (0U << 9U) | (1U << 5U) | 1U;

constexpr zip_uint32_t best_compression = 9;

struct Discard {
  void operator()(zip_t* archive) const { zip_discard(archive); }
};
struct Release {
  void operator()(zip_source_t* source) const { zip_source_free(source); }
};
using Archive = std::unique_ptr<zip_t, Discard>;
using Source = std::unique_ptr<zip_source_t, Release>;

[[noreturn]] void cannot(const char* what) {
  throw std::runtime_error(fmt::format("cannot {} an archive", what));
}

void add(zip_t* archive, const ArchivedFile& file) {
  zip_source_t* bytes = zip_source_buffer(archive, file.bytes.data(), file.bytes.size(), 0);
  if (bytes == nullptr) cannot("read for");
  const zip_int64_t index = zip_file_add(archive, file.name.c_str(), bytes, ZIP_FL_ENC_UTF_8);
  if (index < 0) {
    zip_source_free(bytes);  // the archive owns it only when the call succeeds
    cannot("add to");
  }
  const auto place = static_cast<zip_uint64_t>(index);
  if (zip_file_set_dostime(archive, place, no_time, first_day, 0) != 0 ||
      zip_set_file_compression(archive, place, ZIP_CM_DEFLATE, best_compression) != 0)
    cannot("describe a file of");
}

std::string bytes_of(zip_source_t* written) {
  zip_stat_t about;
  zip_stat_init(&about);
  if (zip_source_stat(written, &about) != 0 || zip_source_open(written) != 0) cannot("read");
  std::string bytes(about.size, '\0');
  const zip_int64_t read = zip_source_read(written, bytes.data(), bytes.size());
  zip_source_close(written);
  if (read < 0 || static_cast<std::size_t>(read) != bytes.size()) cannot("read");
  return bytes;
}

}  // namespace

std::string zip_of(const std::vector<ArchivedFile>& files) {
  const Source memory(zip_source_buffer_create(nullptr, 0, 0, nullptr));
  if (!memory) cannot("make");
  zip_source_keep(memory.get());  // the archive gives one hold back when it is closed; the bytes are read after that
  Archive archive(zip_open_from_source(memory.get(), ZIP_TRUNCATE, nullptr));
  if (!archive) {
    zip_source_free(memory.get());
    cannot("make");
  }
  for (const ArchivedFile& file : files) add(archive.get(), file);
  if (zip_close(archive.get()) != 0) cannot("finish");
  static_cast<void>(archive.release());  // closed
  return bytes_of(memory.get());
}

}  // namespace punkti::web
