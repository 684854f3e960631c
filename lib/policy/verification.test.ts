import { beforeAll, expect, it } from "vitest";
import { makeScenario, type Person, viewersIn } from "@/db/factories/scenario";
import { setUpDatabase } from "@/lib/testing/database";
import type { Decision } from "./decision";
import {
  canAppeal,
  canAskForVerification,
  canClaimCase,
  canSettleReview,
  canWorkOnCase,
} from "./verification";
import type { Viewer } from "./viewer";

setUpDatabase();

let viewers: Record<Person | "guest", Viewer>;
beforeAll(async () => {
  viewers = await viewersIn(await makeScenario());
});

const idOf = (viewer: Viewer) => (viewer.kind === "member" ? viewer.memberId : "nobody");
const waiting = {
  ...{ memberId: "somebody else", state: "submitted" as const },
  ...{ claimedBy: null, contestedOf: null, vouchers: [] },
};

it("says who may ask for verification, and who may work on what was asked", () => {
  const abilities: Record<string, (viewer: Viewer) => Decision> = {
    ask: canAskForVerification,
    claim: (viewer) => canClaimCase(viewer, waiting),
    "claim own": (viewer) => canClaimCase(viewer, { ...waiting, memberId: idOf(viewer) }),
    "claim a draft": (viewer) => canClaimCase(viewer, { ...waiting, state: "draft" }),
    "claim another's": (viewer) => canClaimCase(viewer, { ...waiting, claimedBy: "another" }),
    "hear own appeal": (viewer) => canClaimCase(viewer, { ...waiting, contestedOf: idOf(viewer) }),
    "claim where they vouch": (viewer) =>
      canClaimCase(viewer, { ...waiting, vouchers: ["another", idOf(viewer)] }),
    "decide where they vouch": (viewer) =>
      canWorkOnCase(viewer, { ...waiting, vouchers: [idOf(viewer)], claimedBy: idOf(viewer) }),
    "settle own": (viewer) =>
      canSettleReview(viewer, { memberId: idOf(viewer), relatedMemberId: "another" }),
    "settle their own word": (viewer) =>
      canSettleReview(viewer, { memberId: "somebody else", relatedMemberId: idOf(viewer) }),
    settle: (viewer) =>
      canSettleReview(viewer, { memberId: "somebody else", relatedMemberId: "another" }),
    "decide unclaimed": (viewer) => canWorkOnCase(viewer, waiting),
    "decide claimed": (viewer) => canWorkOnCase(viewer, { ...waiting, claimedBy: idOf(viewer) }),
  };
  const may = Object.entries(viewers).map(([name, viewer]) => {
    const able = Object.entries(abilities).filter(([, can]) => can(viewer).allowed);
    return `${name}: ${able.map(([ability]) => ability).join(", ") || "nothing"}`;
  });
  const others = may.filter((line) => !line.endsWith(": ask"));
  expect(others).toEqual([
    "guest: nothing",
    "suspended: nothing",
    "admin: ask, claim, settle, decide claimed",
    "verifier: ask, claim, settle, decide claimed",
  ]);
});

it("lets a refusal and a revocation be appealed, once", () => {
  expect(canAppeal({ outcome: "refused", isFromAppeal: false }).allowed).toBe(true);
  expect(canAppeal({ outcome: "revoked", isFromAppeal: false }).allowed).toBe(true);
  expect(canAppeal({ outcome: "refused", isFromAppeal: true }).allowed).toBe(false);
  expect(canAppeal({ outcome: "approved", isFromAppeal: false }).allowed).toBe(false);
});
