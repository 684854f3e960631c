import { deflateSync } from "node:zlib";

type Pdf = {
  /** More entries of the catalog, such as `/OpenAction 5 0 R`. */
  catalog?: string;
  trailer?: string;
  /** More objects, whole: `5 0 obj … endobj`. */
  objects?: (string | Buffer)[];
};

/** A PDF of one page that says "Licence to practise". */
export function makePdf({ catalog = "", trailer = "", objects = [] }: Pdf = {}): Buffer {
  const words = "BT /F1 24 Tf 72 700 Td (Licence to practise) Tj ET";
  const parts: Buffer[] = [Buffer.from("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "latin1")];
  const places: number[] = [];
  const add = (part: string | Buffer) => {
    places.push(parts.reduce((sum, { length }) => sum + length, 0));
    parts.push(typeof part === "string" ? Buffer.from(`${part}\n`, "latin1") : part);
  };
  add(`1 0 obj\n<< /Type /Catalog /Pages 2 0 R ${catalog} >>\nendobj`);
  add("2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj");
  add(
    "3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>\nendobj",
  );
  add(`4 0 obj\n<< /Length ${words.length} >>\nstream\n${words}\nendstream\nendobj`);
  for (const object of objects) add(object);
  const start = parts.reduce((sum, { length }) => sum + length, 0);
  const table = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
  const size = places.length + 1;
  parts.push(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}

/** A stream in a PDF: its data, packed, and the rest of its dictionary. */
export function makeStream(dictionary: string, data: string | Buffer, packed = true): Buffer {
  const content = packed ? deflateSync(data, { level: 9 }) : Buffer.from(data);
  const filter = packed ? "/Filter /FlateDecode " : "";
  return Buffer.concat([
    Buffer.from(`5 0 obj\n<< ${dictionary} ${filter}/Length ${content.length} >>\nstream\n`),
    content,
    Buffer.from("\nendstream\nendobj\n"),
  ]);
}
