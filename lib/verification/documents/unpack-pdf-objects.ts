import { inflateSync } from "node:zlib";
import { DocumentRefused } from "./document-refused";
import { plainNames } from "./pdf-names";

const MEGABYTE = 1024 * 1024;
/** Streams that say they hold objects: these are small, and honest files stay far below. */
const OBJECTS_AT_MOST = 20 * MEGABYTE;
/** What is spent on streams that do not say so, and on one of them. */
const OTHERS_AT_MOST = 40 * MEGABYTE;
const OTHER_AT_MOST = 4 * MEGABYTE;
/** A stream's dictionary lies right before it. */
const DICTIONARY = 2048;
/** A file of 10 MB with more is made to keep us busy. */
const STREAMS = 20_000;

const OBJECT = /\d\s+obj\b/g;
const FLATE = /\/Filter\s*(?:\[\s*)?\/(?:FlateDecode|Fl)\s*(?:\]\s*)?(?=\/|>>)/;
const PREDICTED = /\/Predictor\s+(?!1\b)\d/;
/** Objects lie behind a list of their numbers and places. */
const OBJECTS_LISTED = /^\s*(?:\d+\s+\d+\s+)+[<[(/\d]/;

/**
 * The objects that a PDF keeps in compressed streams, as one text for each stream. Refuses a file
 * whose streams of objects are packed in an unusual way or unpack to far more than objects need.
 */
export function* unpackObjects(bytes: Buffer, text: string): Generator<string> {
  let objectsLeft = OBJECTS_AT_MOST;
  let othersLeft = OTHERS_AT_MOST;
  let streams = 0;
  for (const { 0: keyword, index } of text.matchAll(/(?<!end)stream\r?\n/g)) {
    streams += 1;
    if (streams > STREAMS) throw new DocumentRefused("document-pdf-unclear");
    const packed = bytes.subarray(index + keyword.length);
    const dictionary = dictionaryBefore(text, index);
    if (/\/(ObjStm|First)\b/.test(dictionary)) {
      if (!/\/Filter\b/.test(dictionary)) continue;
      const isUsual = FLATE.test(dictionary) && !PREDICTED.test(dictionary);
      const objects = isUsual ? inflate(packed, objectsLeft) : undefined;
      if (objects === undefined) throw new DocumentRefused("document-pdf-unclear");
      objectsLeft -= objects.length;
      yield objects.toString("latin1");
    } else if (othersLeft > 0 && isPacked(packed)) {
      const content = inflate(packed, OTHER_AT_MOST);
      othersLeft -= content?.length ?? OTHER_AT_MOST;
      const listed = content?.toString("latin1") ?? "";
      if (OBJECTS_LISTED.test(listed.slice(0, DICTIONARY)) && listed.includes("<<")) yield listed;
    }
  }
}

function dictionaryBefore(text: string, index: number): string {
  const before = text.slice(Math.max(0, index - DICTIONARY), index);
  const begins = [...before.matchAll(OBJECT)].at(-1)?.index ?? 0;
  return plainNames(before.slice(begins));
}

/** Begins as zlib does. */
const isPacked = (data: Buffer): boolean =>
  data.length > 2 && (data.readUInt8(0) & 15) === 8 && data.readUInt16BE(0) % 31 === 0;

function inflate(packed: Buffer, limit: number): Buffer | undefined {
  if (packed.length === 0 || limit <= 0) return undefined;
  try {
    return inflateSync(packed, { maxOutputLength: limit });
  } catch {
    return undefined;
  }
}
