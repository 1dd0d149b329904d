// SPDX-License-Identifier: GPL-3.0-or-later
// A report of one file: runs the scripts of each page on its sheet alone, when it is first shown. They are written for a
// page of their own and know nothing of this: they get a document, a location and a history in which the sheet is all
// there is.
"use strict";

const sheets = (() => {
  const programs = [];
  const begun = new Set();

  /** "topics/retention.html#p-1", from wherever -> "#topics-retention--p-1"; nothing when it leads to no sheet. */
  function placeOf(href) {
    const [, page, anchor] = /^(?:\.\.\/)?((?:[a-z]+\/)?[a-z0-9-]+)\.html(?:[?#](.*))?$/.exec(href) ?? [];
    const id = page?.replace("/", "-");
    return id && document.getElementById(id) ? `#${id}${anchor ? `--${anchor}` : ""}` : null;
  }

  function documentOf(sheet) {
    const own = {
      getElementById: (id) => document.getElementById(`${sheet.id}--${id}`),
      querySelector: (selector) => sheet.querySelector(selector),
      querySelectorAll: (selector) => sheet.querySelectorAll(selector),
      body: sheet,
    };
    return new Proxy(document, {
      get(whole, name) {
        if (Object.hasOwn(own, name)) return own[name];
        const value = whole[name];
        return typeof value === "function" ? value.bind(whole) : value;
      },
      set: (whole, name, value) => Reflect.set(whole, name, value, whole),
    });
  }

  /** The sheet's own part of an address: "#facts--kind=age" is "#kind=age" to the page of facts. */
  function ownHash(sheet, hash) {
    const start = `#${sheet.id}--`;
    return hash.startsWith(start) ? `#${hash.slice(start.length)}` : "";
  }

  function wholeHash(sheet, hash) {
    return hash.length > 1 ? `#${sheet.id}--${hash.slice(1)}` : `#${sheet.id}`;
  }

  function locationOf(sheet) {
    return {
      get hash() { return ownHash(sheet, location.hash); },
      set hash(hash) { location.hash = wholeHash(sheet, hash.replace(/^#?/, "#")); },
      get pathname() { return location.pathname; },
      get search() { return location.search; },
      get href() { return location.href; },
      toString: () => location.href,
    };
  }

  function historyOf(sheet) {
    const hashOf = (url) => wholeHash(sheet, String(url).includes("#") ? String(url).replace(/^[^#]*/, "") : "");
    return {
      get state() { return history.state; },
      replaceState: (state, title, url) => history.replaceState(state, title, hashOf(url)),
      pushState: (state, title, url) => history.pushState(state, title, hashOf(url)),
    };
  }

  /** A page hears of its own addresses only: what stands in another sheet's is not for it to read or to write. */
  function windowOf(sheet) {
    const own = {
      addEventListener(kind, act, ...more) {
        const heard = kind === "hashchange" ? (event) => asked() === sheet && act(event) : act;
        window.addEventListener(kind, heard, ...more);
      },
    };
    return new Proxy(window, {
      get(whole, name) {
        if (Object.hasOwn(own, name)) return own[name];
        const value = whole[name];
        return typeof value === "function" ? value.bind(whole) : value;
      },
    });
  }

  /** The sheet of the address; a page's own words behind it ("kind=age") are no element that :target could find. */
  function asked() {
    const [id] = location.hash.slice(1).split("--");
    return [...document.querySelectorAll(".sheet")].find((sheet) => sheet.id === id);
  }

  function show() {
    const sheet = asked() ?? document.querySelector(".sheet");
    for (const other of document.querySelectorAll("[data-shown]")) delete other.dataset.shown;
    if (!document.querySelector(":target")) sheet.dataset.shown = "";
    if (begun.has(sheet) || sheet.dataset.run === undefined) return;
    begun.add(sheet);
    for (const data of sheet.querySelectorAll("script[data-like]"))
      data.textContent = document.getElementById(data.dataset.like).textContent;
    const frame = windowOf(sheet);
    programs[Number(sheet.dataset.run)](documentOf(sheet), locationOf(sheet), historyOf(sheet), frame, frame.addEventListener);
  }

  /** Links that scripts make are those of pages. */
  function mend(event) {
    const link = event.target.closest?.("a[href]");
    const place = link && placeOf(link.getAttribute("href"));
    if (place) link.setAttribute("href", place);
  }

  return {
    add: (program) => programs.push(program),
    start() {
      document.addEventListener("click", mend, true);
      addEventListener("hashchange", show);
      show();
    },
  };
})();
