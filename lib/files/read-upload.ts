import { Invalid } from "@/lib/errors";
import { readWithin } from "./read-within";
import { takeTurns } from "./take-turns";

export type UploadedFile = {
  /** What the sender calls it. Fit for a hint, never for a path, and not to be kept. */
  name: string;
  bytes: Buffer;
};

export type Upload = { fields: Record<string, string>; file: UploadedFile | undefined };

type Limits = {
  /** Bytes the file may have. */
  fileBytes: number;
  /** The refusal of a larger one. */
  tooBig: () => Error;
};

/** Room for the other fields and for what surrounds each part. */
const AROUND_THE_FILE = 64 * 1024;
const PARTS = 20;

/** Taking a form apart holds it several times over for a moment. */
const inTurn = takeTurns(2);

/**
 * Reads a form with at most one file, as a browser sends it with or without JavaScript
 * (`multipart/form-data`). No more than the limit is held, whatever length the request declares, and
 * nothing touches the disk. A file that is too big is read to its end and dropped, since a browser
 * that is cut off while it sends may never show the answer.
 */
export async function readUpload(request: Request, limits: Limits): Promise<Upload> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^multipart\/form-data\s*;/i.test(type)) throw unreadable();
  const body = await readWithin(request.body, limits.fileBytes + AROUND_THE_FILE);
  if (body === "too-long") throw limits.tooBig();
  if (body === "cut-off") throw cutOff();
  return inTurn(async () => {
    const upload = await takeApart(body, type);
    if (upload.file && upload.file.bytes.length > limits.fileBytes) throw limits.tooBig();
    return upload;
  });
}

async function takeApart(body: Buffer, type: string): Promise<Upload> {
  if (hasTooManyParts(body, type)) throw unreadable();
  const form = await parseForm(body, type);
  const entries = [...form];
  const sent = entries.flatMap(([, value]) => (value instanceof File ? [value] : []));
  // A file field that was left empty arrives as a file without a name.
  const files = sent.filter((file) => file.name !== "" || file.size > 0);
  if (files.length > 1) throw new Invalid({ "": ["Send one file at a time."] });
  const fields = entries.flatMap(([name, value]): [string, string][] =>
    typeof value === "string" ? [[name, value]] : [],
  );
  const [file] = files;
  return {
    fields: Object.fromEntries(fields),
    file: file && { name: file.name, bytes: Buffer.from(await file.arrayBuffer()) },
  };
}

/** The platform's own parser; it takes only whole forms, so one that was cut off is no form. */
async function parseForm(body: Buffer, type: string): Promise<FormData> {
  try {
    const whole = new Response(new Uint8Array(body), { headers: { "content-type": type } });
    return await whole.formData();
  } catch {
    throw cutOff();
  }
}

function hasTooManyParts(body: Buffer, type: string): boolean {
  const boundary = /boundary="?([^";]+)/i.exec(type)?.[1];
  if (boundary === undefined) return true;
  let count = 0;
  for (let at = 0; count <= PARTS; count++) {
    at = body.indexOf(`--${boundary}`, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

const unreadable = () =>
  new Invalid(
    { "": ["That is not a form this page sends. Go back and try again."] },
    { status: 400 },
  );

const cutOff = () =>
  new Invalid(
    { "": ["The form did not arrive whole. Check your connection and send it again."] },
    { status: 400 },
  );
