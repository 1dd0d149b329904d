#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs the Debian 12 packages that are missing: for building and running; with "test" for the tests too; with "tools" for
# scripts/tidy.sh and the fuzz preset.
#   scripts/install.sh [test|tools]
set -euo pipefail

build=(g++ cmake ninja-build pkg-config git ca-certificates
  libicu-dev libxapian-dev libcmark-dev cmark libgumbo-dev libcli11-dev libdtl-dev libtomlplusplus-dev libexpected-dev libfmt-dev
  nlohmann-json3-dev libssl-dev libzip-dev zlib1g-dev
  clang-16 lld-16 libc++-16-dev-wasm32 libc++abi-16-dev-wasm32 libclang-rt-16-dev-wasm32 wasi-libc)
tests=(catch2 python3 python3-jsonschema python3-selenium chromium chromium-driver fonts-noto-core poppler-utils curl clang-format zsh fish man-db)

wanted=("${build[@]}")
tools=(clang clang-tidy libclang-rt-14-dev)
case "${1:-}" in
  test) wanted+=("${tests[@]}") ;;
  tools) wanted+=("${tests[@]}" "${tools[@]}") ;;
esac

missing=()
for package in "${wanted[@]}"; do
  dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null | grep -qx installed || missing+=("$package")
done
[ ${#missing[@]} -eq 0 ] && exit 0

echo "installing: ${missing[*]}" >&2
as_root=()
if [ "$(id -u)" -ne 0 ]; then
  command -v sudo >/dev/null || { echo "scripts/install.sh: run it as root, or install sudo: ${missing[*]}" >&2; exit 3; }
  as_root=(sudo)
fi
export DEBIAN_FRONTEND=noninteractive
"${as_root[@]}" apt-get update -qq
"${as_root[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
