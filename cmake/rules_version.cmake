# SPDX-License-Identifier: GPL-3.0-or-later
# Writes OUTPUT: a header with one hash over FILES ('|' between paths). Called from indexer/CMakeLists.txt.
string(REPLACE "|" ";" files "${FILES}")
list(SORT files)
set(all "")
foreach(file IN LISTS files)
  file(SHA256 "${file}" hash)
  string(APPEND all "${hash}")
endforeach()
string(SHA256 version "${all}")
string(SUBSTRING "${version}" 0 32 version)
file(WRITE "${OUTPUT}" "// Written by cmake/rules_version.cmake; do not edit.
#pragma once

#define PUNKTI_RULES_VERSION \"${version}\"
")
