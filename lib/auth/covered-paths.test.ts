import { expect, it } from "vitest";
import { config } from "@/proxy";

const isCovered = (path: string) => new RegExp(`^${config.matcher}$`).test(path);

it("covers every page, also those whose address begins like a file's", () => {
  for (const path of [
    "/",
    "/api/files",
    "/api/docs",
    "/api/v1x",
    "/api/theme",
    "/groups/oncology",
    "/favicon.icon",
    "/favicon-ico",
    "/_next/images",
  ]) {
    expect(isCovered(path), path).toBe(true);
  }
});

it("leaves files that members send and verifiers open to their own routes", () => {
  expect(isCovered("/api/files/documents")).toBe(false);
});

it("leaves what programs ask for to its own route", () => {
  expect(isCovered("/api/v1/me")).toBe(false);
  expect(isCovered("/api/v1/openapi.json")).toBe(false);
});

it("leaves files of the build alone", () => {
  for (const path of ["/_next/static/chunks/a.js", "/_next/image", "/favicon.ico"]) {
    expect(isCovered(path), path).toBe(false);
  }
});
