#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Prints how the release build answers the sample's own questions, what the scorers of the judged data (../shared/gold) say of it, and the stemmer's held-out figures.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
shared=${PUNKTI_SHARED:-../shared}
scripts/install.sh
[ -f build/release/build.ninja ] || cmake --preset release >/dev/null
cmake --build --preset release --target punkti >&2
punkti=$PWD/build/release/punkti
python3 tests/evaluation/sample_figures.py "$punkti" --print
python3 tests/cli/figures.py "$punkti" --print
python3 tests/cli/legacy_figures.py "$punkti"
python3 "$shared/georgian/eval/stem_eval.py" --by-pos --cmd "$punkti text --words stem"
python3 "$shared/georgian/eval/stem_eval.py" --by-pos --cmd "$punkti text --words root"
python3 "$shared/georgian/eval/families_eval.py" --cmd "$punkti text --words stem"
python3 "$shared/georgian/eval/families_eval.py" --cmd "$punkti text --words root"
