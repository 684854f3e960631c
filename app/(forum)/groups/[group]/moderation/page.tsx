import { asPage, pageMember } from "@/app/page-edge";
import { Pagination } from "@/components/ui/pagination";
import { listGroupActs } from "@/lib/groups/acts/queries";
import { listOpenInvitations } from "@/lib/membership/invitations/queries";
import { listBans } from "@/lib/membership/queries";
import { listWaitingRequests } from "@/lib/membership/requests/queries";
import { groupAt, groupTitle, onlyIf } from "../open-group";
import { ActList } from "./act-list";
import { Bans } from "./bans";
import { Invitations } from "./invitations";
import { RequestQueue } from "./request-queue";

type Props = {
  params: Promise<{ group: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const text = (value: string | string[] | undefined) =>
  typeof value === "string" ? value : undefined;

/** The moderators' desk: who wants to come in, who is invited, who is shut out, what was done. */
const titleOf = async ({ params }: Props) => {
  return await groupTitle((await params).group, "Moderation");
};

export default asPage(titleOf, async function Page({ params, searchParams }: Props) {
  const group = await groupAt((await params).group);
  onlyIf(group.mayModerate);
  const viewer = await pageMember();
  const sent = await searchParams;
  const [{ requests, next }, invitations, bans, record] = await Promise.all([
    listWaitingRequests(viewer, group, text(sent.requests)),
    listOpenInvitations(viewer, group),
    listBans(viewer, group),
    listGroupActs(viewer, group, text(sent.record)),
  ]);
  const base = `/groups/${group.slug}/moderation`;
  return (
    <div className="grid max-w-[48rem] gap-8">
      <section aria-labelledby="requests">
        <h2 id="requests" className="text-lg">
          Requests to join
        </h2>
        <RequestQueue requests={requests} joinPolicy={group.joinPolicy} />
        <Pagination
          label="Requests"
          next={next && `${base}?${new URLSearchParams({ requests: next })}#requests`}
          nextLabel="More requests"
        />
      </section>
      <Invitations groupId={group.id} invitations={invitations} />
      <Bans groupId={group.id} bans={bans} />
      <section aria-labelledby="record">
        <h2 id="record" className="text-lg">
          Record
        </h2>
        <p className="mb-2 text-sm text-muted">
          What was done in this group, by whom and why. Only its moderators see this.
        </p>
        <ActList acts={record.acts} />
        <Pagination
          label="Record"
          next={record.next && `${base}?${new URLSearchParams({ record: record.next })}#record`}
          nextLabel="Earlier"
        />
      </section>
    </div>
  );
});
