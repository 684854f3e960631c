import type { auditLog } from "@/db/schema";
import type { AdmissionRows } from "./compose-admissions";
import type { composeCases } from "./compose-cases";
import type { composePeople } from "./compose-people";
import type { Proofs } from "./compose-proofs";
import { stableId } from "./stable-id";

type ActRow = typeof auditLog.$inferInsert;
type People = ReturnType<typeof composePeople>;
type Asked = Pick<Proofs, "decisions"> & Pick<ReturnType<typeof composeCases>, "cases">;

/** What the demo's people did at the door, and to accounts, as the audit log keeps it. */
export function composeActs(doors: AdmissionRows, people: People, proofs: Asked): ActRow[] {
  const admissions: Omit<ActRow, "id">[] = [
    ...doors.joinRequests.map(({ id = "", groupId, memberId, createdAt }) => ({
      ...{ at: createdAt, actorId: memberId, act: "join-request.sent", groupId },
      ...{ subjectType: "join-request", subjectId: id },
    })),
    ...doors.invitations.map(({ id = "", groupId, invitedBy, createdAt }) => ({
      ...{ at: createdAt, actorId: invitedBy, act: "invitation.sent", groupId },
      ...{ subjectType: "invitation", subjectId: id },
    })),
    ...doors.bans.map(({ groupId, memberId, bannedBy, reason, createdAt }) => ({
      ...{ at: createdAt, actorId: bannedBy, act: "membership.banned", groupId },
      ...{ subjectType: "member", subjectId: memberId, reason },
    })),
  ];
  const all = [...admissions, ...suspensions(people), ...verifications(proofs)];
  return all.map((act) => ({
    ...act,
    id: stableId(`act ${act.act} ${act.subjectId}`, act.at ?? new Date(0)),
  }));
}

function verifications({ decisions, cases }: Asked): Omit<ActRow, "id">[] {
  return [
    ...decisions.map(({ memberId, decidedAt, decidedBy, reason }) => ({
      ...{ at: decidedAt, actorId: decidedBy, act: "member.verified" },
      ...{ subjectType: "member", subjectId: memberId, reason },
    })),
    ...cases.map(({ id, memberId, submittedAt }) => ({
      ...{ at: submittedAt ?? undefined, actorId: memberId, act: "verification.asked" },
      ...{ subjectType: "verification-case", subjectId: id },
    })),
  ];
}

function suspensions(people: People): Omit<ActRow, "id">[] {
  const all = [...people.values()];
  const admin = all.find(({ siteRoles }) => siteRoles?.includes("admin"));
  return all.flatMap(({ id, suspendedAt, suspensionReason }) =>
    suspendedAt
      ? [
          {
            ...{ at: suspendedAt, actorId: admin?.id, act: "member.suspended" },
            ...{ subjectType: "member", subjectId: id, reason: suspensionReason },
          },
        ]
      : [],
  );
}
