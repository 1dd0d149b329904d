// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/hash.hpp"

#include "corpus/sha256.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace punkti::indexer {

Result<std::string> sha256_of_file(const std::filesystem::path& file) {
  const auto trouble = [&] {
    return fail(ErrorKind::internal, file.string() + " cannot be read: " + std::strerror(errno));
  };
  std::error_code no_size;
  const auto size = std::filesystem::file_size(file, no_size);
  if (no_size) return fail(ErrorKind::internal, file.string() + " cannot be read: " + no_size.message());
  if (size == 0) return corpus::sha256_hex("");
  const int opened = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
  if (opened < 0) return trouble();
  void* const mapped = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, opened, 0);
  ::close(opened);
  if (mapped == MAP_FAILED) return trouble();
  auto hash = corpus::sha256_hex({static_cast<const char*>(mapped), size});
  ::munmap(mapped, size);
  return hash;
}

std::string short_hash(std::string_view name) {
  return corpus::sha256_hex(name).substr(0, 32);
}

}  // namespace punkti::indexer
