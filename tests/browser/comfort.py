# SPDX-License-Identifier: GPL-3.0-or-later
"""A page stays readable when its reader changes how it is shown: narrow, enlarged, widely spaced, without motion, without scripts."""

# Text that its box cuts off, but for boxes that scroll and names that are there for screen readers only.
CUT = """
return [...document.querySelectorAll('main *, header *, footer *')].filter(e => {
  const style = getComputedStyle(e);
  return /hidden|clip/.test(style.overflowX) && e.clientWidth > 1 && e.scrollWidth > e.clientWidth + 8 && e.checkVisibility() && e.textContent.trim();
}).map(e => e.outerHTML.slice(0, 120));
"""
WIDE = "return document.documentElement.scrollWidth - document.documentElement.clientWidth"
# WCAG 1.4.12; a sheet of the test's own, which the content security policy of the page leaves alone.
SPACING = """
const sheet = new CSSStyleSheet();
sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; } p { margin-bottom: 2em !important; }');
document.adoptedStyleSheets = [sheet];
"""
MOVING = """
return [...document.querySelectorAll('*')].filter(e => {
  const style = getComputedStyle(e);
  return style.transitionDuration.split(',').some(d => parseFloat(d) > 0) || style.animationName !== 'none' || style.scrollBehavior === 'smooth';
}).map(e => e.outerHTML.slice(0, 80));
"""
SHIFTS = """
const done = arguments[0], seen = [];
new PerformanceObserver(list => seen.push(...list.getEntries())).observe({type: 'layout-shift', buffered: true});
setTimeout(() => done(seen.map(e => e.value.toFixed(4) + ' ' + e.sources.map(s => s.node?.parentElement?.outerHTML.slice(0, 80) + JSON.stringify([s.previousRect, s.currentRect])).join(' '))), 60);
"""
# What can be read: the words of everything visible in the main text, but for what only scripts use.
READABLE = """
const words = new Set();
const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
while (walker.nextNode()) {
  const e = walker.currentNode.parentElement;
  if (e.closest('button, select, label, input, fieldset, .tools, .hint, [role=status], [aria-live], script, template, dialog')) continue;
  if (e.checkVisibility() || e.closest('details')) words.add(walker.currentNode.textContent.trim());
}
return [...words];
"""
CONTROLS = """
return [...document.querySelectorAll('button, input, select, textarea')].filter(e => e.checkVisibility()).map(e => e.outerHTML.slice(0, 120));
"""


def check_fits(browser, checks, where):
    wide = browser.run(WIDE)
    checks.that(wide <= 0, where, f"{wide} px wider than the window")
    checks.none(browser.run(CUT), where, "text is cut off")


def check_reflow(browser, checks, page, where):
    """320 px is also what 1280 px become at 400 %; 640 px at 200 % (1.4.4, 1.4.10)."""
    for width, scale, what in ((320, 4, "at 400 %"), (640, 2, "at 200 %")):
        browser.look(page, width)
        browser.resize(width, 900 // scale, scale)
        check_fits(browser, checks, f"{where} {what}")
    for width in (320, 1280):
        browser.look(page, width)
        browser.run(SPACING)
        check_fits(browser, checks, f"{where} widely spaced at {width} px")


def check_stillness(browser, checks, page, where):
    """Nothing moves for those who asked for no motion, and nothing jumps while a page is loading, at whatever place it is opened."""
    browser.look(page)
    checks.none(browser.run(MOVING), where, "moves although motion is to be reduced")
    inside = browser.run("return [...document.querySelectorAll('main [id]')].map(e => e.id).at(-1)")
    for width, address in ((390, page.as_uri()), (1280, page.as_uri()), (1280, f"{page.as_uri()}#{inside}")):
        browser.look("about:blank", width)
        browser.look(address, width)
        checks.none(browser.driver.execute_async_script(SHIFTS), f"{where} at {width} px", "jumps while loading")


def check_without_scripts(browser, checks, page, where):
    """With JavaScript off all the text is there, and no control that would do nothing."""
    browser.look(page)
    with_scripts = browser.run(READABLE)
    browser.tell("Emulation.setScriptExecutionDisabled", value=True)
    browser.look(page)
    readable = set(browser.run(READABLE))
    controls = browser.run(CONTROLS)
    browser.tell("Emulation.setScriptExecutionDisabled", value=False)
    checks.none([words for words in with_scripts if words not in readable], where, "cannot be read without scripts")
    checks.none(controls, where, "does nothing without scripts, and is shown")
