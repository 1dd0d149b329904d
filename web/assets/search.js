// SPDX-License-Identifier: GPL-3.0-or-later
// The search page. The engine is the program's own, compiled to WebAssembly; this shows what it answers.
"use strict";

(() => {
  const page = document.querySelector("[data-search]");
  if (!page) return;
  const at = (name) => page.querySelector(`[data-${name}]`);
  const [question, status, remarks, list, more] = ["question", "status", "remarks", "hits", "more"].map(at);
  const narrow = [...page.querySelectorAll("[data-narrow]")];
  const perPage = 10;
  let shown = perPage;
  let desk = null;
  let cards = null;

  /** An element with attributes and children; text is only ever text. */
  function made(name, attributes, ...children) {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) if (value !== "") element.setAttribute(key, value);
    element.append(...children);
    return element;
  }

  // What the page carries

  async function carried(which) {
    const base64 = page.querySelector(`[data-carried="${which}"]`).textContent;
    const packed = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
    const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  }

  async function unpack() {
    const [engine, index, clauses] = await Promise.all(["engine", "index", "clauses"].map(carried));
    desk = await openDesk(engine, index);
    cards = JSON.parse(new TextDecoder().decode(clauses));
  }

  // The question, in the page and in its address

  function questionFromAddress() {
    const { choices } = pageView.read();
    question.value = choices.get("q") ?? "";
    for (const select of narrow) {
      select.value = choices.get(select.dataset.narrow) ?? "";
      if (select.selectedIndex < 0) select.value = "";
    }
    shown = Math.min(Math.max(Number(choices.get("n")) || perPage, perPage), 1000);
  }

  function questionToAddress() {
    const choices = { q: question.value.trim() };
    for (const select of narrow) choices[select.dataset.narrow] = select.value;
    if (shown > perPage) choices.n = String(shown);
    pageView.keep(pageView.read().place, choices);
  }

  /** What is asked. A phrase that is still being typed has its closing quote to come. */
  function asked() {
    const typed = question.value;
    return (typed.match(/"/g) ?? []).length % 2 ? `${typed}"` : typed;
  }

  /** What was chosen beside the question, in the language of questions. */
  const chosen = () =>
    narrow.filter((select) => select.value).map((select) => `${select.dataset.narrow}:${select.value}`).join(" ");

  // The answer

  /** By which way a word was found, for people. */
  const ways = () => ({
    exact: say("the word itself"),
    folded: say("the word in other capitals"),
    stem: say("another form of the word"),
    root: say("a word of the same verb"),
    romanized: say("Georgian in Latin letters"),
    legacy: say("Georgian on the keys of an old font"),
    keyboard: say("typed with another keyboard"),
    concept: say("the same thing in other words"),
    heading: say("in a heading above"),
    "lead-in": say("in the sentence above the list"),
    spelling: say("spelled almost so"),
    sound: say("sounds alike"),
    learned: say("its counterpart in the other language"),
    prefix: say("begins so"),
    phrase: say("the phrase"),
    topic: say("deals with the topic"),
    "topic in passing": say("touches on the topic"),
    feedback: say("shares a topic with the best answers"),
  });

  /** A topic's label as the choice of topics has it; concepts have none. */
  const labelOf = (id) =>
    [...narrow.find((select) => select.dataset.narrow === "topic").options].find((option) => option.value === id)?.text;

  function why(hit) {
    const names = ways();
    const parts = [];
    for (const { asked: word, read_as, path } of hit.evidence) {
      const how = names[path] ?? path;
      const label = labelOf(read_as);
      if (!word && !label) continue;
      const reading = path === "romanized" || path === "legacy" || path === "spelling" || path === "sound" ? `“${read_as}”, ` : "";
      parts.push(word ? `${word}: ${reading}${how}` : `${how}: ${label}`);
    }
    return parts.length ? made("p", { class: "why note" }, `${say("Found by")} ${parts.join("; ")}.`) : "";
  }

  /** The text with the words of the question marked. */
  function marked(card) {
    const out = [];
    let last = 0;
    for (const [begin, end] of desk.marks(card.text, card.form)) {
      out.push(card.text.slice(last, begin), made("mark", {}, card.text.slice(begin, end)));
      last = end;
    }
    return [...out, card.text.slice(last)];
  }

  const languages = () => ({ ka: say("Georgian"), en: say("English"), ru: say("Russian") });

  function address(card) {
    const company = cards.companies[cards.documents[card.document].company];
    return `${company.href}#${card.anchor}`;
  }

  function whereOf(card) {
    const document_ = cards.documents[card.document];
    const company = cards.companies[document_.company];
    const path = [document_.title, ...(card.section ?? [])].join(" › ");
    return made("p", { class: "where" },
      made("span", { class: "badge" }, languages()[card.lang] ?? say("other language")), " ",
      made("a", { href: address(card) }, made("b", {}, made("bdi", {}, company.name)), " ", made("bdi", {}, path)));
  }

  function copiesOf(hit) {
    if (!hit.copies.length) return "";
    const links = hit.copies.flatMap((number, i) => [
      i ? ", " : "", made("a", { href: address(cards.clauses[number - 1]) }, cards.clauses[number - 1].id)]);
    return made("p", { class: "note" }, say("The same text stands also at:"), " ", ...links);
  }

  function shownHit(hit) {
    const card = cards.clauses[hit.clause - 1];
    const source = `${cards.documents[card.document].source}, ${say("bytes {}–{}", ...card.place)}, ${say("clause {}", card.id)}`;
    return made("li", { class: "hit", value: String(hit.rank) }, made("article", { class: "passage", "data-clause": card.id },
      whereOf(card),
      made("blockquote", {},
        card.lead_in ? made("p", { class: "published lead-in", lang: card.tag, dir: "auto" }, card.lead_in) : "",
        made("p", { class: "published", lang: card.tag, dir: "auto" },
          card.number ? made("span", { class: "number" }, card.number) : "", card.number ? " " : "", ...marked(card))),
      why(hit), copiesOf(hit), made("p", { class: "source" }, source)));
  }

  function statusOf(answer) {
    if (answer.error) return answer.error.what;
    const missing = answer.unanswered.map((word) => `“${word}”`).join(", ");
    if (answer.only_the_nearest)
      return missing
        ? say("No clause speaks of {}; the nearest are shown.", missing)
        : say("No clause speaks of all of this; the nearest are shown.");
    if (!answer.hits.length)
      return missing
        ? say("No clause speaks of {}. Ask for less to see what is said of the rest.", missing)
        : say("No clause answers this.");
    if (answer.exactly) return sayCount(answer.estimated, "{} clause answers.", "{} clauses answer.");
    return sayCount(answer.estimated, "About {} clause answers.", "About {} clauses answer.");
  }

  const remarksOn = (answer) =>
    answer.error
      ? [answer.error.hint].filter(Boolean)
      : answer.read_as.map(({ asked: word, words }) => say("{} is read as {}", word, words.join(", ")));

  function show(answer) {
    status.textContent = statusOf(answer);
    for (const element of [status, remarks]) {
      if (answer.error) element.lang = "en";
      else element.removeAttribute("lang");
    }
    remarks.replaceChildren(...remarksOn(answer).map((remark) => made("li", {}, remark)));
    list.replaceChildren(...(answer.hits ?? []).map(shownHit));
    more.hidden = !answer.hits || answer.hits.length < shown || answer.estimated <= shown;
  }

  function search() {
    questionToAddress();
    try {
      if (/[^\s"]/.test(asked() + chosen())) show(desk.answer(asked(), chosen(), shown, 0));
      else showNothing("");
    } catch (error) {
      giveUp(error);
    }
  }

  function showNothing(said) {
    status.textContent = said;
    remarks.replaceChildren();
    list.replaceChildren();
    more.hidden = true;
  }

  /** An engine that failed is not asked again: what it holds may be half made. */
  async function giveUp(error) {
    console.error(error);
    showNothing(say("The search failed at this question and begins anew."));
    try {
      await unpack();
    } catch {
      showNothing(say("This browser cannot run the search; the program itself can: punkti search."));
    }
  }

  function searchAnew() {
    shown = perPage;
    search();
  }

  function listen() {
    question.addEventListener("input", searchAnew);
    for (const select of narrow) select.addEventListener("change", searchAnew);
    more.querySelector("button").addEventListener("click", () => {
      const before = list.children.length;
      shown += perPage;
      search();
      list.children[before]?.querySelector("a")?.focus();
    });
    addEventListener("hashchange", () => {
      questionFromAddress();
      search();
    });
  }

  async function begin() {
    questionFromAddress();
    status.textContent = say("Preparing the search …");
    try {
      await unpack();
    } catch (error) {
      showNothing(say("This browser cannot run the search; the program itself can: punkti search."));
      console.error(error);
      return;
    }
    status.textContent = "";
    listen();
    page.dataset.ready = "";
    search();
  }

  begin();
})();
