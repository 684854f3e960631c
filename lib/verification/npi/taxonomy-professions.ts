/**
 * Which professions a NUCC taxonomy code stands for, by how codes begin. A code has those of every beginning
 * that fits; one that fits none (technicians, assistants, students, places) stands for no profession.
 */
const PROFESSIONS: Record<string, string[]> = {
  "20": ["physician"],
  "204E": ["dentist"],
  "2083P0901X": ["public-health-specialist"],
  "163W": ["nurse"],
  "164W": ["nurse"],
  "164X": ["nurse"],
  "363L": ["nurse"],
  "364S": ["nurse"],
  "3675": ["nurse"],
  "367A": ["nurse", "midwife"],
  "176B": ["midwife"],
  "363A": ["physician-associate"],
  "1835": ["pharmacist"],
  "1223": ["dentist"],
  "125Q": ["dentist"],
  "103T": ["psychologist", "psychotherapist"],
  "103G": ["psychologist"],
  "1041": ["social-worker"],
  "1041C": ["psychotherapist"],
  "106H": ["family-therapist", "psychotherapist"],
  "101Y": ["counsellor", "psychotherapist"],
  "101YP1600X": ["chaplain"],
  "102L": ["psychotherapist"],
  "102X": ["arts-therapist"],
  "1012": ["arts-therapist"],
  "2217": ["arts-therapist"],
  "225A": ["arts-therapist"],
  "2256": ["arts-therapist"],
  "225C00000X": ["counsellor"],
  "2251": ["physiotherapist"],
  "225X": ["occupational-therapist"],
  "235Z": ["speech-and-language-therapist"],
  "231H": ["audiologist"],
  "2376": ["audiologist"],
  "133V": ["dietitian"],
  "146L": ["paramedic"],
  "152W": ["optometrist"],
  "111N": ["chiropractor"],
  "213E": ["podiatrist"],
  "2471": ["radiographer"],
  "246Q": ["biomedical-scientist"],
  "1703": ["genetic-counsellor"],
  "1744R1102X": ["clinical-researcher"],
};

const LENGTHS = [...new Set(Object.keys(PROFESSIONS).map((begin) => begin.length))];
/** Somebody in training, of whatever profession. */
const STUDENT = "390200000X";

/** Doctors of osteopathic medicine have the codes of physicians and differ by their degree. */
const OSTEOPATHIC_DEGREE = /\bd\.?\s?o\b/i;

/** Ids of the professions that a taxonomy code stands for, with the credential as registered. */
export function professionsOfTaxonomy(code: string, credential = ""): string[] {
  const found = LENGTHS.flatMap((length) => PROFESSIONS[code.slice(0, length)] ?? []);
  const isOsteopath = found.includes("physician") && OSTEOPATHIC_DEGREE.test(credential);
  return isOsteopath ? [...found, "osteopath"] : found;
}

/** Whether a taxonomy code says that somebody is in training. */
export const isStudentTaxonomy = (code: string): boolean => code === STUDENT;

/** Ids of every profession that some taxonomy code stands for. */
export const taxonomyProfessions = (): string[] => [
  ...new Set([...Object.values(PROFESSIONS).flat(), "osteopath"]),
];
