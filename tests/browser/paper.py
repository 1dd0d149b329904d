# SPDX-License-Identifier: GPL-3.0-or-later
"""A printed page can be handed in: A4, dark on white even from a dark screen, everything unfolded, no navigation, numbered."""
import base64
import shutil
import subprocess
import tempfile

A4 = (595, 842)  # points
TEXT_WIDTH = 673  # what the margins leave of it, in CSS pixels
CUT = """
return [...document.querySelectorAll('main, main *')].filter(e => e.checkVisibility() && e.textContent.trim() &&
  e.getBoundingClientRect().width > 1 && e.getBoundingClientRect().right > arguments[0] + 1).map(e => e.outerHTML.slice(0, 100));
"""


def print_page(browser, page, file):
    """As the browser's own "save as PDF" does it, without its head and foot lines, from a dark screen."""
    browser.look(page, theme="dark")
    pdf = browser.tell("Page.printToPDF", preferCSSPageSize=True, printBackground=True, displayHeaderFooter=False)
    with open(file, "wb") as out:
        out.write(base64.b64decode(pdf["data"]))


def words_of(text):
    """The letters alone: lines break anywhere on paper, with hyphens and without."""
    return "".join(letter for letter in text if letter.isalnum())


def check_print_style(browser, checks, page, where):
    browser.look(page)
    browser.prefer(theme="dark", media="print")
    ground = browser.run("return getComputedStyle(document.documentElement).backgroundColor")
    checks.that(ground == "rgb(255, 255, 255)", where, f"the ground is {ground}")
    ink = browser.run("return getComputedStyle(document.querySelector('h1')).color")
    checks.that(ink == "rgb(0, 0, 0)", where, f"the ink is {ink}")
    shown = browser.run("return [...document.querySelectorAll('nav, button, input, select, .skip')].filter(e => e.checkVisibility()).map(e => e.outerHTML.slice(0, 80))")
    checks.none(shown, where, "of no use on paper")
    browser.resize(TEXT_WIDTH)
    checks.none(browser.run(CUT, TEXT_WIDTH), where, "wider than paper")


def check_pdf(browser, checks, page, where, folder):
    file = f"{folder}/page.pdf"
    print_page(browser, page, file)
    about = subprocess.run(["pdfinfo", file], capture_output=True, text=True, check=True).stdout
    size = next(line.split() for line in about.splitlines() if line.startswith("Page size:"))
    width, height = sorted((float(size[2]), float(size[4])))
    checks.that(abs(width - A4[0]) < 2 and abs(height - A4[1]) < 2, where, f"is no A4 but {' '.join(size)}")
    printed = words_of(subprocess.run(["pdftotext", "-raw", file, "-"], capture_output=True, check=True).stdout.decode("utf-8", "replace"))
    browser.look(page)
    names = browser.run("return [...document.querySelectorAll('h1, .company h3 bdi, .silent .name')].map(e => e.firstChild.textContent)")
    passages = browser.run("return [...document.querySelectorAll('.passage .published:not(:has(*))')].filter(e => !e.closest('.aids')).map(e => e.textContent)")
    checks.none([name for name in names if words_of(name) not in printed], where, "is not on paper")
    checks.none([words[:60] for words in passages if words_of(words)[:24] not in printed], where, "is not on paper")


def check_paper(browser, checks, report):
    for page in ("index.html", "facts.html"):
        check_print_style(browser, checks, report / page, f"{page} on paper")
    topic = max((report / "topics").glob("*.html"), key=lambda page: page.stat().st_size)
    where = f"topics/{topic.name} on paper"
    check_print_style(browser, checks, topic, where)
    if not shutil.which("pdftotext"):
        print("poppler-utils is not installed: what is on paper was not read")
        return
    with tempfile.TemporaryDirectory() as folder:
        check_pdf(browser, checks, topic, where, folder)
