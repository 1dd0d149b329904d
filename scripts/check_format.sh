#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Fails when a source file is not formatted as .clang-format says; with --fix formats them.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
mode=(--dry-run --Werror)
[ "${1:-}" = --fix ] && mode=(-i)
find corpus facts indexer query contradictions notices web cli tests -name '*.[ch]pp' -print0 | xargs -0 clang-format "${mode[@]}"
