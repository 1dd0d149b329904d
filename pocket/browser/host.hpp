// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

// What the pocket engine asks of the page it runs in: host.js answers.
extern "C" {

/// Word-like stretches of a text by the browser's own rules, for scripts that need a dictionary.
/// @param places room for 2 * size numbers: begin and end of each word in bytes
/// @return how many words
__attribute__((import_module("punkti"), import_name("segment"))) std::uint32_t punkti_segment(const char* text,
                                                                                              std::size_t size,
                                                                                              std::uint32_t* places);

/// Ends the call into the engine with an error that says why.
[[noreturn]] __attribute__((import_module("punkti"), import_name("fail"))) void punkti_fail(const char* what,
                                                                                            std::size_t size);
}
