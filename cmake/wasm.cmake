# SPDX-License-Identifier: GPL-3.0-or-later
# WebAssembly modules out of our own sources, for the search inside a report. Debian's clang-16 compiles them; without it
# there is no such search, and nothing else is missing.
#   punkti_wasm_objects(OUT SOURCES...)         custom commands that compile; OUT gets the object files
#   punkti_wasm_module(OUTPUT OBJECTS...)       a custom command that links a reactor: exports by attribute, no main
#   punkti_sources_of(OUT TARGET [ONLY … | EXCEPT …])  sources of a library; data compiled in is always among them
set(PUNKTI_WASM_LLVM /usr/lib/llvm-16 CACHE PATH "Where clang, lld and libc++ for wasm32-wasi are")
set(PUNKTI_WASM_LIBC /usr CACHE PATH "Where include/wasm32-wasi and lib/wasm32-wasi of wasi-libc are")
set(wasm_builtins ${PUNKTI_WASM_LLVM}/lib/clang/16/lib/wasi/libclang_rt.builtins-wasm32.a)

if(PUNKTI_POCKET)
  foreach(needed ${PUNKTI_WASM_LLVM}/bin/clang++ ${PUNKTI_WASM_LLVM}/bin/wasm-ld ${PUNKTI_WASM_LLVM}/lib/wasm32-wasi/libc++.a
          ${PUNKTI_WASM_LLVM}/lib/wasm32-wasi/libc++abi.a ${PUNKTI_WASM_LIBC}/lib/wasm32-wasi/libc.a ${wasm_builtins})
    if(NOT EXISTS ${needed})
      message(WARNING "Reports will have no search: ${needed} is missing. Debian: apt-get install clang-16 lld-16 "
        "libc++-16-dev-wasm32 libc++abi-16-dev-wasm32 libclang-rt-16-dev-wasm32 wasi-libc. "
        "Or say -DPUNKTI_POCKET=OFF.")
      set(PUNKTI_POCKET OFF)
      break()
    endif()
  endforeach()
endif()

# Headers of ICU (macros only), fmt, toml++ and the like are the system's; the C and C++ libraries are wasm's, and come first.
# A throw does not unwind: pocket/browser/exceptions.cpp ends the call. Nothing is ever torn down, so no destructor is kept for it.
set(PUNKTI_WASM_FLAGS --target=wasm32-wasi -std=c++20 -O2 -DNDEBUG -DFMT_HEADER_ONLY
  -nostdinc++ -nostdlibinc -isystem ${PUNKTI_WASM_LLVM}/include/wasm32-wasi/c++/v1 -isystem ${PUNKTI_WASM_LIBC}/include/wasm32-wasi
  -idirafter /usr/include -I${PROJECT_SOURCE_DIR} -ffile-prefix-map=${PROJECT_SOURCE_DIR}/=
  -fignore-exceptions -fno-c++-static-destructors -fno-threadsafe-statics -ffunction-sections -fdata-sections)

# A source's OBJECT_DEPENDS, INCLUDE_DIRECTORIES and COMPILE_DEFINITIONS hold here as they do for the program.
function(punkti_wasm_objects out)
  set(objects "")
  foreach(source IN LISTS ARGN)
    get_source_file_property(depends ${source} OBJECT_DEPENDS)
    get_source_file_property(folders ${source} INCLUDE_DIRECTORIES)
    get_source_file_property(definitions ${source} COMPILE_DEFINITIONS)
    list(TRANSFORM folders PREPEND -I)
    list(TRANSFORM definitions PREPEND -D)
    string(MAKE_C_IDENTIFIER "${source}" name)
    string(REPLACE "NOTFOUND" "" depends "${depends}")
    string(REPLACE "-INOTFOUND" "" folders "${folders}")
    string(REPLACE "-DNOTFOUND" "" definitions "${definitions}")
    set(object ${CMAKE_CURRENT_BINARY_DIR}/wasm/${name}.o)
    add_custom_command(OUTPUT ${object}
      COMMAND ${CMAKE_CXX_COMPILER_LAUNCHER} ${PUNKTI_WASM_LLVM}/bin/clang++ ${PUNKTI_WASM_FLAGS} ${folders} ${definitions}
              -MD -MF ${object}.d -c ${source} -o ${object}
      DEPENDS ${source} ${depends}
      DEPFILE ${object}.d
      COMMENT "Compiling ${source} to WebAssembly"
      COMMAND_EXPAND_LISTS VERBATIM)
    list(APPEND objects ${object})
  endforeach()
  set(${out} ${objects} PARENT_SCOPE)
endfunction()

# The stack lies first, so that one that grows too long traps and overwrites nothing.
function(punkti_wasm_module output)
  add_custom_command(OUTPUT ${output}
    COMMAND ${PUNKTI_WASM_LLVM}/bin/wasm-ld -m wasm32 --entry _initialize --gc-sections --strip-all --stack-first -z stack-size=1048576
            ${PUNKTI_WASM_LIBC}/lib/wasm32-wasi/crt1-reactor.o ${ARGN}
            -L${PUNKTI_WASM_LLVM}/lib/wasm32-wasi -L${PUNKTI_WASM_LIBC}/lib/wasm32-wasi -lc++ -lc++abi -lc ${wasm_builtins} -o ${output}
    DEPENDS ${ARGN}
    COMMENT "Linking ${output}"
    COMMAND_EXPAND_LISTS VERBATIM)
endfunction()

function(punkti_sources_of out target)
  cmake_parse_arguments(PARSE_ARGV 2 but "" "" "ONLY;EXCEPT")
  get_target_property(sources ${target} SOURCES)
  get_target_property(folder ${target} SOURCE_DIR)
  set(found "")
  foreach(source IN LISTS sources)
    cmake_path(IS_ABSOLUTE source generated)
    if(source IN_LIST but_EXCEPT OR (DEFINED but_ONLY AND NOT generated AND NOT source IN_LIST but_ONLY))
      continue()
    endif()
    cmake_path(ABSOLUTE_PATH source BASE_DIRECTORY ${folder})
    list(APPEND found ${source})
  endforeach()
  set(${out} ${found} PARENT_SCOPE)
endfunction()
