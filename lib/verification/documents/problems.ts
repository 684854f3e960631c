const CONVERT =
  "Take a picture or a screenshot of it, or print it to a PDF, and send that: JPEG, PNG, WebP or PDF.";
const PRINT = "Print it to a new PDF, or send a picture of it.";

/** Why a document is not taken, and what to do. The code stands in addresses, the sentence on the page. */
export const documentProblems = {
  "document-missing": "Choose a file: a picture or a PDF of your licence, badge or certificate.",
  "document-too-many":
    "You have sent five documents, which is as many as are kept at once. Withdraw one to send another.",
  "document-empty": "That file is empty. Choose it again.",
  "document-too-big":
    "That file is larger than 10 MB. Send a smaller picture, or only the page that matters.",
  "document-cut-off":
    "That file is cut off or damaged. Open it to see if it is whole, and send it again.",
  "document-pdf-called-picture":
    "That file has the name of a picture but is a PDF. Give it a name that ends in .pdf and send it again.",
  "document-picture-called-pdf":
    "That file has the name of a PDF but is a picture. Give it a name that ends in .jpg, .png or .webp, as it was saved, and send it again.",
  "document-svg": `That is an SVG drawing, which can contain programs. ${CONVERT}`,
  "document-heic":
    "That is a HEIC picture, which many computers cannot show. On an iPhone choose Settings, Camera, Formats, Most Compatible and take it again, or take a screenshot of the picture and send that.",
  "document-avif": `That is an AVIF picture, which many computers cannot show. ${CONVERT}`,
  "document-gif": `That is a GIF. ${CONVERT}`,
  "document-html": `That is a web page. ${CONVERT}`,
  "document-archive": `That is an archive or an Office document. ${CONVERT}`,
  "document-unknown": `That is not a kind of file that can be checked. ${CONVERT}`,
  "document-moving": "That picture moves. Send one that stands still.",
  "document-too-many-pixels":
    "That picture has more pixels than can be opened safely. Make it smaller, at most 60 megapixels, or send a screenshot of it.",
  "document-unreadable-picture":
    "That picture cannot be opened. Open it yourself, save it as JPEG and send that.",
  "document-pdf-behind-other-data": `That PDF has something else in front of it. ${PRINT}`,
  "document-pdf-locked":
    "That PDF is protected, so it cannot be opened by a verifier. Send it without a password or restrictions, or a picture of it.",
  "document-pdf-program": `That PDF contains a program (JavaScript) or a form that runs one. ${PRINT}`,
  "document-pdf-attachment": `That PDF has other files or media inside. ${PRINT}`,
  "document-pdf-launch": `That PDF can start programs or open other files and addresses by itself. ${PRINT}`,
  "document-pdf-unclear": `That PDF is built so that it cannot be checked for programs. ${PRINT}`,
} as const;

export type DocumentProblem = keyof typeof documentProblems;

/** The sentence for a code out of an address, if it is one of ours. */
export const problemSentence = (code: string): string | undefined =>
  Object.hasOwn(documentProblems, code) ? documentProblems[code as DocumentProblem] : undefined;
