#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Installs under a fresh prefix and uses what is there from another directory.

    installed.py CMAKE BUILD_FOLDER
"""
import pathlib
import subprocess
import sys
import tempfile

FILES = ["bin/punkti", "share/man/man1/punkti.1", "share/bash-completion/completions/punkti", "share/zsh/site-functions/_punkti",
         "share/fish/vendor_completions.d/punkti.fish", "share/punkti/sample/corpus.toml"]


def main():
    with tempfile.TemporaryDirectory() as name:
        prefix = pathlib.Path(name) / "prefix"
        subprocess.run([sys.argv[1], "--install", sys.argv[2], "--prefix", str(prefix)], check=True, stdout=subprocess.DEVNULL)
        missing = [file for file in FILES if not (prefix / file).exists()]
        assert not missing, f"not installed: {missing}"
        run = lambda *words: subprocess.run([prefix / "bin/punkti", *words], cwd=name, capture_output=True, text=True, timeout=60)
        assert run("index", str(prefix / "share/punkti/sample")).returncode in (0, 2)
        found = run("search", "cookies")
        assert found.returncode == 0 and "cookies" in found.stdout.lower(), found.stderr
        for shell in ("bash", "zsh", "fish"):
            file = prefix / {"bash": FILES[2], "zsh": FILES[3], "fish": FILES[4]}[shell]
            checked = subprocess.run([shell, "-n", str(file)], capture_output=True, text=True)
            assert checked.returncode == 0, f"{shell} cannot read its completions: {checked.stderr}"
        completed = subprocess.run(["bash", "-c", f"source {prefix / FILES[2]}; COMP_WORDS=(punkti se); COMP_CWORD=1; _punkti; echo ${{COMPREPLY[@]}}"],
                                   capture_output=True, text=True).stdout.split()
        assert completed == ["search"], completed
        page = subprocess.run(["man", "--warnings", "-l", str(prefix / FILES[1])], capture_output=True, text=True, env={"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "MANWIDTH": "100"})
        assert page.returncode == 0 and "EXIT STATUS" in page.stdout and not page.stderr, page.stderr
    print("installed and used from another directory")


if __name__ == "__main__":
    main()
