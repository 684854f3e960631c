import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { z } from "zod";
import { TITLE_MAX, TITLE_MIN } from "@/lib/threads/contract";
import { Problem } from "../../services/problem";
import { makePiece } from "./piece";
import type { TextSource, Topic } from "./text-source";

const SHORTEST = 60;
const LONGEST = 900;

const entry = z.object({ qas: z.array(z.object({ question: z.string(), answer: z.string() })) });

/** Questions and answers, a JSON object a line: a question opens a thread, paragraphs of the answer are its posts. */
export function readText(file: string): TextSource {
  const content = readFileSync(file);
  const lines = (file.endsWith(".gz") ? gunzipSync(content) : content).toString().split("\n");
  const topics = lines.filter(Boolean).flatMap((line) => topicsOf(line, file));
  if (topics.length === 0) throw new Problem(`${file} holds no questions with answers.`);
  return { topics, pieces: topics.flatMap(({ pieces }) => pieces) };
}

function topicsOf(line: string, file: string): Topic[] {
  const parsed = entry.safeParse(parse(line));
  if (!parsed.success) {
    throw new Problem(
      `${file} is to hold a JSON object a line: {"qas": [{"question", "answer"}]}.`,
    );
  }
  return parsed.data.qas.flatMap(({ question, answer }) => {
    const title = question.replace(/\s+/g, " ").trim().slice(0, TITLE_MAX);
    const pieces = answer
      .split(/\n\s*\n/)
      .flatMap(paragraphs)
      .map(makePiece);
    return title.length < TITLE_MIN || pieces.length === 0 ? [] : [{ title, pieces }];
  });
}

/** Very long paragraphs are cut between sentences, very short ones left out. */
function paragraphs(text: string): string[] {
  const parts: string[] = [];
  let part = "";
  for (const sentence of text.trim().split(/(?<=[.?!]) /)) {
    if (part.length + sentence.length > LONGEST) parts.push(part);
    part = part.length + sentence.length > LONGEST ? sentence : `${part} ${sentence}`.trim();
  }
  return [...parts, part].filter(({ length }) => length >= SHORTEST && length <= LONGEST * 2);
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
