/** How a verifier may know that the person at an account is who they say; what each is called in the record. */
export const RECOGNITIONS = {
  "in-person": "Met in person",
  video: "Met in a video call",
  document: "By a document that was sent here",
  institution: "Known through the institution",
} as const;

export type Recognition = keyof typeof RECOGNITIONS;
export const RECOGNITION_CODES = Object.keys(RECOGNITIONS) as [Recognition, ...Recognition[]];

/** What a check says of it, in words. */
export const recognitionWords = (code: string | null): string | null =>
  code !== null && Object.hasOwn(RECOGNITIONS, code) ? RECOGNITIONS[code as Recognition] : null;
