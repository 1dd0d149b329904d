// SPDX-License-Identifier: GPL-3.0-or-later
// Citations: a button at every clause and passage opens what one would paste into a paper. All of it is made of what the
// page says of the quoted words (data-* attributes, see cite.html); nothing is fetched, no date is invented.
"use strict";

(() => {
  const cited = [...document.querySelectorAll(".clause[data-begin], .passage[data-begin]")];
  if (cited.length === 0 || typeof HTMLDialogElement === "undefined") return;

  /** The words as published: without the number and the signs that the report puts among them. Read before any reading aid changes the letters. */
  function wordsOf(element) {
    const words = element.querySelector(".words > .published, blockquote > .published:not(.lead-in)").cloneNode(true);
    for (const chip of words.querySelectorAll(".unseen")) {
      const [, code, times] = /^U\+([0-9A-F]+)(?:×(\d+))?$/.exec(chip.textContent) ?? [];
      chip.replaceWith(code ? String.fromCodePoint(parseInt(code, 16)).repeat(Number(times ?? 1)) : "");
    }
    for (const ours of words.querySelectorAll(".number, .sign")) {
      if (ours.matches(".number")) ours.nextSibling?.replaceWith(ours.nextSibling.data.replace(/^ /, ""));
      ours.remove();
    }
    return words.textContent;
  }
  const published = new Map(cited.map((element) => [element, wordsOf(element)]));

  /** What is cited, as one plain value. */
  function citationOf(element) {
    const whole = element.closest("[data-sha256]").dataset;
    const words = element.dataset;
    const page = location.href.split("#")[0];
    return {
      exact: published.get(element),
      prefix: words.prefix, suffix: words.suffix,
      begin: Number(words.begin), end: Number(words.end),
      clause: words.clause, number: words.number ?? "",
      company: whole.company, title: whole.title, source: whole.source, sha256: whole.sha256,
      url: /^https?:\/\//i.test(whole.url ?? "") ? whole.url : "",
      retrieved: whole.retrieved ?? "", dated: whole.dated ?? "",
      lang: element.querySelector(".published").lang,
      permalink: `${page}#${element.id}`,
    };
  }

  const onOneLine = (text) => text.replace(/\s+/g, " ").trim();

  /** A link that opens the source at the words (WICG text fragments). Long passages are named by their first and last words. */
  function linkToWords(citation) {
    if (!citation.url) return "";
    const encoded = (text) => encodeURIComponent(text.toWellFormed?.() ?? text).replace(/-/g, "%2D");
    const words = onOneLine(citation.exact).split(" ");
    const fragment = words.length <= 12 ? encoded(words.join(" "))
      : `${encoded(words.slice(0, 5).join(" "))},${encoded(words.slice(-5).join(" "))}`;
    return `${citation.url}${citation.url.includes("#") ? "" : "#"}:~:text=${fragment}`;
  }

  function plain(citation) {
    const parts = [`${citation.company}, “${citation.title}”`];
    if (citation.dated) parts.push(say("dated {}", citation.dated));
    if (citation.number) parts.push(say("clause {}", citation.number));
    if (citation.url) parts.push(citation.url);
    if (citation.retrieved) parts.push(say("retrieved {}", citation.retrieved));
    parts.push(say("file {}, bytes {}–{}, SHA-256 {}", citation.source, citation.begin, citation.end, citation.sha256));
    return `“${onOneLine(citation.exact)}”\n${parts.join(", ")}.`;
  }

  const bibtexSigns = new Map([
    ["\\", "\\textbackslash{}"], ["~", "\\textasciitilde{}"], ["^", "\\textasciicircum{}"],
    // BibTeX counts braces even behind a backslash.
    ["{", "\\textbraceleft{}"], ["}", "\\textbraceright{}"],
    ...["%", "&", "#", "_", "$"].map((sign) => [sign, `\\${sign}`]),
  ]);
  const bibtexText = (text) => onOneLine(text).replace(/[\\{}~^%&#_$]/g, (sign) => bibtexSigns.get(sign));
  /** An address is read as it stands there; only what would end the field is written otherwise. */
  const bibtexAddress = (url) => url.replace(/[\\{}\s]/g, encodeURIComponent);

  function bibtex(citation) {
    const note = [citation.number && `Clause ${citation.number}`, `file ${citation.source}`,
      `bytes ${citation.begin}-${citation.end}`, `SHA-256 ${citation.sha256}`].filter(Boolean).join(", ");
    const fields = [
      ["author", `{${bibtexText(citation.company)}}`],
      ["title", `{${bibtexText(citation.title)}}`],
      ["date", citation.dated],
      ["url", bibtexAddress(citation.url)],
      ["urldate", citation.retrieved],
      ["langid", { ka: "georgian", "ka-Latn": "georgian", en: "english", ru: "russian" }[citation.lang] ?? ""],
      ["note", bibtexText(note)],
    ].filter(([, value]) => value);
    const key = citation.clause.replace(/[^A-Za-z0-9-]/g, "-");
    return `@online{${key},\n${fields.map(([name, value]) => `  ${name} = {${value}}`).join(",\n")}\n}`;
  }

  /** "2026-03" says no more than it knows. */
  const dateParts = (date) => ({ "date-parts": [date.split("-").map(Number)] });

  function cslJson(citation) {
    const item = { id: citation.clause, type: "webpage", author: [{ literal: citation.company }], title: citation.title };
    if (citation.dated) item.issued = dateParts(citation.dated);
    if (citation.url) item.URL = linkToWords(citation);
    if (citation.retrieved) item.accessed = dateParts(citation.retrieved);
    if (citation.number) Object.assign(item, { locator: citation.number, label: "section" });
    if (citation.lang) item.language = citation.lang;
    item.note = `${citation.source}, bytes ${citation.begin}-${citation.end}, SHA-256 ${citation.sha256}`;
    return JSON.stringify([item], null, 2);
  }

  /** Bytes are those of the file that was read; of what lies at the address nobody knows them. */
  function annotation(citation) {
    const { exact, prefix, suffix } = citation;
    const selector = [{ type: "TextQuoteSelector", exact, prefix, suffix }];
    if (!citation.url) selector.push({ type: "DataPositionSelector", start: citation.begin, end: citation.end });
    return JSON.stringify({
      "@context": "http://www.w3.org/ns/anno.jsonld",
      type: "SpecificResource",
      source: citation.url || encodeURI(citation.source),
      selector,
    }, null, 2);
  }

  const forms = [
    { name: () => say("Plain text"), write: plain },
    { name: () => "BibTeX", write: bibtex },
    { name: () => "CSL-JSON", write: cslJson },
    { name: () => "W3C TextQuoteSelector", write: annotation },
    { name: () => say("Link to this place in the report"), write: (citation) => citation.permalink },
    { name: () => say("Link to the words in the source"), write: linkToWords },
  ];

  function element(name, properties = {}, ...children) {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  }

  /** Pages opened as files have no clipboard in some browsers: there the older way, and else the words stay selected. */
  async function copy(field) {
    try {
      await navigator.clipboard.writeText(field.value);
      return true;
    } catch {
      field.select();
      return document.execCommand("copy");
    }
  }

  const status = element("p", { className: "cite-status" });
  status.setAttribute("role", "status");

  function rowOf(form, number) {
    const field = element("textarea", { id: `cite-${number}`, readOnly: true, spellcheck: false });
    field.dir = "auto";
    const button = element("button", { type: "button", className: "cite-copy", textContent: say("Copy") });
    button.setAttribute("aria-describedby", `cite-${number}-name`);
    button.addEventListener("click", async () => {
      const copied = await copy(field);
      status.textContent = "";  // the same words said again are heard again
      requestAnimationFrame(() => {
        status.textContent = copied ? say("Copied: {}", form.name()) : say("The words are selected; copy them with the keyboard.");
      });
    });
    const label = element("label", { htmlFor: field.id, id: `cite-${number}-name`, textContent: form.name() });
    const row = element("div", { className: "cite-form" }, label, button, field);
    return { row, fill(citation) {
      field.value = form.write(citation);
      row.hidden = field.value === "";
      field.rows = Math.min(field.value.split("\n").length + Math.floor(field.value.length / 90), 9);
    } };
  }

  const rows = forms.map(rowOf);
  const close = element("button", { type: "button", className: "cite-close", textContent: say("Close") });
  const dialog = element("dialog", { className: "cite-dialog" },
    element("div", { className: "cite-head" }, element("h2", { id: "cite-title", textContent: say("Cite this clause") }), close),
    ...rows.map(({ row }) => row), status);
  dialog.setAttribute("aria-labelledby", "cite-title");
  document.body.append(dialog);
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", (event) => { if (event.target === dialog) dialog.close(); });

  let opener = null;
  dialog.addEventListener("close", () => opener?.focus());

  for (const place of cited) {
    const button = element("button", { type: "button", className: "cite", textContent: say("Cite") });
    button.setAttribute("aria-haspopup", "dialog");
    (place.querySelector(":scope > .beside > .permalink") ?? place.querySelector(":scope > .source").lastChild).after(" ", button);
    button.addEventListener("click", () => {
      opener = button;
      const citation = citationOf(place);
      for (const row of rows) row.fill(citation);
      status.textContent = "";
      dialog.showModal();
    });
  }
})();
