// SPDX-License-Identifier: GPL-3.0-or-later
// What scripts say, in the language of the report: the page carries the translations of their messages.
"use strict";

const { say, sayCount, sayNumber } = (() => {
  // A report of one file has a table of each of its pages.
  const tables = [...document.querySelectorAll("script.words")].map((table) => JSON.parse(table.textContent));
  const words = new Map(tables.flatMap(Object.entries));

  /** A wording with its places filled: "{}" in order, "{1}" the second value. */
  function filled(wording, values) {
    let next = 0;
    return wording.replace(/\{(\d*)\}/g, (_, number) => String(values[number === "" ? next++ : Number(number)]));
  }

  /** The message in the language of the report. It is written out where it is said, so that it can be found. */
  const say = (message, ...values) => filled(words.get(message) ?? message, values);

  /** "1,204", in Georgian "1 204". */
  const sayNumber = (value) => String(value).replace(/\B(?=(\d{3})+$)/g, say("{},{}", "", ""));

  /** "1 clause", "1,204 clauses". Georgian has one form, under the second. */
  const sayCount = (count, one, many, ...more) =>
    filled(words.get(many) ?? (count === 1 ? one : many), [sayNumber(count), ...more]);

  return { say, sayCount, sayNumber };
})();
