# SPDX-License-Identifier: GPL-3.0-or-later
"""A headless Chromium that opens pages of a report from the file system, as a reader would, and counts what held.

Needs Debian's python3-selenium, chromium and chromium-driver; whoever imports this without them ends with 77, skipped.
"""
import json
import pathlib
import shutil
import sys
import tempfile

SKIPPED = 77
SWITCHES = (
    "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--disable-default-apps", "--disable-extensions", "--hide-scrollbars",
)

try:
    from selenium import webdriver
    from selenium.webdriver.chrome.service import Service
except ImportError:
    print("skipped: python3-selenium is not installed")
    sys.exit(SKIPPED)


class Checks:
    """Counts what held, and says what did not and where."""

    def __init__(self):
        self.held = 0
        self.failed = []

    def that(self, holds, where, what):
        if holds:
            self.held += 1
        else:
            self.failed.append(f"{where}: {what}")

    def none(self, found, where, what):
        """Nothing of a kind was found; names the first few when something was."""
        self.that(not found, where, f"{what}: {len(found)}, such as {'; '.join(map(str, found[:3]))}")

    def close(self):
        """Says what failed; 0 or 1 for the shell. A run without a check has not held."""
        for failure in self.failed:
            print(f"failed: {failure}")
        print(f"{self.held} checks held, {len(self.failed)} failed")
        return 1 if self.failed or not self.held else 0


class Browser:
    """A Chromium with a profile of its own that is gone afterwards."""

    def __init__(self):
        chromium, chromedriver = shutil.which("chromium"), shutil.which("chromedriver")
        if not chromium or not chromedriver:
            print("skipped: chromium and chromium-driver are not installed")
            sys.exit(SKIPPED)
        self.profile = tempfile.mkdtemp(prefix="punkti-browser-")
        options = webdriver.ChromeOptions()
        options.binary_location = chromium
        for switch in SWITCHES:
            options.add_argument(switch)
        options.add_argument(f"--user-data-dir={self.profile}")
        options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
        self.driver = webdriver.Chrome(service=Service(chromedriver), options=options)
        self.driver.get("about:blank")
        for log in ("browser", "performance"):  # what the browser's own first page did is not ours
            self.driver.get_log(log)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.driver.quit()
        shutil.rmtree(self.profile, ignore_errors=True)

    def tell(self, command, **parameters):
        """A command of the Chrome DevTools Protocol."""
        return self.driver.execute_cdp_cmd(command, parameters)

    def resize(self, width, height=None, scale=1):
        self.tell("Emulation.setDeviceMetricsOverride", width=width, height=height or (844 if width < 500 else 900),
                  deviceScaleFactor=scale, mobile=False)

    def prefer(self, theme="light", motion="reduce", media=""):
        self.tell("Emulation.setEmulatedMedia", media=media, features=[
            {"name": "prefers-color-scheme", "value": theme}, {"name": "prefers-reduced-motion", "value": motion}])

    def look(self, page, width=1280, theme="light"):
        """Opens a page afresh. @param page a path, or an address with a fragment"""
        self.resize(width)
        self.prefer(theme)
        self.driver.get(page.as_uri() if isinstance(page, pathlib.Path) else page)

    def run(self, script, *arguments):
        return self.driver.execute_script(script, *arguments)

    def press(self, key, code, modifiers=0):
        for kind in ("keyDown", "keyUp"):
            self.tell("Input.dispatchKeyEvent", type=kind, key=key, code=key, windowsVirtualKeyCode=code, modifiers=modifiers)

    def tab(self, backward=False):
        """To the next stop; without the key coming up again, which is half the time."""
        self.tell("Input.dispatchKeyEvent", type="rawKeyDown", key="Tab", code="Tab", windowsVirtualKeyCode=9, modifiers=8 if backward else 0)

    def photograph(self, file):
        file.parent.mkdir(parents=True, exist_ok=True)
        self.driver.save_screenshot(str(file))

    def complaints(self):
        """What the console said since the last time, and what was asked for that is neither file nor data."""
        said = [entry["message"] for entry in self.driver.get_log("browser")]
        asked = []
        for entry in self.driver.get_log("performance"):
            message = json.loads(entry["message"])["message"]
            if message["method"] == "Network.requestWillBeSent":
                asked.append(message["params"]["request"]["url"])
        return said, [url for url in asked if not url.startswith(("file:", "data:", "about:", "blob:"))]


def check_quiet(browser, checks, where):
    """Nothing was complained about (errors, and what the content security policy stopped), and nothing was asked of a network."""
    said, asked = browser.complaints()
    checks.none(said, where, "the console says")
    checks.none(asked, where, "asks for")


def pages_of(report, longest=1, shortest=1):
    """Every page of the first level, and of each folder (topics, companies, language versions) the longest and the shortest."""
    pages = sorted(report.glob("*.html"))
    for folder in sorted(path for path in report.iterdir() if path.is_dir()):
        by_size = sorted(folder.glob("*.html"), key=lambda page: (page.stat().st_size, page.name))
        pages += by_size[len(by_size) - longest:] + by_size[:shortest]
    return list(dict.fromkeys(pages))
