// SPDX-License-Identifier: GPL-3.0-or-later
// The page's side of the engine: what the engine asks of a browser, and its calls with strings for bytes.
"use strict";

/** What the engine imports (host.hpp). @param memory gives the engine's memory, which moves as it grows */
function hostOf(memory) {
  const bytesAt = (at, size) => new Uint8Array(memory(), at, size);
  const textAt = (at, size) => new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytesAt(at, size));
  const sizeOf = (text) => new TextEncoder().encode(text).length;

  /** Stretches of a text that are words: by the browser's dictionary; character by character where it has none. */
  function segmentsOf(text) {
    if (typeof Intl.Segmenter === "function") return [...new Intl.Segmenter("ka", { granularity: "word" }).segment(text)];
    return Array.from(text, (segment) => ({ segment, isWordLike: /[\p{L}\p{N}]/u.test(segment) }));
  }

  return {
    segment(at, size, places) {
      const found = [];
      let begin = 0;
      for (const { segment, isWordLike } of segmentsOf(textAt(at, size))) {
        const end = begin + sizeOf(segment);
        if (isWordLike) found.push(begin, end);
        begin = end;
      }
      new Uint32Array(memory(), places, found.length).set(found);
      return found.length / 2;
    },
    fail(at, size) {
      throw new Error(`engine: ${textAt(at, size)}`);
    },
  };
}

/** What the C library under the engine imports. It has no files, no environment, and writes to the console only. */
function systemOf(memory) {
  const unsupported = 58; // WASI's ENOTSUP
  const numbersAt = (at, count) => new Uint32Array(memory(), at, count);
  return {
    environ_sizes_get(count, size) {
      numbersAt(count, 1)[0] = 0;
      numbersAt(size, 1)[0] = 0;
      return 0;
    },
    environ_get: () => 0,
    fd_close: () => 0,
    fd_seek: () => unsupported,
    fd_write(file, pieces, count, written) {
      let text = "";
      let size = 0;
      for (let i = 0; i < count; ++i) {
        const [at, length] = numbersAt(pieces + 8 * i, 2);
        text += new TextDecoder().decode(new Uint8Array(memory(), at, length));
        size += length;
      }
      console.error(text);
      numbersAt(written, 1)[0] = size;
      return 0;
    },
    proc_exit(status) {
      throw new Error(`engine: ended with ${status}`);
    },
  };
}

/** Starts a module of the engine. @param bytes WebAssembly @return its exports, and `lend` to give it strings */
async function startEngine(bytes) {
  let exports = null;
  const memory = () => exports.memory.buffer;
  const { instance } = await WebAssembly.instantiate(bytes, {
    punkti: hostOf(memory),
    wasi_snapshot_preview1: systemOf(memory),
  });
  exports = instance.exports;
  exports._initialize();

  /** Calls with bytes, or the UTF-8 of a string, in the engine's memory for as long as the call takes. */
  function lend(what, call) {
    const given = typeof what === "string" ? new TextEncoder().encode(what) : what;
    const at = exports.room(given.length);
    new Uint8Array(memory(), at, given.length).set(given);
    const result = call(at, given.length);
    exports.leave(at);
    return result;
  }

  /** The engine's last answer, which a call said to lie at `at`. */
  const answerAt = (at) => new TextDecoder().decode(new Uint8Array(memory(), at, exports.size_of_answer()));

  return { exports, lend, answerAt };
}

/** Opens a packed index. @return who answers questions about it (pocket/desk.hpp says what) */
async function openDesk(engine, index) {
  const { exports, lend, answerAt } = await startEngine(engine);
  if (!lend(index, exports.open)) throw new Error("engine: this is no packed index");
  return {
    answer: (question, filters, limit, offset) =>
      JSON.parse(lend(`${question}\0${filters}`, (at, size) => answerAt(exports.answer(at, size, limit, offset)))),
    marks: (text, form) => JSON.parse(lend(`${text}\0${form}`, (at, size) => answerAt(exports.marks(at, size)))),
  };
}
