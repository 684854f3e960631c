import { db } from "@/db/client";
import { record } from "@/lib/audit";
import type { Viewer } from "@/lib/policy/viewer";

type Look = {
  at: "members" | "verification-queue" | "verification-reviews";
  /** How many people it showed. */
  count: number;
  withAddresses?: boolean;
};

/** Notes that somebody of the site's staff has looked at a list of people; not what they searched for. */
export async function recordLook(viewer: Viewer, { at, count, withAddresses = false }: Look) {
  await record(db, viewer, {
    act: "list.viewed",
    subject: { type: "list", id: at },
    details: { count, withAddresses },
  });
}
