// SPDX-License-Identifier: GPL-3.0-or-later
// The engine is built without unwinding: an exception goes no further than its throw, and the page is told what it was.
#include "pocket/browser/host.hpp"

#include <cstdlib>
#include <stdexcept>
#include <string_view>
#include <typeinfo>

namespace {

bool has_message(const std::type_info& type) {
  return type == typeid(std::logic_error) || type == typeid(std::runtime_error) || type == typeid(std::out_of_range) ||
         type == typeid(std::length_error) || type == typeid(std::invalid_argument);
}

}  // namespace

extern "C" {

void* __cxa_allocate_exception(std::size_t size) noexcept;
void* __cxa_allocate_exception(std::size_t size) noexcept {
  return std::malloc(size);
}

[[noreturn]] void __cxa_throw(void* thrown, std::type_info* type, void (*destroy)(void*));
[[noreturn]] void __cxa_throw(void* thrown, std::type_info* type, void (*)(void*)) {
  const char* what = has_message(*type) ? static_cast<std::exception*>(thrown)->what() : type->name();
  punkti_fail(what, std::string_view(what).size());
}
}
