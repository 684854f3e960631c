import { describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { registers } from "@/db/schema";
import { Invalid } from "@/lib/errors";
import { setUpDatabase } from "@/lib/testing/database";
import { listRegisters } from "../queries";
import { importRegisters } from "./import-registers";
import { lookUpAddress } from "./look-up-address";
import { NPI_REGISTER } from "./npi-register";
import { tidyNumber } from "./tidy-number";

setUpDatabase();

it("offers a member the registers of their country and profession, with addresses that lead there", async () => {
  const all = await db.select().from(registers);
  expect(all.length).toBeGreaterThan(30);
  for (const { lookUpUrl } of all) {
    if (lookUpUrl === null) continue;
    const given = { number: "1/2?x=#&", name: "O'Neill" };
    const address = new URL(lookUpAddress(lookUpUrl, given));
    expect(address.protocol).toBe("https:");
    expect(address.host).toBe(new URL(lookUpUrl.replaceAll(/[{}]/g, "")).host);
    expect(address.hash).toBe("");
  }
  const names = async (country: string, professionId?: string) =>
    (await listRegisters(country, professionId)).map(({ id }) => id);
  expect(await names("GB", "nurse")).toEqual(["gb-nmc"]);
  expect(await names("US", "physician")).toEqual([NPI_REGISTER, "us-fsmb"]);
  expect(await names("CA", "physician")).toHaveLength(4);
  expect(await names("ZZ")).toEqual([]);
});

describe("an operator's file", () => {
  const own = { id: "zz-own", country: "GH", name: "A council", professions: ["nurse"] };

  it("adds registers and changes them, all or none", async () => {
    expect(await importRegisters(JSON.stringify([own]))).toBe(1);
    const lookUpUrl = "https://register.example/{number}";
    await importRegisters(JSON.stringify([{ ...own, lookUpUrl }]));
    expect(await listRegisters("GH")).toMatchObject([{ id: "zz-own", lookUpUrl }]);
    const wrong = [
      { ...own, id: "zz-other" },
      { ...own, professions: ["wizard"] },
    ];
    await expect(importRegisters(JSON.stringify(wrong))).rejects.toThrow(/wizard/);
    expect(await listRegisters("GH")).toHaveLength(1);
  });

  it.each([
    [{ ...own, lookUpUrl: "javascript:alert(1)" }],
    [{ ...own, lookUpUrl: "http://register.example/" }],
    [{ ...own, country: "Ghana" }],
    [{ ...own, extra: true }],
  ])("is refused with %j", async (row) => {
    await expect(importRegisters(JSON.stringify([row]))).rejects.toThrow(Invalid);
  });
});

it("keeps the same number as the same text", () => {
  expect(tidyNumber("gb-nmc", " 12a3456e ")).toBe("12A3456E");
  expect(tidyNumber(null, "412-345. ")).toBe("412345");
  expect(tidyNumber(NPI_REGISTER, "123-456-7893")).toBe("1234567893");
  expect(tidyNumber(NPI_REGISTER, null)).toBeNull();
  expect(() => tidyNumber(NPI_REGISTER, "1234567890")).toThrow(Invalid);
});
