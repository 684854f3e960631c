import { Time } from "@/components/ui/time";
import type { GroupAct } from "@/lib/groups/acts/contract";

/** What each kind of act says between its actor and the person it concerned. */
const words: Record<string, string> = {
  "group.started": "started the group",
  "group.changed": "changed the settings",
  "membership.joined": "joined",
  "membership.left": "left",
  "membership.role-changed": "changed the role of",
  "membership.removed": "removed",
  "membership.banned": "banned",
  "membership.ban-lifted": "lifted the ban on",
  "membership.muted": "paused the writing of",
  "membership.unmuted": "ended the pause of",
  "join-request.sent": "asked to join",
  "join-request.withdrawn": "withdrew a request to join",
  "join-request.approved": "approved the request of",
  "join-request.refused": "refused the request of",
  "invitation.sent": "sent an invitation",
  "invitation.accepted": "accepted an invitation",
  "invitation.declined": "declined an invitation",
  "invitation.withdrawn": "withdrew an invitation",
  "thread.pinned": "pinned a thread",
  "thread.unpinned": "unpinned a thread",
  "thread.locked": "locked a thread",
  "thread.unlocked": "opened a locked thread",
  "thread.renamed": "changed the title of a thread",
  "post.deleted": "deleted a post",
};

/** "thread.started-by-staff" → "thread: started by staff", for acts that have no words yet. */
const fallback = (act: string) => act.replace(".", ": ").replaceAll("-", " ");

export function ActList({ acts }: { acts: GroupAct[] }) {
  if (acts.length === 0) return <p className="text-muted">Nothing has been recorded yet.</p>;
  return (
    <ol className="border-t border-line">
      {acts.map(({ id, at, act, actor, subject, reason }) => (
        <li key={id} className="border-b border-line py-2 text-sm">
          <div className="flex flex-wrap justify-between gap-x-4">
            <p>
              <strong>{actor ?? "Somebody"}</strong> {words[act] ?? fallback(act)}
              {subject && subject.name !== actor && <> {subject.name}</>}
            </p>
            <span className="text-muted">
              <Time value={at} />
            </span>
          </div>
          {reason && <p className="max-w-[70ch] text-muted">{reason}</p>}
        </li>
      ))}
    </ol>
  );
}
