# SPDX-License-Identifier: GPL-3.0-or-later
# punkti_embed(TARGET NAMESPACE FILES...): compiles data files into a target as
#   namespace NAMESPACE { std::span<const punkti::EmbeddedFile> embedded(); }
# so that the program needs no data beside it. Include "cmake/embedded.hpp" for the type.
function(punkti_embed target namespace)
  string(REPLACE "::" "_" stem "${namespace}")
  set(output "${CMAKE_CURRENT_BINARY_DIR}/embedded_${stem}.cpp")
  string(JOIN "|" listed ${ARGN})
  add_custom_command(
    OUTPUT "${output}"
    COMMAND ${CMAKE_COMMAND} -DOUTPUT=${output} -DNAMESPACE=${namespace} "-DFILES=${listed}" -P ${PROJECT_SOURCE_DIR}/cmake/embed_files.cmake
    DEPENDS ${ARGN} ${PROJECT_SOURCE_DIR}/cmake/embed_files.cmake
    COMMENT "Embedding data of ${namespace}"
    VERBATIM)
  target_sources(${target} PRIVATE "${output}")
endfunction()
