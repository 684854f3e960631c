import { Invalid } from "@/lib/errors";
import { type DocumentProblem, documentProblems } from "./problems";

/** A document that is not taken. `problem` is the code by which a page finds the sentence again. */
export class DocumentRefused extends Invalid {
  constructor(readonly problem: DocumentProblem) {
    super(
      { document: [documentProblems[problem]] },
      { status: problem === "document-too-big" ? 413 : 422 },
    );
  }
}
