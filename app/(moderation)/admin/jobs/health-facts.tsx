import type { ReactNode } from "react";
import { Time } from "@/components/ui/time";
import type { JobCounts } from "@/lib/jobs/contract";
import type { SearchHealth } from "@/lib/search/search-health";

const searchWords = {
  ok: "Meilisearch answers",
  reduced: "Meilisearch is away; the database answers searches",
  postgres: "The database answers searches; no Meilisearch is set up",
};

const mailWords = {
  smtp: "Sent by SMTP",
  mailbox: "Kept in the local mailbox; set MAIL_URL to send it",
};

/** Search, jobs and mail at a glance. */
export function HealthFacts({
  search,
  counts,
  mail,
}: {
  search: SearchHealth;
  counts: JobCounts;
  mail: keyof typeof mailWords;
}) {
  return (
    <dl className="grid gap-x-8 gap-y-4 sm:grid-cols-2 lg:grid-cols-3">
      <Fact name="Search">
        {searchWords[search.state]}
        {search.code && ` (${search.code})`}
      </Fact>
      <Fact name="Posts in the index">
        {search.indexed ?? "unknown"} of {search.posts}
      </Fact>
      <Fact name="Index built">
        {search.builtAt ? <Time value={search.builtAt} /> : "not known"}
      </Fact>
      <Fact name="Index compared with the posts">
        {search.checkedAt ? (
          <>
            <Time value={search.checkedAt} />, {search.repaired} repaired
          </>
        ) : (
          "not yet"
        )}
      </Fact>
      <Fact name="Jobs">
        {counts.waiting} waiting, {counts.running} running, {counts.failed} failed
        {counts.lagSeconds > 0 && `; the oldest is ${counts.lagSeconds} s late`}
      </Fact>
      <Fact name="Mail">{mailWords[mail]}</Fact>
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-sm text-muted">{name}</dt>
      <dd className="tabular-nums">{children}</dd>
    </div>
  );
}
