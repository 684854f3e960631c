import { beforeEach, describe, expect, it } from "vitest";
import { db, sqlClient } from "@/db/client";
import { makeMember } from "@/db/factories/member";
import { signInMessages } from "@/db/schema";
import { TooMany } from "@/lib/errors";
import { resetDatabase, setUpDatabase } from "@/lib/testing/database";
import { requestSignIn } from "./request-sign-in";

setUpDatabase();
beforeEach(resetDatabase);

const browserAt = (networkAddress: string) => ({
  networkAddress,
  userAgent: null,
  signInKey: null,
  sessionToken: null,
  connectIntent: null,
});

async function outcomes(attempts: Promise<unknown>[]) {
  const settled = await Promise.allSettled(attempts);
  const refused = settled.flatMap((one) => (one.status === "rejected" ? [one.reason] : []));
  return { passed: settled.length - refused.length, refused };
}

describe("limits of sign-in messages", () => {
  it("sends five to an address in a quarter of an hour, known or not, however many ask at once", async () => {
    await makeMember({ email: "known@example.org" });
    for (const email of ["known@example.org", "unknown@example.org"]) {
      const attempts = Array.from({ length: 9 }, (_, index) =>
        requestSignIn(browserAt(`198.51.100.${index}`), { email }),
      );
      const { passed, refused } = await outcomes(attempts);
      expect(passed).toBe(5);
      expect(refused.every((error) => error instanceof TooMany)).toBe(true);
      expect(refused[0]).toMatchObject({ status: 429 });
      expect(refused[0].retryAfter).toBeGreaterThan(800);
    }
    expect(await db.select().from(signInMessages)).toHaveLength(10);
  });

  it("sends twenty for a network, counting a /64 as one", async () => {
    const attempts = Array.from({ length: 24 }, (_, index) =>
      requestSignIn(browserAt(`2001:db8:0:1::${index}`), { email: `p${index}@example.org` }),
    );
    expect((await outcomes(attempts)).passed).toBe(20);
    await requestSignIn(browserAt("2001:db8:0:2::1"), { email: "p@example.org" });
  });

  it("sends nothing while it cannot count", async () => {
    const sql = sqlClient();
    await sql`ALTER TABLE rate_limits RENAME TO rate_limits_away`;
    try {
      await expect(
        requestSignIn(browserAt("198.51.100.1"), { email: "p@example.org" }),
      ).rejects.toThrow(/rate_limits/);
      expect(await db.select().from(signInMessages)).toEqual([]);
    } finally {
      await sql`ALTER TABLE rate_limits_away RENAME TO rate_limits`;
    }
  });

  it("stores neither addresses nor networks in its counters", async () => {
    await requestSignIn(browserAt("198.51.100.1"), { email: "p@example.org" });
    const rows = await sqlClient()`SELECT key FROM rate_limits`;
    expect(rows).toHaveLength(2);
    expect(JSON.stringify(rows)).not.toMatch(/198\.51|example/);
  });
});
