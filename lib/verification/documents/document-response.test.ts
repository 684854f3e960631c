import { expect, it } from "vitest";
import { documentResponse } from "./document-response";

const bytes = Buffer.from("content");

it("shows a picture in a sandbox, and lets nobody keep it", async () => {
  const answer = documentResponse({ documentId: "d1", contentType: "image/jpeg", bytes });
  expect(Buffer.from(await answer.arrayBuffer())).toEqual(bytes);
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    "content-type": "image/jpeg",
    "content-disposition": 'inline; filename="document-d1.jpg"',
    "content-security-policy": expect.stringMatching(/^sandbox; default-src 'none'/),
    "cache-control": expect.stringContaining("no-store"),
    "x-content-type-options": "nosniff",
    "cross-origin-resource-policy": "same-origin",
    "referrer-policy": "no-referrer",
  });
});

it("never shows a PDF in the page", () => {
  const answer = documentResponse({ documentId: "d1", contentType: "application/pdf", bytes });
  expect(answer.headers.get("content-disposition")).toBe('attachment; filename="document-d1.pdf"');
});
