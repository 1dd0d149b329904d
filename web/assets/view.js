// SPDX-License-Identifier: GPL-3.0-or-later
// What a reader chose to see, kept in the address of the page: "#cell-a_b&group=privacy&language=ka". Before the first
// "&" may stand a place on the page. Whoever opens such an address sees the same.
"use strict";

const pageView = (() => {
  /** The place that the address names ("" for none), and the choices in it. */
  function read() {
    const parts = location.hash.slice(1).split("&").filter((part) => part !== "");
    const place = parts.length > 0 && !parts[0].includes("=") ? parts.shift() : "";
    return { place: decodedOr(place), choices: new URLSearchParams(parts.join("&")) };
  }

  function decodedOr(text) {
    try {
      return decodeURIComponent(text);
    } catch {
      return text; // a "%" that encodes nothing: an address typed by hand
    }
  }

  /** The address part of choices, without those that are empty. */
  function written(place, choices) {
    const said = new URLSearchParams(Object.entries(choices).filter(([, value]) => value !== ""));
    return "#" + [place, said.toString()].filter((part) => part !== "").join("&");
  }

  /** Keeps choices in the address, without a step in the history for each. */
  function keep(place, choices) {
    const hash = written(place, choices);
    const here = location.pathname + location.search;
    if (hash !== location.hash) history.replaceState(history.state, "", hash === "#" ? here : here + hash);
  }

  /** Text as it is searched: without case, however it is composed. */
  const folded = (text) => text.normalize("NFKC").toLowerCase();

  /** Calls back when nothing has been typed for a moment. */
  function afterTyping(field, act) {
    let waiting = 0;
    field.addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = setTimeout(act, 80);
    });
  }

  return { read, written, keep, folded, afterTyping };
})();
