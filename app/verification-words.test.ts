import { expect, it } from "vitest";
import { makeMember } from "@/db/factories/member";
import { viewerOf } from "@/db/factories/viewer";
import { setUpDatabase } from "@/lib/testing/database";
import { standingLabel, standingNotice } from "./verification-words";

setUpDatabase();

const DAY = 86_400_000;
const HOUR = 3_600_000;

/** Somebody whose verification ends in so many days. */
async function endingIn(days: number) {
  const verificationEndsAt = new Date(Date.now() + days * DAY + HOUR);
  const verifiedAt = new Date(verificationEndsAt.getTime() - 365 * DAY);
  return viewerOf(await makeMember({ verifiedAt, verificationEndsAt }));
}

it("says nothing while nothing presses", async () => {
  const viewer = await endingIn(200);
  expect(standingNotice(viewer)).toBeNull();
  expect(standingLabel(viewer)).toBe("Verified");
});

it("says from sixty days on that a verification ends", async () => {
  const viewer = await endingIn(59);
  expect(standingNotice(viewer)).toMatchObject({
    kind: "info",
    words: expect.stringMatching(/^Your verification ends on .+\. Renew it/),
  });
  expect(standingLabel(viewer)).toMatch(/^Verified until .+: renew$/);
});

it("says until when one may write once it has ended, and that one reads after that", async () => {
  const lapsing = await endingIn(-3);
  expect(standingNotice(lapsing)).toMatchObject({
    kind: "warning",
    words: expect.stringMatching(/ran out on .+\. You can write until/),
  });
  expect(standingLabel(lapsing)).toMatch(/write until/);
  const lapsed = await endingIn(-20);
  expect(standingNotice(lapsed)).toMatchObject({ kind: "warning", way: "Renew it" });
  expect(standingLabel(lapsed)).toMatch(/you can read/);
});
