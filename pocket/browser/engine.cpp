// SPDX-License-Identifier: GPL-3.0-or-later
#include "pocket/desk.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// What a page calls. One engine has one desk; strings are UTF-8 in the engine's memory.
namespace {

using punkti::pocket::Desk;

/// The module is the engine: its state has no other place to be.
std::optional<Desk>& desk() {
  static std::optional<Desk> opened;
  return opened;
}

std::string& last_answer() {
  static std::string bytes;
  return bytes;
}

const char* give(std::string bytes) {
  last_answer() = std::move(bytes);
  return last_answer().data();
}

}  // namespace

extern "C" {

/// Room for a string of the page.
[[clang::export_name("room")]] char* room(std::size_t size) {
  return new char[size];
}

[[clang::export_name("leave")]] void leave(char* bytes) {
  delete[] bytes;
}

/// Takes a pack in; 1 when it is one.
[[clang::export_name("open")]] int open_pack(const char* bytes, std::size_t size) {
  auto opened = Desk::open({bytes, size});
  if (!opened) return 0;
  desk().emplace(std::move(*opened));
  return 1;
}

/// The answer to a question; its size is `size_of_answer`, it stays until the next call.
[[clang::export_name("answer")]] const char* answer(const char* question, std::size_t size, std::size_t limit,
                                                    std::size_t offset) {
  return give(desk()->answer({question, size}, {limit, offset}));
}

/// Text and form stand behind one another, with a NUL between.
[[clang::export_name("marks")]] const char* marks(const char* text_and_form, std::size_t size) {
  const std::string_view both(text_and_form, size);
  const auto border = both.rfind('\0');
  return give(desk()->marks(both.substr(0, border), both.substr(border + 1)));
}

[[clang::export_name("size_of_answer")]] std::size_t size_of_answer() {
  return last_answer().size();
}

}  // extern "C"
