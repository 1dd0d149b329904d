# SPDX-License-Identifier: GPL-3.0-or-later
"""Whoever has only a keyboard reaches everything, in the order of the text, and sees where they are (WCAG 2.1.1, 2.4.1, 2.4.3, 2.4.7, 2.4.11)."""

STOPS = 25  # on each walk; long pages are walked from the start, and backwards from the end

# What can be reached: visible, not taken out of the order. Of the radio buttons of one name only one is.
REACHABLE = """
return [...document.querySelectorAll('a[href], button, summary, input, select, textarea, [tabindex]')].filter(e =>
  e.tabIndex >= 0 && !e.disabled && e.checkVisibility({visibilityProperty: true}) && e.type !== 'radio').length;
"""
# Where a stop stands, how it compares with the one before, and whether something lies over it.
STOP = """
const here = document.activeElement, before = window.before;
window.before = here;
if (here === document.body || here === document.documentElement) return {end: true};
const box = [...here.getClientRects()].find(line => line.width > 0) || {width: 0, height: 0};
const x = Math.max(0, box.x) + Math.min(box.width, 8) / 2, y = Math.min(box.y + box.height / 2, innerHeight - 1);
const top = document.elementFromPoint(x, y), style = getComputedStyle(here);
return {end: false, skip: here.matches('.skip'), known: window.walked.has(here) || !window.walked.add(here),
  follows: !before || before === document.body || before === here || Boolean(before.compareDocumentPosition(here) & (arguments[0] ? 2 | 8 : 4 | 16)),
  seen: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight,
  free: top !== null && (here.contains(top) || top.contains(here)),
  outlined: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
  what: here.outerHTML.slice(0, 140)};
"""
QUALITIES = {"follows": "out of the text's order", "seen": "not on the screen", "free": "under something else", "outlined": "not outlined"}


def check_skip_link(browser, checks, page, where):
    browser.look(page)
    browser.tab()
    checks.that(browser.run("return document.activeElement.matches('.skip')"), where, "the first stop is not the skip link")
    browser.press("Enter", 13)
    checks.that(browser.run("return location.hash === '#main' && document.activeElement.id === 'main'"), where, "the skip link does not skip")


def walk(browser, checks, where, backward=False):
    """@return how many different stops there were; all of them when the walk came to the end"""
    for count in range(STOPS):
        browser.tab(backward)
        stop = browser.run(STOP, backward)
        if stop["end"] or stop["known"] or (count and stop["skip"] and not backward):
            return count, True
        for quality, otherwise in QUALITIES.items():
            checks.that(stop[quality], where, f"{otherwise}: {stop['what']}")
    return STOPS, False


def check_keyboard(browser, checks, page, where, width=1280):
    """Forward from the start; and backward from the end, where sticky heads would cover what comes in at the top."""
    where = f"{where} by keyboard at {width} px"
    browser.look(page, width)
    browser.run("window.before = null; window.walked = new Set()")
    reachable = browser.run(REACHABLE)
    stops, whole = walk(browser, checks, where)
    checks.that(stops >= reachable if whole else stops == STOPS, where, f"only {stops} of {reachable} are reached")
    browser.look(page, width)
    browser.run("""window.before = null; window.walked = new Set();
                   const end = document.createElement('span'); end.tabIndex = -1; document.body.append(end); end.focus();""")
    walk(browser, checks, f"{where}, backwards", backward=True)
