# SPDX-License-Identifier: GPL-3.0-or-later
# Markdown -> man page: cmark's body under a title line. Called from cli/CMakeLists.txt.
execute_process(COMMAND ${CMARK} --to man ${INPUT} OUTPUT_VARIABLE body COMMAND_ERROR_IS_FATAL ANY)
file(WRITE ${OUTPUT} ".TH PUNKTI 1 \"\" \"punkti ${VERSION}\"\n${body}")
