#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the report of the sample corpus with the real program, and of the shared real documents where they are, and has a test open both in a browser.

    run.py PROGRAM TEST      TEST: report_test.py, axe_test.py or matrix_test.py
"""
import os
import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
SHARED = pathlib.Path(os.environ.get("PUNKTI_SHARED", ROOT.parent / "shared"))


def write_report(program, corpora, folder):
    """@return the report's folder. Documents that cannot be read are no matter here."""
    pathlib.Path(folder).mkdir(exist_ok=True)
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    subprocess.run([program, "index", *corpora, "--db", f"{folder}/db"], **quiet)
    subprocess.run([program, "report", "--db", f"{folder}/db", "--out", f"{folder}/report"], check=True, **quiet)
    return pathlib.Path(folder) / "report"


def main():
    program, test = pathlib.Path(sys.argv[1]).resolve(), HERE / sys.argv[2]
    corpora = [ROOT / "corpus" / "sample"]
    if (SHARED / "seeds").is_dir():
        corpora.append(SHARED / "seeds")
    for corpus in corpora:
        with tempfile.TemporaryDirectory() as folder:
            report = write_report(program, [corpus], folder)
            print(f"report of {corpus.name}", flush=True)
            ended = subprocess.run([sys.executable, test, report])
            if ended.returncode:
                return ended.returncode
    return 0


if __name__ == "__main__":
    sys.exit(main())
