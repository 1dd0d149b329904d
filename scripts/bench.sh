#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Times the release build on a corpus (default: the sample): building from nothing, a second run, one search as a process, a batch.
# Each as a ratio to reading the same files with cat and sha256sum in the same run, since machines differ; medians of five.
# Then the speed of the language room alone, as a ratio to ICU's bare word break iterator over the same text.
#   scripts/bench.sh [CORPUS]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
scripts/install.sh
[ -f build/release/build.ninja ] || cmake --preset release >/dev/null
cmake --build --preset release --target punkti text_speed >&2
python3 scripts/bench.py build/release/punkti "${1:-corpus/sample}"
python3 scripts/text_speed.py build/release/indexer/text/text_speed "${1:-corpus/sample}"
