// SPDX-License-Identifier: GPL-3.0-or-later
// The matrix: order, filters, arrow keys, an address for every cell. Without this script the table stands whole.
"use strict";

(() => {
  const table = document.querySelector(".matrix table");
  if (!table) return;
  const byId = (id) => document.getElementById(id);
  const rowsAre = table.dataset.rows; // "topics" or "companies"
  const columnsAre = rowsAre === "topics" ? "companies" : "topics";
  const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });
  const pageRows = 10; // that PageUp and PageDown pass over

  // -- what the page holds

  /** A row or a column: { key, name, group, head, reach, at }; of a row also { line, body, cells, languages }. */
  const thing = (head, holder, at) => ({
    key: holder.dataset.key,
    group: holder.dataset.group ?? "",
    name: head.querySelector("a").textContent,
    reach: head.querySelector(".reach"),
    head,
    at,
  });

  const headLine = table.tHead.rows[0];
  const corner = headLine.cells[0];
  const columns = [...headLine.cells].slice(1).map((head, at) => thing(head, head, at));
  const rows = [...table.querySelectorAll("tbody tr[data-key]")].map((line, at) => ({
    ...thing(line.cells[0], line, at),
    line,
    body: line.parentElement,
    cells: [...line.cells].slice(1).map((td) => cellOf(td)),
    columnsShown: columns,
    language: "",
  }));
  const bodies = [...table.tBodies];
  const plainBody = document.createElement("tbody"); // for orders that mix the groups
  const topics = rowsAre === "topics" ? rows : columns;
  const companies = rowsAre === "topics" ? columns : rows;
  const languages = [...byId("by-language").options].map((option) => option.value).filter((code) => code !== "");

  /** A cell as it was written: its standing, and how it is shown. */
  function cellOf(td) {
    const link = td.firstElementChild;
    const standing = td.className.startsWith("said") ? "addressed" : td.className;
    return { td, link, standing, shown: { className: td.className, words: [...link.childNodes] } };
  }

  /** "3,p,,-" of a row and a language, for one column; standings by language are read when first asked for. */
  const read = new Map();
  function inLanguage(row, column, code) {
    const key = `${row.at} ${code}`;
    if (!read.has(key)) read.set(key, (row.line.getAttribute(`data-${code}`) ?? "").split(","));
    const said = read.get(key)[column.at] ?? "-";
    if (said === "-") return { standing: "unread", passages: 0 };
    if (said === "") return { standing: "none", passages: 0 };
    return said === "p" ? { standing: "touch", passages: 0 } : { standing: "addressed", passages: Number(said) };
  }

  const cell = (topic, company) => (rowsAre === "topics" ? topic.cells[company.at] : company.cells[topic.at]);

  function standing(topic, company, code) {
    if (code === "") return cell(topic, company).standing;
    return (rowsAre === "topics" ? inLanguage(topic, company, code) : inLanguage(company, topic, code)).standing;
  }

  // -- what the reader chose

  const choosers = {
    group: byId("by-group"),
    show: byId("by-standing"),
    language: byId("by-language"),
    topics: byId("order-topics"),
    companies: byId("order-companies"),
  };
  const boxes = [...document.querySelectorAll(".choices input[type=checkbox]")];
  let place = "";

  function choices() {
    const chosen = Object.fromEntries(Object.entries(choosers).map(([name, field]) => [name, field.value]));
    const ticked = boxes.filter((box) => box.checked).map((box) => box.value);
    chosen.only = ticked.length === boxes.length ? "" : ticked.length === 0 ? "-" : ticked.join(" ");
    return chosen;
  }

  function takeFromAddress() {
    const view = pageView.read();
    place = view.place;
    for (const [name, field] of Object.entries(choosers)) {
      const wanted = view.choices.get(name) ?? "";
      field.value = [...field.options].some((option) => option.value === wanted) ? wanted : "";
    }
    const only = view.choices.get("only");
    const wanted = new Set((only ?? "").split(" "));
    for (const box of boxes) box.checked = only === null || wanted.has(box.value);
  }

  // -- what is shown, and in which order

  function shown(chosen) {
    const ticked = new Set(boxes.filter((box) => box.checked).map((box) => box.value));
    const kept = companies.filter((company) => ticked.has(company.key));
    const wanted = topics.filter(
      (topic) => (chosen.group === "" || topic.group === chosen.group) && isWanted(topic, kept, chosen),
    );
    const count = (topic, company) => (standing(topic, company, chosen.language) === "addressed" ? 1 : 0);
    const sum = (values) => values.reduce((one, other) => one + other, 0);
    for (const topic of topics) topic.count = sum(kept.map((company) => count(topic, company)));
    for (const company of companies) company.count = sum(wanted.map((topic) => count(topic, company)));
    return { topics: inOrder(wanted, chosen.topics), companies: inOrder(kept, chosen.companies) };
  }

  function isWanted(topic, kept, chosen) {
    if (chosen.show === "") return true;
    const standings = kept.map((company) => standing(topic, company, chosen.language)).filter((one) => one !== "unread");
    if (chosen.show === "silent") return standings.includes("none");
    if (chosen.show === "unaddressed") return standings.length > 0 && !standings.includes("addressed");
    return new Set(standings).size > 1;
  }

  function inOrder(things, order) {
    const sign = order === "most" ? -1 : 1;
    const compare = {
      name: (a, b) => collator.compare(a.name, b.name),
      most: (a, b) => sign * (a.count - b.count) || a.at - b.at,
      fewest: (a, b) => a.count - b.count || a.at - b.at,
    }[order];
    return compare ? [...things].sort(compare) : things;
  }

  // -- the page is brought to show it

  let now = { rows, columns };

  function apply() {
    const chosen = choices();
    const view = shown(chosen);
    now = rowsAre === "topics" ? { rows: view.topics, columns: view.companies } : { rows: view.companies, columns: view.topics };
    headLine.replaceChildren(corner, ...now.columns.map((column) => column.head));
    for (const row of now.rows) bringUp(row, now.columns, chosen.language);
    placeRows(chosen);
    for (const topic of view.topics) topic.reach.textContent = `${topic.count}/${view.companies.length}`;
    for (const company of view.companies) company.reach.textContent = `${company.count}/${view.topics.length}`;
    tell(view);
    stopAt(current ?? firstStop());
    pageView.keep(place, chosen);
  }

  /** A row's cells, where they are not yet as they should be: a row that is not shown is left as it is. */
  function bringUp(row, wanted, code) {
    const same = row.columnsShown.length === wanted.length && row.columnsShown.every((column, i) => column === wanted[i]);
    if (!same) row.line.replaceChildren(row.head, ...wanted.map((column) => row.cells[column.at].td));
    row.columnsShown = wanted;
    if (row.language === code) return;
    for (const column of columns) write(row.cells[column.at], code === "" ? null : inLanguage(row, column, code), code);
    row.language = code;
  }

  /** In one language a cell has a sign of that language alone; `said` is null for the cell as it was written. */
  function write(cell, said, code) {
    const { td, link, shown } = cell;
    td.className = said === null ? shown.className : classOf(said);
    if (said === null) {
      link.replaceChildren(...shown.words);
      return;
    }
    const who = shown.words.filter((node) => node.className === "who");
    const small = document.createElement("small");
    small.textContent = code;
    const words = said.standing === "addressed" ? [counted(said.passages), " ", small] : [wordFor(said.standing)];
    link.replaceChildren(...who, ...(who.length > 0 ? [" "] : []), ...words);
  }

  function classOf(said) {
    if (said.standing !== "addressed") return said.standing;
    return `said-${said.passages >= 5 ? 3 : said.passages >= 2 ? 2 : 1}`;
  }

  function counted(passages) {
    const number = document.createElement("b");
    number.textContent = String(passages);
    const unit = document.createElement("span");
    unit.className = "unseen-word";
    unit.textContent = " " + (passages === 1 ? say("passage") : say("passages"));
    number.append(unit);
    return number;
  }

  function wordFor(standing) {
    if (standing === "none") return say("silent");
    return standing === "touch" ? say("in passing") : say("not read");
  }

  /** Topics in the order of the groups stand under the names of the groups; in another order without them. */
  function placeRows(chosen) {
    if (rowsAre === "topics" && chosen.topics === "") {
      for (const body of bodies)
        body.replaceChildren(
          ...[...body.querySelectorAll(".group")].slice(0, 1),
          ...now.rows.filter((row) => row.body === body).map((row) => row.line),
        );
      plainBody.remove();
      const full = bodies.filter((body) => now.rows.some((row) => row.body === body));
      for (const body of bodies) body.remove();
      table.append(...full);
      for (const body of full) if (body.dataset.group) spanGroup(body);
      return;
    }
    for (const body of bodies) body.remove();
    plainBody.replaceChildren(...now.rows.map((row) => row.line));
    table.append(plainBody);
  }

  function spanGroup(body) {
    body.rows[0].cells[0].colSpan = now.columns.length + 1;
  }

  const status = document.querySelector(".shown");
  const chosenCompanies = document.querySelector(".chosen");

  function tell(view) {
    const some = view.topics.length > 0 && view.companies.length > 0;
    const said = some
      ? say("{} of {} topics and {} of {} companies are shown.", view.topics.length, topics.length, view.companies.length, companies.length)
      : say("Nothing is left to show. Choose less.");
    if (status.textContent !== said) status.textContent = said;
    chosenCompanies.textContent = `${view.companies.length}/${companies.length}`;
  }

  // -- the arrow keys: one stop for the Tab key, and every cell within reach of it

  let current = null; // the link that the Tab key stops at
  const linkIn = (holder) => holder.querySelector("a:not(.permalink-inline)");
  const headIsShown = () => headLine.getClientRects().length > 0;

  /** Links in rows, the heads first; a hole where the corner is. */
  function grid() {
    const heads = headIsShown() ? [[null, ...now.columns.map((column) => linkIn(column.head))]] : [];
    return [...heads, ...now.rows.map((row) => [linkIn(row.head), ...now.columns.map((column) => row.cells[column.at].link)])];
  }

  const firstStop = () => (now.rows.length > 0 ? linkIn(now.rows[0].head) : null);

  function stopAt(link) {
    const next = link && table.contains(link) ? link : firstStop();
    if (current && current !== next) current.tabIndex = -1;
    current = next;
    if (current) current.tabIndex = 0;
  }

  const steps = {
    ArrowLeft: (row, column) => [row, column - 1],
    ArrowRight: (row, column) => [row, column + 1],
    ArrowUp: (row, column) => [row - 1, column],
    ArrowDown: (row, column) => [row + 1, column],
    PageUp: (row, column, last) => [Math.max(row - pageRows, Math.min(row, last.first)), column],
    PageDown: (row, column, last) => [Math.min(row + pageRows, last.row), column],
    Home: (row, column, last, far) => [far ? last.first : row, 0],
    End: (row, column, last, far) => [far ? last.row : row, last.column],
  };

  table.addEventListener("keydown", (event) => {
    const step = steps[event.key];
    const from = event.target.closest("td, th");
    if (!step || !from || event.altKey || event.metaKey || event.shiftKey) return;
    const links = grid();
    const row = links.findIndex((line) => line.some((link) => link && from.contains(link)));
    if (row < 0) return;
    const column = links[row].findIndex((link) => link && from.contains(link));
    const last = { first: headIsShown() ? 1 : 0, row: links.length - 1, column: now.columns.length };
    const [toRow, toColumn] = step(row, column, last, event.ctrlKey);
    event.preventDefault();
    links[toRow]?.[toColumn]?.focus();
  });

  // -- the address of a cell: one sign that goes where the reader is

  const sign = document.createElement("a");
  sign.className = "permalink-inline";
  sign.textContent = "#";

  function showSign(target) {
    const td = target instanceof Element ? target.closest("td[id]") : null;
    if (!td || sign.parentElement === td) return;
    const row = rows.find((one) => one.line === td.parentElement);
    const column = columns.find((one) => row.cells[one.at].td === td);
    sign.href = pageView.written(td.id, choices());
    sign.setAttribute("aria-label", say("Address of this cell: {}, {}", row.name, column.name));
    td.append(sign);
  }

  table.addEventListener("focusin", (event) => {
    if (event.target !== sign) stopAt(event.target.closest("a"));
    showSign(event.target);
  });
  table.addEventListener("mouseover", (event) => {
    if (!table.contains(document.activeElement)) showSign(event.target);
  });

  function goToPlace() {
    for (const marked of table.querySelectorAll(".here")) marked.classList.remove("here");
    const target = place === "" ? null : byId(place);
    if (!target || !table.contains(target)) return;
    target.classList.add("here");
    target.scrollIntoView({ block: "center", inline: "center" });
    stopAt(linkIn(target));
  }

  /** Does a filter hide the cell? */
  const isOutOfView = (id) => !byId(id) && rows.some((row) => row.cells.some(({ td }) => td.id === id));

  // -- to begin with

  table.setAttribute("role", "grid");
  table.setAttribute("aria-readonly", "true");
  for (const link of table.querySelectorAll("a")) link.tabIndex = -1;
  for (const field of Object.values(choosers)) field.addEventListener("change", changed);
  for (const box of boxes) box.addEventListener("change", changed);

  function changed() {
    place = "";
    apply();
  }

  function tick(which) {
    for (const box of boxes) if (!box.closest("li").hidden) box.checked = which;
    changed();
  }
  byId("all-companies").addEventListener("click", () => tick(true));
  byId("no-companies").addEventListener("click", () => tick(false));
  byId("whole").addEventListener("click", () => {
    for (const field of Object.values(choosers)) field.value = "";
    for (const box of boxes) box.checked = true;
    changed();
  });
  pageView.afterTyping(byId("find-company"), () => {
    const wanted = pageView.folded(byId("find-company").value.trim());
    for (const box of boxes) {
      const item = box.closest("li");
      item.hidden = !pageView.folded(item.textContent).includes(wanted);
    }
  });
  window.addEventListener("hashchange", () => {
    const view = pageView.read();
    const onlyAPlace = view.place !== "" && view.choices.size === 0;
    place = view.place;
    if (!onlyAPlace || isOutOfView(place)) takeFromAddress();
    apply();
    goToPlace();
  });
  takeFromAddress();
  if (location.hash.includes("=")) apply();
  else tell({ topics, companies });
  stopAt(firstStop());
  goToPlace();
})();
