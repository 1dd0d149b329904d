// SPDX-License-Identifier: GPL-3.0-or-later
// The list of facts: sorting by its heads, filters, and an address that keeps both. Without this script it stands whole,
// by topic.
"use strict";

(() => {
  const table = document.querySelector("table.facts");
  if (!table) return;
  const byId = (id) => document.getElementById(id);
  const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });

  // -- what the page holds

  const bodies = [...table.tBodies];
  const rows = bodies.flatMap((body) => [...body.rows].slice(1).map((line) => rowOf(line, body)));
  const flatBody = document.createElement("tbody"); // for orders that mix the topics

  function rowOf(line, body) {
    const { company, kind, order } = line.dataset;
    return { line, body, topic: body.id, company, kind, order, at: 0, words: null };
  }
  rows.forEach((row, at) => (row.at = at));

  /** What a row says, as it is searched; read when first asked for. */
  function wordsOf(row) {
    row.words ??= pageView.folded(row.line.textContent);
    return row.words;
  }

  const cellText = (row, column) => row.line.cells[column].textContent;
  const compareBy = {
    topic: (a, b) => collator.compare(cellText(a, 0), cellText(b, 0)),
    company: (a, b) => collator.compare(cellText(a, 1), cellText(b, 1)),
    kind: (a, b) => collator.compare(a.order.slice(0, 2), b.order.slice(0, 2)),
    value: (a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : collator.compare(cellText(a, 3), cellText(b, 3))),
    published: (a, b) => collator.compare(cellText(a, 4), cellText(b, 4)),
  };

  // -- what the reader chose

  const choosers = { kind: byId("by-kind"), company: byId("by-company"), topic: byId("by-topic") };
  const words = byId("by-words");
  const order = byId("order"); // of narrow screens, where no heads are; it has the orders most asked for
  let sort = ""; // "value", "-value" for the other way round, "" for by topic
  let place = "";

  const choices = () => ({
    ...Object.fromEntries(Object.entries(choosers).map(([name, field]) => [name, field.value])),
    words: words.value.trim(),
    sort,
  });

  function takeFromAddress() {
    const view = pageView.read();
    place = view.place;
    for (const [name, field] of Object.entries(choosers)) {
      const wanted = view.choices.get(name) ?? "";
      field.value = [...field.options].some((option) => option.value === wanted) ? wanted : "";
    }
    words.value = view.choices.get("words") ?? "";
    const wanted = view.choices.get("sort") ?? "";
    sort = Object.hasOwn(compareBy, wanted.replace(/^-/, "")) ? wanted : "";
  }

  // -- the page is brought to show it

  function apply() {
    const chosen = choices();
    const looked = pageView.folded(chosen.words).split(/\s+/).filter((word) => word !== "");
    const shown = rows.filter(
      (row) =>
        ["kind", "company", "topic"].every((name) => chosen[name] === "" || row[name] === chosen[name]) &&
        looked.every((word) => wordsOf(row).includes(word)),
    );
    if (sort === "") showByTopic(shown);
    else showSorted(shown);
    table.classList.toggle("sorted", sort !== "");
    for (const head of heads) head.mark();
    order.value = sort;
    tell(shown);
    pageView.keep(place, chosen);
  }

  function tell(shown) {
    const said = shown.length > 0
      ? say("{} of {} rows are shown.", sayNumber(shown.length), sayNumber(rows.length))
      : say("Nothing is left to show. Choose less.");
    if (status.textContent !== said) status.textContent = said;
  }

  function showByTopic(shown) {
    const wanted = new Map(bodies.map((body) => [body, []]));
    for (const row of shown) wanted.get(row.body).push(row.line);
    const full = bodies.filter((body) => wanted.get(body).length > 0);
    for (const body of full) body.replaceChildren(body.rows[0], ...wanted.get(body));
    putBodies(full);
  }

  function showSorted(shown) {
    const sign = sort.startsWith("-") ? -1 : 1;
    const compare = compareBy[sort.replace(/^-/, "")];
    shown.sort((a, b) => sign * compare(a, b) || a.at - b.at);
    flatBody.replaceChildren(...shown.map((row) => row.line));
    putBodies([flatBody]);
  }

  function putBodies(wanted) {
    for (const body of [...table.tBodies]) body.remove();
    table.append(...wanted);
  }

  const status = document.querySelector(".shown");

  // -- heads that sort

  const heads = Object.keys(compareBy).map((name, column) => {
    const head = table.tHead.rows[0].cells[column];
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    // up, down, and back to the order by topic
    button.addEventListener("click", () => {
      sort = sort === name ? `-${name}` : sort === `-${name}` ? "" : name;
      place = "";
      apply();
    });
    return {
      mark: () => {
        if (sort.replace(/^-/, "") === name) head.ariaSort = sort === name ? "ascending" : "descending";
        else head.removeAttribute("aria-sort");
      },
    };
  });

  // -- to begin with

  function changed() {
    place = "";
    apply();
  }
  for (const field of Object.values(choosers)) field.addEventListener("change", changed);
  pageView.afterTyping(words, changed);
  order.addEventListener("change", () => {
    sort = order.value;
    changed();
  });
  byId("whole").addEventListener("click", () => {
    for (const field of [...Object.values(choosers), words]) field.value = "";
    sort = "";
    changed();
  });

  function goToPlace() {
    if (place !== "") byId(place)?.scrollIntoView({ block: "center" });
  }

  /** Does a filter hide the row or topic? */
  const isOutOfView = (id) => !byId(id) && (rows.some(({ line }) => line.id === id) || bodies.some((body) => body.id === id));

  window.addEventListener("hashchange", () => {
    const view = pageView.read();
    place = view.place;
    const onlyAPlace = place !== "" && view.choices.size === 0;
    if (!onlyAPlace || isOutOfView(place)) takeFromAddress();
    apply();
    goToPlace();
  });
  takeFromAddress();
  if (location.hash.includes("=")) {
    apply();
    goToPlace();
  } else {
    tell(rows);
  }
})();
