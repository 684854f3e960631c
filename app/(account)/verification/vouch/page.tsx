import { asPage, pageMember } from "@/app/page-edge";
import { EmptyState } from "@/components/ui/empty-state";
import { Users } from "@/components/ui/icons";
import { PageHeader } from "@/components/ui/page-header";
import { VOUCHES_A_YEAR } from "@/lib/policy/vouching";
import { listVouchRequests } from "@/lib/verification/vouching/queries";
import { AnsweredRequest } from "./answered-request";
import { VouchRequest } from "./vouch-request";

export default asPage("Vouch for colleagues", async function VouchPage() {
  const requests = await listVouchRequests(await pageMember());
  const waiting = requests.filter(({ state }) => state === "asked");
  const answered = requests.filter(({ state }) => state !== "asked");
  return (
    <div className="grid max-w-2xl gap-6 *:first:mb-0">
      <PageHeader
        trail={
          <a href="/verification" className="link">
            Verification
          </a>
        }
        title="Vouch for colleagues"
        description={`Your word counts as proof of who somebody is. Vouch only for people you know in person; you may do so for ${VOUCHES_A_YEAR} colleagues a year.`}
      />
      {waiting.length === 0 && (
        <EmptyState icon={<Users aria-hidden />} title="Nobody is asking you">
          A colleague who asks to be verified can name you as somebody who knows them. You get a
          mail then, and answer here.
        </EmptyState>
      )}
      {waiting.map((request) => (
        <VouchRequest key={request.id} request={request} />
      ))}
      {answered.length > 0 && (
        <section aria-labelledby="answered" className="grid gap-2">
          <h2 id="answered" className="text-lg">
            Answered
          </h2>
          <ul className="grid divide-y divide-line border-y border-line">
            {answered.map((request) => (
              <AnsweredRequest key={request.id} request={request} />
            ))}
          </ul>
        </section>
      )}
    </div>
  );
});
