// SPDX-License-Identifier: GPL-3.0-or-later
#include "pocket/desk.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

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

/// What stands before and behind the last NUL.
std::pair<std::string_view, std::string_view> halves(std::string_view both) {
  const auto border = both.rfind('\0');
  if (border == std::string_view::npos) return {both, {}};
  return {both.substr(0, border), both.substr(border + 1)};
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

/// The answer to a question; its size is `size_of_answer`, it stays until the next call. Question and filters stand
/// behind one another, with a NUL between.
[[clang::export_name("answer")]] const char* answer(const char* question_and_filters, std::size_t size,
                                                    std::size_t limit, std::size_t offset) {
  const auto [question, filters] = halves({question_and_filters, size});
  return give(desk()->answer(question, filters, {limit, offset}));
}

/// Text and form stand behind one another, with a NUL between.
[[clang::export_name("marks")]] const char* marks(const char* text_and_form, std::size_t size) {
  const auto [text, form] = halves({text_and_form, size});
  return give(desk()->marks(text, form));
}

[[clang::export_name("size_of_answer")]] std::size_t size_of_answer() {
  return last_answer().size();
}

}  // extern "C"
