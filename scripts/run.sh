#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# From a fresh clone to a comparison: installs what is missing, builds, indexes a corpus, writes the report.
#   scripts/run.sh [CORPUS_DIR]      default: the bundled sample corpus
# The index and the report go to .punkti/ in this folder.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
corpus=${1:-$root/corpus/sample}
[ -e "$corpus" ] || { echo "scripts/run.sh: no such corpus: $corpus" >&2; exit 2; }
corpus=$(realpath "$corpus")
cd "$root"

scripts/install.sh
[ -f build/release/build.ninja ] || cmake --preset release >/dev/null
cmake --build --preset release --target punkti >&2

punkti=build/release/punkti
db=.punkti/index
report=.punkti/report
status=0
"$punkti" index "$corpus" --db "$db" || status=$?
# 2: some files could not be read and were named above; the rest is in the index.
[ "$status" -eq 0 ] || [ "$status" -eq 2 ] || exit "$status"
page=$("$punkti" report --db "$db" --out "$report")

cat <<EOF

The report is here; open it in a browser:
  $root/$page

Three commands to try (from $root):
  $punkti search "how long is my data kept" --db $db
  $punkti search "monatsemebis washla" --db $db
  $punkti compare retention --db $db
EOF
exit "$status"
