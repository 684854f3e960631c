import { beforeEach, expect, it } from "vitest";
import { makeMember } from "@/db/factories/member";
import { viewerOf } from "@/db/factories/viewer";
import { resetDatabase, setUpDatabase } from "@/lib/testing/database";
import { showOnMark } from "@/lib/verification/cases/show-on-mark";
import { getOwnVerification } from "@/lib/verification/queries";
import { getProfile } from "./queries";

setUpDatabase();
beforeEach(resetDatabase);

const institution = "The Best Hospital";
const verifiedInstitution = "Mater Hospital";

async function shownOf(overrides: Parameters<typeof makeMember>[0]) {
  const viewer = await viewerOf(await makeMember(overrides));
  await showOnMark(viewer, { shows: ["country", "institution"] });
  const { member, parts } = (await getOwnVerification(viewer)).mark;
  const profile = await getProfile(viewer, viewer.handle);
  expect(profile.member.institution).toBe(member.institution);
  return { inMark: member.institution, offered: parts.institution, said: profile.institution };
}

it("is in the mark only where it was shown, and on the profile as they say it", async () => {
  expect(await shownOf({ institution })).toEqual({
    ...{ inMark: undefined, offered: null, said: institution },
  });
  expect(await shownOf({ institution, verifiedInstitution })).toEqual({
    ...{ inMark: verifiedInstitution, offered: verifiedInstitution, said: institution },
  });
});
