#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# How large the report of a corpus is and how quick in Chromium (default: the sample): seconds to write it, bytes and compressed bytes and
# elements of its largest pages, milliseconds until they are read in and painted, what sorting and filtering the matrix
# take, and a question to the search page.
#   scripts/bench_report.sh [CORPUS]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
scripts/install.sh test
[ -f build/release/build.ninja ] || cmake --preset release >/dev/null
cmake --build --preset release --target punkti >&2
/usr/bin/python3 scripts/bench_report.py "${PUNKTI:-build/release/punkti}" "${1:-corpus/sample}"
