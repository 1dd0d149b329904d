#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the real program as people do and compares what it prints with what was approved.

    golden.py PROGRAM [--approve]

Each case is a file tests/cli/cases/NAME.txt: the first line is a shell command after "$ ", the rest what it prints, standard output
first, then standard error behind "--- stderr", then "--- exit N". The command runs in a fresh folder that holds `corpus` (the sample)
and an index of it; `punkti` is on the PATH. --approve rewrites the cases for review.
"""
import difflib
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
SAMPLE = HERE.parent.parent / "corpus" / "sample"


def run(command, folder, program):
    environment = {"PATH": f"{program.parent}:/usr/bin:/bin", "LC_ALL": "C.UTF-8", "HOME": str(folder), "PUNKTI_DB": "index"}
    done = subprocess.run(["bash", "-c", command], cwd=folder, env=environment, stdin=subprocess.DEVNULL, capture_output=True, timeout=60)
    out = done.stdout.decode("utf-8", "backslashreplace")
    err = done.stderr.decode("utf-8", "backslashreplace")
    text = out + ("--- stderr\n" + err if err else "") + f"--- exit {done.returncode}\n"
    return re.sub(r"generation-\d+", "generation-N", text.replace(str(folder), "FOLDER"))


def main():
    program = pathlib.Path(sys.argv[1]).resolve()
    approve = "--approve" in sys.argv
    failed = []
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        shutil.copytree(SAMPLE, folder / "corpus")
        run("punkti index corpus", folder, program)
        cases = sorted((HERE / "cases").glob("*.txt"))
        for case in cases:
            first, _, approved = case.read_bytes().decode("utf-8").partition("\n")
            got = run(first.removeprefix("$ "), folder, program)
            if approve:
                case.write_bytes((first + "\n" + got).encode("utf-8"))
            elif got != approved:
                failed.append(case.stem)
                print(f"FAILED {case.stem}: {first}")
                sys.stdout.writelines(difflib.unified_diff(approved.splitlines(True), got.splitlines(True), "approved", "got"))
    print(f"{len(cases) - len(failed)} of {len(cases)} cases as approved")
    return bool(failed) or not cases


if __name__ == "__main__":
    sys.exit(main())
