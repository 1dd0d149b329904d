# SPDX-License-Identifier: GPL-3.0-or-later
# Writes OUTPUT: a C++ file that holds FILES ('|' between paths) as byte arrays. Called by punkti_embed.
string(REPLACE "|" ";" files "${FILES}")
set(arrays "")
set(table "")
set(number 0)
foreach(file IN LISTS files)
  file(READ "${file}" hex HEX)
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "\\\\x\\1" bytes "${hex}")
  string(LENGTH "${hex}" digits)
  math(EXPR length "${digits} / 2")
  # One literal a line of the file keeps compilers and editors calm.
  string(REPLACE "\\x0a" "\\x0a\"\n\"" bytes "${bytes}")
  get_filename_component(name "${file}" NAME)
  string(APPEND arrays "constexpr char file_${number}[] =\n\"${bytes}\";\n")
  string(APPEND table "    {\"${name}\", {file_${number}, ${length}}},\n")
  math(EXPR number "${number} + 1")
endforeach()
file(WRITE "${OUTPUT}" "// Written by cmake/embed_files.cmake; do not edit.
#include \"cmake/embedded.hpp\"

#include <span>

#pragma GCC diagnostic ignored \"-Woverlength-strings\"  // data files are longer than any literal of ISO C++ must be

namespace {
${arrays}
constexpr punkti::EmbeddedFile files[] = {
${table}};
}  // namespace

namespace ${NAMESPACE} {
std::span<const punkti::EmbeddedFile> embedded();
std::span<const punkti::EmbeddedFile> embedded() { return files; }
}  // namespace ${NAMESPACE}
")
