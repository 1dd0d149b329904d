#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Fetches axe-core, the checker of accessibility that tests/browser lets loose on the report, and prints where it lies. It is no part
# of the program and no source of ours: one file of one pinned version, kept in build/, refused when its sum is another.
#   scripts/fetch_axe.sh [FOLDER]     default: build/axe-core
# Ends with 0 and the path of axe.min.js; with 1 and the reason when it cannot be had.
set -euo pipefail

version=4.14.1
# The registry's own sum (npm view axe-core@VERSION dist.integrity), in hexadecimal.
sha512=1477dafa598d8d065f273d6af302aa203c02e83131707b7fa648cd41bd3d6b734f8c22a0dab86ee6a6f64b8afbe804b214d36db85a2826965edfb3a0b9d546b5
address=https://registry.npmjs.org/axe-core/-/axe-core-$version.tgz

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
folder=${1:-$root/build/axe-core}
script=$folder/axe-$version.min.js
if [ -s "$script" ]; then
  echo "$script"
  exit 0
fi

mkdir -p "$folder"
work=$(mktemp -d "$folder/fetch.XXXXXX")
trap 'rm -rf "$work"' EXIT
curl --fail --silent --show-error --location --proto =https --max-time 60 --retry 2 --output "$work/axe.tgz" "$address" ||
  { echo "$address could not be fetched" >&2; exit 1; }
echo "$sha512  $work/axe.tgz" | sha512sum --check --quiet - >&2 ||
  { echo "$address is not the file that was pinned" >&2; exit 1; }
tar --extract --gzip --file "$work/axe.tgz" --directory "$work" package/axe.min.js
mv "$work/package/axe.min.js" "$script"
echo "$script"
