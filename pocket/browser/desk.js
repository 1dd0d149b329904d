// SPDX-License-Identifier: GPL-3.0-or-later
// The engine's questions and answers for a script: strings go in and out of its memory as UTF-8.
"use strict";

/** Opens a pack in the engine. Both are bytes; throws when either is not what it should be. */
async function openDesk(engine, pack) {
  const { exports } = await instantiate(engine);
  const encoder = new TextEncoder();
  const decoder = new TextDecoder();

  function withBytes(bytes, call) {
    const place = exports.room(bytes.length);
    try {
      new Uint8Array(exports.memory.buffer).set(bytes, place);
      return call(place, bytes.length);
    } finally {
      exports.leave(place);
    }
  }

  const taken = (place) =>
    JSON.parse(decoder.decode(new Uint8Array(exports.memory.buffer, place, exports.size_of_answer())));

  if (!withBytes(pack, (place, size) => exports.open(place, size))) throw new Error("the index cannot be read");
  return {
    /** What pocket/desk.hpp says of Desk::answer. */
    answer: (question, limit, offset) =>
      withBytes(encoder.encode(question), (place, size) => taken(exports.answer(place, size, limit, offset))),
    /** Places of the last question's words in a text, as slices of the string. */
    marks: (text, form) =>
      withBytes(encoder.encode(`${text}\0${form}`), (place, size) => taken(exports.marks(place, size))),
  };
}
