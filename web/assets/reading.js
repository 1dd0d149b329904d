// SPDX-License-Identifier: GPL-3.0-or-later
// Reading aids: Georgian as published, in Mkhedruli or in the national romanization; and of language versions only the
// rows worth a look. The table of letters and the readings stand in the page, made by the program.
"use strict";

(() => {
  const group = document.getElementById("letters");
  if (!group) return;
  const table = new Map(Object.entries(JSON.parse(group.dataset.national)));
  const status = group.querySelector("[role=status]");
  const choices = [...group.querySelectorAll("input")];
  const remembered = "punkti-letters";

  /** Passages and names in Georgian. Not names of files, which a reader must find again, and not what the report itself
      says: wordings of topics, and its own words. */
  const passages = [...document.querySelectorAll("main [lang=ka], main [lang=ka-Latn]")]
    .filter((element) => !element.closest(".decoded, .other-name, .wordings, .why, .near .note, .file, .source"))
    .map((element) => ({ element, lang: element.lang, published: null, note: null }));
  if (passages.length === 0) return;

  const romanized = (text) => Array.from(text, (letter) => table.get(letter) ?? letter).join("");

  /** Letter by letter in each stretch of text, so that marks and links inside stay. */
  function romanize(element) {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) walker.currentNode.data = romanized(walker.currentNode.data);
  }

  /** What the program reads in Mkhedruli where Georgian was published in Latin letters; null where it was not. */
  function readingOf(element) {
    if (element.dataset.mkhedruli) return [document.createTextNode(element.dataset.mkhedruli)];
    const reading = element.dataset.reading && document.getElementById(element.dataset.reading);
    return reading ? [...reading.cloneNode(true).childNodes] : null;
  }

  function noteOf(letters, fromLatin) {
    if (letters === "mkhedruli") return say("Shown in Mkhedruli; published in Latin letters");
    return fromLatin ? say("Shown romanized anew; published in other Latin letters")
      : say("Shown romanized; published in Mkhedruli");
  }

  /** Provenance stays in sight: whole passages say under them what was done, names by their title. */
  function tell(passage, note) {
    if (passage.element.matches("p.published")) {
      passage.note = document.createElement("p");
      passage.note.className = "shown-as";
      passage.note.textContent = note;
      passage.element.after(passage.note);
    } else {
      passage.element.title = note;
    }
  }

  function restore(passage) {
    if (passage.published === null) return;
    passage.element.replaceChildren(...passage.published);
    passage.element.lang = passage.lang;
    passage.element.removeAttribute("title");
    delete passage.element.dataset.shown;
    passage.note?.remove();
    passage.published = passage.note = null;
  }

  function change(passage, letters) {
    const { element } = passage;
    const reading = readingOf(element);
    if (reading === null && (letters === "mkhedruli" || passage.lang !== "ka")) return;
    passage.published = [...element.childNodes];
    element.replaceChildren(...(reading ?? passage.published.map((node) => node.cloneNode(true))));
    if (letters === "national") romanize(element);
    element.lang = letters === "national" ? "ka-Latn" : "ka";
    element.dataset.shown = letters;
    tell(passage, noteOf(letters, reading !== null));
  }

  function said(letters) {
    if (letters === "mkhedruli") return say("Georgian published in Latin letters is shown as the program reads it in Mkhedruli.");
    return letters === "national" ? say("Georgian is shown in the national romanization.")
      : say("All passages are shown as published.");
  }

  function show(letters) {
    passages.forEach(restore);
    if (letters !== "published") passages.forEach((passage) => change(passage, letters));
    document.documentElement.dataset.letters = letters;
  }

  // A page from the file system may be refused storage: then nothing is remembered.
  function remember(letters) {
    try {
      sessionStorage.setItem(remembered, letters);
    } catch { /* nothing to do */ }
  }

  function recall() {
    try {
      return sessionStorage.getItem(remembered) ?? "published";
    } catch {
      return "published";
    }
  }

  group.addEventListener("change", () => {
    const letters = choices.find((choice) => choice.checked).value;
    show(letters);
    remember(letters);
    status.textContent = said(letters);
  });

  group.hidden = false;
  const chosen = choices.find((choice) => choice.value === recall()) ?? choices[0];
  chosen.checked = true;  // whatever the browser kept of the buttons over a reload
  if (chosen.value !== "published") show(chosen.value);
})();

(() => {
  const group = document.getElementById("only");
  if (!group) return;
  const box = group.querySelector("input");
  const status = group.querySelector("[role=status]");
  const rows = [...document.querySelectorAll(".pairs tbody tr")];

  function filter() {
    let shown = 0;
    for (const row of rows) {
      row.hidden = box.checked && row.matches(".parallel:not(:target)");
      shown += row.hidden ? 0 : 1;
    }
    status.textContent = box.checked ? say("{} of {} rows shown", sayNumber(shown), sayNumber(rows.length)) : "";
  }

  box.addEventListener("change", filter);
  addEventListener("hashchange", filter);
  group.hidden = false;
  filter();  // browsers keep the state of the box over a reload
})();
