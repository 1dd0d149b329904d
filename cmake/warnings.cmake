# SPDX-License-Identifier: GPL-3.0-or-later
# One interface target that every room links: include root, warnings, sanitizers.
add_library(punkti_build INTERFACE)
target_include_directories(punkti_build INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_options(punkti_build INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wnon-virtual-dtor -Wold-style-cast)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # GCC 12 takes `"literal" + std::string` at -O3 for an overlapping copy (its bug 105329).
  target_compile_options(punkti_build INTERFACE -Wno-restrict)
endif()
if(PUNKTI_WERROR)
  target_compile_options(punkti_build INTERFACE -Werror)
endif()
if(PUNKTI_SANITIZE)
  target_compile_options(punkti_build INTERFACE -fsanitize=${PUNKTI_SANITIZE} -fno-omit-frame-pointer)
  target_link_options(punkti_build INTERFACE -fsanitize=${PUNKTI_SANITIZE})
endif()
