# SPDX-License-Identifier: GPL-3.0-or-later
"""The switch of letters shows Georgian as published, in Mkhedruli or romanized, says so, and forgets nothing; language versions can be cut to the rows worth a look."""
from browser import check_quiet

CHOOSE = "document.querySelector(`#letters input[value=${arguments[0]}]`).click()"
GEORGIAN = """
return [...document.querySelectorAll('main .published, main bdi')].filter(e => e.lang === arguments[0] && e.checkVisibility())
  .map(e => e.textContent);
"""
NOTES = "return [...document.querySelectorAll('.shown-as')].map(note => note.textContent)"
SAID = "return document.querySelector('#letters [role=status]').textContent"
TEXT = "return document.querySelector('main').textContent"


def page_with(report, words):
    """The smallest page of a company or topic that holds such words."""
    pages = sorted([*report.glob("companies/*.html"), *report.glob("topics/*.html")], key=lambda page: (page.stat().st_size, page.name))
    return next((page for page in pages if words in page.read_text(encoding="utf-8")), None)


def has_mkhedruli(texts):
    return [text for text in texts if any("\u10D0" <= letter <= "\u10F0" for letter in text)]


def check_reading_aids(browser, checks, report):
    check_romanized(browser, checks, report)
    check_read_in_mkhedruli(browser, checks, report)
    check_only_differences(browser, checks, report)
    check_quiet(browser, checks, "reading aids")


def check_romanized(browser, checks, report):
    page = page_with(report, '<p class="published" lang="ka" ')
    where = f"{page.relative_to(report)} romanized"
    browser.look(page)
    before, marks = browser.run(TEXT), browser.run("return document.querySelectorAll('main mark, main .sign').length")
    checks.that(has_mkhedruli(browser.run(GEORGIAN, "ka")), where, "has no Georgian to begin with")
    browser.run(CHOOSE, "national")
    checks.none(has_mkhedruli(browser.run(GEORGIAN, "ka-Latn")), where, "leaves letters of Mkhedruli")
    checks.that(browser.run(GEORGIAN, "ka-Latn"), where, "has no passage that is said to be romanized")
    checks.that(browser.run("return document.querySelectorAll('main mark, main .sign').length") == marks, where, "loses marks")
    checks.that("Shown romanized; published in Mkhedruli" in browser.run(NOTES), where, "does not say what was published")
    checks.that(browser.run(SAID) != "", where, "announces nothing")
    browser.look(page)
    checks.that(browser.run("return document.querySelector('#letters input:checked').value") == "national", where, "is forgotten")
    browser.run(CHOOSE, "published")
    checks.that(browser.run(TEXT).replace(browser.run(SAID), "") == before, where, "does not come back as it was published")


def check_read_in_mkhedruli(browser, checks, report):
    page = page_with(report, ' data-reading="')
    if page is None:
        return
    where = f"{page.relative_to(report)} in Mkhedruli"
    browser.look(page)
    passage = "const passage = document.querySelector('[data-reading]'), reading = document.getElementById(passage.dataset.reading);"
    published = browser.run(passage + "return passage.textContent")
    browser.run(CHOOSE, "mkhedruli")
    checks.that(browser.run(passage + "return passage.textContent === reading.textContent"), where, "a passage is not its reading")
    checks.that(browser.run(passage + "return passage.lang === 'ka' && !reading.checkVisibility()"), where, "the reading stands twice")
    checks.that("Shown in Mkhedruli; published in Latin letters" in browser.run(NOTES), where, "does not say what was published")
    browser.run(CHOOSE, "published")
    checks.that(browser.run(passage + "return passage.textContent") == published, where, "does not come back")


def check_only_differences(browser, checks, report):
    pages = sorted(report.glob("parity/*.html"))
    if not pages:
        return
    where = f"{pages[0].relative_to(report)} cut to the rows worth a look"
    shown = "return [...document.querySelectorAll('.pairs tbody tr')].filter(row => row.checkVisibility()).map(row => row.className)"
    browser.look(pages[0])
    all_rows = browser.run(shown)
    browser.run("document.querySelector('#only input').click()")
    rows = browser.run(shown)
    checks.that(rows == [row for row in all_rows if row != "parallel"], where, "other rows are shown")
    checks.that(f"{len(rows)} of {len(all_rows)} rows shown" == browser.run("return document.querySelector('#only [role=status]').textContent"), where, "does not say how many")
    same = browser.run("return document.querySelector('.pairs tr.parallel').id")
    followed = browser.driver.execute_async_script("""
        const [row, done] = arguments;
        addEventListener("hashchange", () => done(document.getElementById(row).checkVisibility()));  // after the page's own
        location.hash = row;""", same)
    checks.that(followed, where, "hides a row that a link leads to")
