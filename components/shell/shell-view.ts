import type { Standing } from "@/lib/members/contract";

export type ShellViewer = {
  name: string;
  handle: string;
  /** Decides the tint of the initials; the handle, as everywhere else. */
  initialsSeed: string;
  standing: Standing;
  /** What that means now: "Verified until 12 Jan 2027: renew". */
  standingLabel: string;
};

export type ShellGroup = { slug: string; name: string; unread: number; role?: string };

export type ShellPlace =
  | "home"
  | "groups"
  | "search"
  | "drafts"
  | "notifications"
  | "me"
  | "settings"
  | "staff-verifications"
  | "staff-members"
  | "staff-jobs";
