#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Takes the pictures of the README: the sample's report in Chromium, 1280 px wide.

    scripts/pictures.py PROGRAM [FOLDER]      FOLDER: docs/pictures
"""
import pathlib
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests" / "browser"))
from browser import Browser  # noqa: E402
from run import write_report  # noqa: E402

QUESTION = "rogor%20gavauqmo%20shekveta"


def main():
    folder = pathlib.Path(sys.argv[2]) if len(sys.argv) > 2 else ROOT / "docs" / "pictures"
    with tempfile.TemporaryDirectory() as scratch, Browser() as browser:
        report = write_report(pathlib.Path(sys.argv[1]).resolve(), [ROOT / "corpus" / "sample"], scratch)

        def picture(name, page, theme="light", at=None):
            browser.look(page, 1280, theme)
            time.sleep(2)  # the search gets ready
            if at:
                browser.run("document.querySelector(arguments[0]).scrollIntoView()", at)
            browser.photograph(folder / f"{name}.png")

        picture("overview", report / "index.html")
        picture("topic", report / "topics" / "retention.html", at="#side-by-side")
        picture("search", f"{(report / 'search.html').as_uri()}#q={QUESTION}", theme="dark")


if __name__ == "__main__":
    main()
