import { asPage, pageMember } from "@/app/page-edge";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Promises } from "@/components/verification/promises";
import { StandingCard } from "@/components/verification/standing-card";
import { listProfileChoices } from "@/lib/members/queries";
import { getOwnVerification, listRegisters } from "@/lib/verification/queries";
import { readSaid } from "./after";
import { Asking } from "./asking";
import { claimOf } from "./claim-of";
import { Decision } from "./decision";
import { MarkChoice } from "./mark-choice";
import { Said } from "./said";
import { uploadProblem } from "./upload-problem";
import { Waiting } from "./waiting";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default asPage("Verification", async function VerificationPage({ searchParams }: Props) {
  const viewer = await pageMember();
  const [verification, choices] = await Promise.all([
    getOwnVerification(viewer),
    listProfileChoices(),
  ]);
  const { open, lastDecision, state, shows, mark, profile } = verification;
  const claim = claimOf(verification);
  const registers = claim.country
    ? await listRegisters(claim.country, claim.professionId ?? undefined)
    : [];
  const query = await searchParams;
  const [said, problem] = [readSaid(query.said), uploadProblem(query.problem)];
  const isSent = open?.state === "submitted";
  const isSettled = state === "verified" && open === null && !query.again;
  return (
    <div className="grid max-w-2xl gap-x-10 gap-y-6 lg:max-w-none lg:grid-cols-[minmax(0,44rem)_minmax(0,18rem)]">
      <div className="grid content-start gap-6 *:first:mb-0">
        <PageHeader
          title="Verification"
          description="Everybody who takes part in a discussion here is a clinician whose profession somebody has checked."
        />
        <Said code={said} of={["sent", "withdrawn", "answered", "appealed"]} />
        <StandingCard verification={verification}>
          {isSettled && (
            <div className="flex flex-wrap gap-2 sm:pl-9.5">
              <LinkButton href="/verification?again=yes" size="sm">
                Something changed? Ask to be checked anew
              </LinkButton>
              <LinkButton href="/verification/vouch" size="sm">
                Vouch for colleagues
              </LinkButton>
            </div>
          )}
        </StandingCard>
        {isSent && <Waiting {...{ open, registers, choices, said, problem }} />}
        {!isSent && lastDecision && lastDecision.outcome !== "approved" && (
          <Decision decision={lastDecision} />
        )}
        {!isSent && !isSettled && (
          <Asking
            {...{ verification, claim, registers, choices, said, problem }}
            name={profile.name}
          />
        )}
      </div>
      <div className="grid content-start gap-5 lg:pt-2">
        <MarkChoice mark={mark} shows={shows} said={said} />
        <Promises />
      </div>
    </div>
  );
});
