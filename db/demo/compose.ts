import { composeActs } from "./compose-acts";
import { type AdmissionRows, composeAdmissions } from "./compose-admissions";
import { composeCases } from "./compose-cases";
import { composeGroups, type GroupRows } from "./compose-groups";
import { composePeople } from "./compose-people";
import { composeProofs, type Proofs } from "./compose-proofs";
import { composeThread, type PostRow, type ThreadRow } from "./compose-threads";
import { composeVisits } from "./compose-visits";
import { readThreads } from "./read-threads";
import { composeDomains, composeImport, composeRegistry } from "./registry";

export type DemoRows = AdmissionRows &
  GroupRows &
  Proofs &
  Pick<ReturnType<typeof composeCases>, "cases"> & {
    members: ReturnType<typeof composePeople> extends Map<string, infer Row> ? Row[] : never;
    threads: ThreadRow[];
    posts: PostRow[];
    threadStates: ReturnType<typeof composeVisits>;
    acts: ReturnType<typeof composeActs>;
    registry: ReturnType<typeof composeRegistry>;
    imports: ReturnType<typeof composeImport>[];
    domains: ReturnType<typeof composeDomains>;
  };

/** The whole demo forum as rows, the same for the same moment. */
export function composeDemo(now: Date): DemoRows {
  const written = readThreads();
  const people = composePeople(now);
  const proofs = composeProofs(people, now);
  const { cases, caseChecks } = composeCases(people, now);
  const members = new Map([...people].map(([handle, { id }]) => [handle, id]));
  const groupRows = composeGroups(written, members, now);
  const groups = new Map(groupRows.groups.map(({ slug, id }) => [slug, id]));
  const threads = written.map((thread) => composeThread(thread, { groups, members }, now));
  const admissions = composeAdmissions({ groups, members }, now);
  const handles = new Map([...members].map(([handle, id]) => [id, handle]));
  return {
    members: [...people.values()],
    ...groupRows,
    ...admissions,
    cases,
    decisions: proofs.decisions,
    checks: [...proofs.checks, ...caseChecks],
    acts: composeActs(admissions, people, { ...proofs, cases }),
    registry: composeRegistry(now),
    imports: [composeImport(now)],
    domains: composeDomains(now),
    threads,
    posts: threads.flatMap((thread) => thread.posts),
    threadStates: composeVisits(threads, groupRows.memberships, handles, now),
  };
}
