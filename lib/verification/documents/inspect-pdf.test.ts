import { describe, expect, it } from "vitest";
import { acceptDocument } from "./accept-document";
import { makePdf, makeStream } from "./testing/pdfs";

const send = (bytes: Buffer) => acceptDocument({ bytes, name: "licence.pdf" });
const expectProblem = (bytes: Buffer, problem: string) =>
  expect(send(bytes)).rejects.toMatchObject({ problem: `document-pdf-${problem}` });

const script = "<< /S /JavaScript /JS (app.alert\\(1\\)) >>";
const objects = (content: string) => `5 0 6 10 ${content}`;

describe("a PDF", () => {
  it("is kept as it is", async () => {
    const pdf = makePdf({
      objects: [
        makeStream("/Type /ObjStm /N 2 /First 9", objects("<< /Title (Licence) >> << /A 1 >>")),
        makeStream("/Subtype /Image", Buffer.alloc(8_000_000)),
        makeStream("/Type /Metadata", "<x:xmpmeta>", false),
      ],
    });
    expect(await send(pdf)).toMatchObject({ contentType: "application/pdf", bytes: pdf });
  });

  it("may say words that are also names", async () => {
    const words = "BT (Speech/Sound disorders, Launch/Movie night) Tj ET";
    await send(makePdf({ objects: [makeStream("", words, false), makeStream("", words)] }));
  });

  it("is refused when it can run a program", async () => {
    await expectProblem(makePdf({ catalog: `/OpenAction ${script}` }), "program");
    await expectProblem(makePdf({ catalog: "/OpenAction << /S /J#61vaScript >>" }), "program");
    await expectProblem(makePdf({ catalog: "/AcroForm << /XFA 5 0 R >>" }), "program");
  });

  it("is refused when it carries files, or starts something", async () => {
    const names = "/Names << /EmbeddedFiles << /Names [(a) 5 0 R] >> >>";
    await expectProblem(makePdf({ catalog: names }), "attachment");
    await expectProblem(
      makePdf({ objects: ["5 0 obj << /Subtype/RichMedia >> endobj"] }),
      "attachment",
    );
    await expectProblem(makePdf({ catalog: "/OpenAction << /S/Launch /F (x.exe) >>" }), "launch");
    await expectProblem(makePdf({ catalog: "/A << /S /SubmitForm >>" }), "launch");
  });

  it("is refused when it is locked", async () => {
    await expectProblem(makePdf({ trailer: "/Encrypt 5 0 R" }), "locked");
    await expectProblem(
      makePdf({ objects: [makeStream("/Type /XRef /Encrypt 9 0 R", "")] }),
      "locked",
    );
  });

  it("is looked through where objects are compressed, also when they do not say so", async () => {
    const packed = (dictionary: string) =>
      makePdf({ objects: [makeStream(dictionary, objects(script))] });
    await expectProblem(packed("/Type /ObjStm /N 2 /First 9"), "program");
    await expectProblem(packed("/Type/Obj#53tm/N 2"), "program");
    await expectProblem(packed("/Note (9 0 obj)"), "program");
  });

  it("is refused when objects are packed so that they cannot be looked through", async () => {
    const bomb = makeStream("/Type /ObjStm /N 2 /First 9", Buffer.alloc(40_000_000, 32));
    expect(bomb.length).toBeLessThan(100_000);
    await expectProblem(makePdf({ objects: [bomb] }), "unclear");
    const twice = makeStream("/Type /ObjStm /Filter [/ASCIIHexDecode /FlateDecode]", "00", false);
    await expectProblem(makePdf({ objects: [twice] }), "unclear");
    const shifted = makeStream("/Type /ObjStm /DecodeParms << /Predictor 12 >>", objects(script));
    await expectProblem(makePdf({ objects: [shifted] }), "unclear");
  });

  it("is refused when it is cut off anywhere, or something stands before or behind it", async () => {
    const whole = makePdf();
    for (const share of [0.02, 0.3, 0.6, 0.9, 0.99]) {
      const part = whole.subarray(0, Math.ceil(whole.length * share));
      await expect(send(part)).rejects.toMatchObject({ problem: "document-cut-off" });
    }
    const behind = Buffer.concat([whole, Buffer.from("PK\x03\x04 more")]);
    await expect(send(behind)).rejects.toMatchObject({ problem: "document-cut-off" });
    await expectProblem(Buffer.concat([Buffer.from("MZ junk\n"), whole]), "behind-other-data");
  });

  it("is looked through in a moment, however it is built", async () => {
    const stream = makeStream("", Buffer.alloc(5_000_000));
    const many = makePdf({ objects: [Buffer.concat(Array.from({ length: 1500 }, () => stream))] });
    expect(many.length).toBeGreaterThan(7_000_000);
    const started = performance.now();
    await send(many);
    await expectProblem(
      makePdf({ objects: [Buffer.alloc(9_000_000, "stream\nobj 1 0 ")] }),
      "unclear",
    );
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
