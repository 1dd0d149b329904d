// SPDX-License-Identifier: GPL-3.0-or-later
// A module that a test page calls as it calls the engine (pocket/browser/host.js).
#include "tests/pocket/terms.hpp"

#include <cstddef>
#include <stdexcept>

namespace {

std::string& last_answer() {
  static std::string bytes;
  return bytes;
}

}  // namespace

extern "C" {

[[clang::export_name("room")]] char* room(std::size_t size) {
  return new char[size];
}

[[clang::export_name("leave")]] void leave(char* bytes) {
  delete[] bytes;
}

[[clang::export_name("terms")]] const char* terms(const char* text, std::size_t size) {
  last_answer() = punkti::tests::terms_of({text, size});
  return last_answer().data();
}

[[clang::export_name("throw")]] void throw_something() {
  throw std::runtime_error("said by the engine");
}

[[clang::export_name("size_of_answer")]] std::size_t size_of_answer() {
  return last_answer().size();
}
}
