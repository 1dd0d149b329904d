// SPDX-License-Identifier: GPL-3.0-or-later
#include "pocket/engine.hpp"

#include <cstddef>

#ifdef PUNKTI_ENGINE_FILE
// A megabyte as a literal would take the compiler longer than all else; the assembler takes the file as it is.
__asm__(
    ".pushsection .rodata\n"
    "punkti_engine_begin: .incbin \"" PUNKTI_ENGINE_FILE
    "\"\n"
    "punkti_engine_end:\n"
    ".popsection\n");

extern "C" {
extern const char punkti_engine_begin[];  // NOLINT: symbols of the assembler
extern const char punkti_engine_end[];
}
#endif

namespace punkti::pocket {

std::string_view engine() {
#ifdef PUNKTI_ENGINE_FILE
  return {punkti_engine_begin, static_cast<std::size_t>(punkti_engine_end - punkti_engine_begin)};
#else
  return {};
#endif
}

}  // namespace punkti::pocket
