import type { Standing } from "@/lib/members/contract";

export type ShellViewer = {
  name: string;
  handle: string;
  /** Decides the tint of the initials; the handle, as everywhere else. */
  initialsSeed: string;
  /** "Physician · Oncology · Ireland" */
  verifiedLabel?: string;
  standing?: Standing;
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
  | "staff-members"
  | "staff-jobs";
