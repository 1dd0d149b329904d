// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/load_file.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <string_view>
#include <system_error>

namespace punkti::corpus {
namespace {

/// A file descriptor that is closed at the end of its scope.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  [[nodiscard]] int number() const { return number_; }

 private:
  int number_;
};

std::string system_message(int code) {
  return std::generic_category().message(code);
}

std::string_view kind_of(mode_t mode) {
  if (S_ISDIR(mode)) return "is a folder, not a file";
  if (S_ISFIFO(mode)) return "is a pipe, not a file";
  if (S_ISSOCK(mode)) return "is a socket, not a file";
  return "is a device, not a file";
}

Result<std::string> read_all(const Descriptor& file, std::size_t expected, std::size_t limit) {
  std::string bytes;
  // One byte more than expected shows the end of the file, or that it grows while it is read.
  bytes.resize(expected + 1);
  std::size_t length = 0;
  while (true) {
    const ssize_t got = ::read(file.number(), bytes.data() + length, bytes.size() - length);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return fail(ErrorKind::bad_input, "cannot be read: " + system_message(errno));
    if (got == 0) break;
    length += static_cast<std::size_t>(got);
    if (length > limit)
      return fail(ErrorKind::bad_input, fmt::format("grew over the limit of {} bytes while it was read", limit));
    if (length == bytes.size()) bytes.resize(bytes.size() + 65536);
  }
  bytes.resize(length);
  return bytes;
}

}  // namespace

Result<std::string> load_file(const std::filesystem::path& file, std::size_t limit) {
  // Opening a pipe or a terminal without O_NONBLOCK would wait for a writer that never comes.
  const Descriptor opened(::open(file.c_str(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC));
  if (opened.number() < 0) return fail(ErrorKind::bad_input, "cannot be opened: " + system_message(errno));
  struct stat status {};
  if (::fstat(opened.number(), &status) != 0)
    return fail(ErrorKind::bad_input, "cannot be opened: " + system_message(errno));
  if (!S_ISREG(status.st_mode)) return fail(ErrorKind::bad_input, std::string(kind_of(status.st_mode)));
  const auto size = static_cast<std::size_t>(status.st_size);
  if (size > limit)
    return fail(ErrorKind::bad_input, fmt::format("is {} bytes long; the limit for one file is {}", size, limit),
                "split it into several files");
  return read_all(opened, size, limit);
}

}  // namespace punkti::corpus
