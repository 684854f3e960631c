import { Notice } from "@/components/ui/notice";

/** What an act that led here did, named in the address as `said`. */
const words = {
  joined: "You are a member now. Welcome.",
  left: "You have left the group. What you wrote stays.",
  asked: "Your request is with the moderators. You get an e-mail when they have decided.",
  "request-withdrawn": "Your request is withdrawn.",
  declined: "You have declined the invitation.",
  "rules-confirmed": "You have confirmed the rules and can write.",
  saved: "The group's settings are saved.",
  started: "Your group is ready. Invite colleagues, or start the first thread.",
  approved: "They are a member now, and are told by e-mail.",
  refused: "The request is refused. They are told your reason.",
  invited: "The invitation is on its way.",
  "invitation-withdrawn": "The invitation is withdrawn. Its link no longer works.",
  "role-changed": "The role is changed.",
  removed: "They are no longer a member, and are told your reason.",
  banned: "They are shut out of this group until somebody lifts the ban.",
  "ban-lifted": "The ban is lifted. They can come in again the way others do.",
  muted: "Their writing is paused. They can still read.",
  unmuted: "They can write again.",
} as const;

export type Saying = keyof typeof words;

export function Said({ what }: { what: string | string[] | null | undefined }) {
  const text =
    typeof what === "string" && Object.hasOwn(words, what) ? words[what as Saying] : null;
  return text ? (
    <Notice kind="success" className="mb-4">
      {text}
    </Notice>
  ) : null;
}
