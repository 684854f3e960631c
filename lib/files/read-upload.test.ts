import { describe, expect, it } from "vitest";
import { Invalid } from "@/lib/errors";
import { readUpload } from "./read-upload";
import { readWithin } from "./read-within";

const LIMIT = 1024 * 1024;
const limits = {
  fileBytes: LIMIT,
  tooBig: () => new Invalid({ "": ["Too big."] }, { status: 413 }),
};

const form = (parts: Record<string, string | Blob>) => {
  const filled = new FormData();
  for (const [name, value] of Object.entries(parts)) filled.set(name, value);
  return filled;
};
const request = (body: BodyInit | null, headers: Record<string, string> = {}) =>
  new Request("http://localhost/", {
    method: "POST",
    body,
    headers,
    duplex: "half",
  } as RequestInit);
const file = (bytes: number, name = "licence.jpg") => new File([Buffer.alloc(bytes, 7)], name);

/** A body that goes on for as long as it is read, and says how much that was. */
function endless(start = "") {
  const state = { sent: 0, cancelled: false };
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      const part = state.sent === 0 && start ? Buffer.from(start) : new Uint8Array(256 * 1024);
      state.sent += part.length;
      controller.enqueue(part);
    },
    cancel() {
      state.cancelled = true;
    },
  });
  return { stream, state };
}

describe("a form with a file", () => {
  it("is read as a browser sends it", async () => {
    const sent = form({ note: "Größe 7\r\n", document: file(1000, "Lizenz “ä”.jpg") });
    const upload = await readUpload(request(sent), limits);
    expect(upload.fields).toEqual({ note: "Größe 7\r\n" });
    expect(upload.file?.name).toBe("Lizenz “ä”.jpg");
    expect(upload.file?.bytes.equals(Buffer.alloc(1000, 7))).toBe(true);
  });

  it("may have its file left out", async () => {
    const bare =
      '--b\r\nContent-Disposition: form-data; name="document"; filename=""\r\nContent-Type: application/octet-stream\r\n\r\n\r\n--b--\r\n';
    const type = { "content-type": "multipart/form-data; boundary=b" };
    expect(await readUpload(request(bare, type), limits)).toEqual({ fields: {}, file: undefined });
  });

  it("is taken up to the limit, and not beyond", async () => {
    const whole = await readUpload(request(form({ document: file(LIMIT) })), limits);
    expect(whole.file?.bytes).toHaveLength(LIMIT);
    const refused = readUpload(request(form({ document: file(LIMIT + 1) })), limits);
    await expect(refused).rejects.toMatchObject({ status: 413, message: "Too big." });
    const lying = request(form({ document: file(3 * LIMIT) }), { "content-length": "10" });
    await expect(readUpload(lying, limits)).rejects.toMatchObject({ status: 413 });
  });

  it("is refused when it is cut off anywhere", async () => {
    const whole = request(form({ document: file(5000) }));
    const type = { "content-type": whole.headers.get("content-type") ?? "" };
    const bytes = new Uint8Array(await whole.arrayBuffer());
    for (const share of [0, 0.1, 0.3, 0.5, 0.7, 0.9, 0.98]) {
      const part = bytes.subarray(0, Math.floor(bytes.length * share));
      const refused = readUpload(request(part, type), limits);
      await expect(refused, `${share} of it`).rejects.toMatchObject({
        code: "invalid",
        status: 400,
      });
    }
  });

  it("is refused when it is no such form, or has too many parts or files", async () => {
    const many = new FormData();
    for (let count = 0; count < 30; count++) many.append("field", "x");
    const two = new FormData();
    for (const name of ["a.jpg", "b.jpg"]) two.append("document", file(10, name));
    const bodies: [BodyInit | null, Record<string, string>?][] = [
      ["{}", { "content-type": "application/json" }],
      [new URLSearchParams({ document: "x" })],
      ["nothing", { "content-type": "multipart/form-data" }],
      [null, { "content-type": "multipart/form-data; boundary=x" }],
      [many],
      [two],
    ];
    for (const [body, headers] of bodies) {
      await expect(readUpload(request(body, headers), limits)).rejects.toBeInstanceOf(Invalid);
    }
  });
});

describe("a body that does not end", () => {
  it("is dropped as it comes, and cut off in the end", async () => {
    const { stream, state } = endless();
    const before = process.memoryUsage().arrayBuffers;
    expect(await readWithin(stream, LIMIT, { droppedAtMost: 40 * LIMIT })).toBe("too-long");
    expect(state).toMatchObject({ cancelled: true });
    expect(state.sent).toBeLessThan(42 * LIMIT);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(60 * LIMIT);
  });

  it("is not waited for", async () => {
    const silent = new ReadableStream<Uint8Array>({ start: (to) => to.enqueue(Buffer.from("a")) });
    expect(await readWithin(silent, LIMIT, { patience: 20 })).toBe("cut-off");
  });

  it("is cut off when its sender breaks off", async () => {
    const broken = new ReadableStream<Uint8Array>({
      pull: (to) => to.error(new Error("aborted")),
    });
    expect(await readWithin(broken, LIMIT)).toBe("cut-off");
  });
});
