import { type Chance, chanceOf } from "@/db/demo/chance";
import { makePiece } from "./piece";
import type { TextSource } from "./text-source";

const TOPICS = 2_000;
const PIECES_PER_TOPIC = 4;
/** Names that nobody else writes, so that some words are rare. */
const NAMES = 3_000;

const patients = [
  "a woman in her sixties",
  "a man of forty",
  "two siblings",
  "a student",
  "a retired nurse",
  "an infant",
  "a teenager",
  "my last three patients",
  "a runner",
  "a night worker",
];
const problems = [
  "neuropathy",
  "fatigue",
  "insomnia",
  "anaemia",
  "hypertension",
  "nausea",
  "chronic pain",
  "low mood",
  "dizziness",
  "weight loss",
  "recurrent infection",
  "oedema",
  "palpitations",
  "breathlessness",
  "pruritus",
  "relapse",
];
const settings = [
  "on the ward",
  "in the clinic",
  "in primary care",
  "at home",
  "after discharge",
  "during the second cycle",
  "in the emergency department",
  "over the telephone",
  "in family sessions",
];
const acts = [
  "reduced the dose",
  "stopped it for a week",
  "repeated the scan",
  "asked the pharmacist",
  "waited",
  "referred early",
  "measured the level",
  "changed to the evening",
  "added physiotherapy",
  "involved the family",
];
const outcomes = [
  "and it settled within days",
  "without much effect",
  "and the markers came down",
  "but the symptoms returned",
  "and nobody regretted it",
  "which the guideline does not mention",
  "and follow-up was uneventful",
  "with good tolerance",
];
const questions = [
  "How do you manage",
  "When do you treat",
  "Who has seen",
  "What helps with",
  "How long do you observe",
  "Would you investigate",
  "What do you tell people with",
];
const onsets = [
  "ba",
  "cor",
  "dex",
  "flu",
  "gli",
  "lan",
  "mer",
  "nal",
  "pra",
  "rov",
  "sel",
  "tor",
  "val",
  "xan",
  "zol",
];
const endings = [
  "mab",
  "nib",
  "pril",
  "statin",
  "zole",
  "xaban",
  "gliptin",
  "tidine",
  "setron",
  "vir",
];

/** Medical-sounding text, the same each time, for where no file of real text is named. */
export function generateText(): TextSource {
  const chance = chanceOf("the bench's text");
  const topics = Array.from({ length: TOPICS }, () => {
    const subject = `${chance.pick(problems)} under ${name(chance)}`;
    const pieces = Array.from({ length: PIECES_PER_TOPIC }, () =>
      makePiece(paragraph(chance, subject)),
    );
    return { title: `${chance.pick(questions)} ${subject}?`, pieces };
  });
  return { topics, pieces: topics.flatMap(({ pieces }) => pieces) };
}

function paragraph(chance: Chance, subject: string): string {
  const count = Math.floor(chance.between(3, 9));
  const opening = `On ${subject}: ${sentence(chance)}`;
  return [opening, ...Array.from({ length: count }, () => sentence(chance))].join(" ");
}

const sentence = (chance: Chance) =>
  `We saw ${chance.pick(patients)} with ${chance.pick(problems)} ${chance.pick(settings)}, ` +
  `${chance.happens(0.3) ? `gave ${name(chance)}, ` : ""}${chance.pick(acts)} ${chance.pick(outcomes)}.`;

/** Some of the names come often and most hardly ever. */
function name(chance: Chance): string {
  const number = Math.floor(NAMES * chance.between(0, 1) ** 3);
  const first = onsets[number % onsets.length];
  const second = onsets[Math.floor(number / onsets.length) % onsets.length];
  const last = endings[Math.floor(number / onsets.length ** 2) % endings.length];
  return `${first}${second}${last}`;
}
