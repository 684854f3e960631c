import { asPage, pageMember } from "@/app/page-edge";
import { COUNTRIES } from "@/lib/members/countries";
import { listProfileChoices } from "@/lib/members/queries";
import { viewCase } from "@/lib/verification/desk/view-case";
import { DESK } from "../desk-href";
import { Said } from "../said";
import { CaseClaim } from "./case-claim";
import { CaseHead } from "./case-head";
import { Checks } from "./checks";
import { Comparison } from "./comparison";
import { Decide } from "./decide";
import { Documents } from "./documents";
import { Earlier } from "./earlier";
import { Messages } from "./messages";
import { OtherAccounts } from "./other-accounts";

type Props = {
  params: Promise<{ case: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** One case: what the member says, what the register says, and what to do about it. No name stands in a window's title. */
export default asPage("Verification case", async function Case({ params, searchParams }: Props) {
  const { case: caseId } = await params;
  const viewer = await pageMember();
  const one = await viewCase(viewer, caseId);
  const { professions, specialties } = await listProfileChoices();
  const choices = { professions, specialties, countries: [...COUNTRIES] };
  return (
    <div className="grid gap-5">
      <p className="text-sm text-muted">
        <a href={DESK} className="link" data-shortcut="u">
          Verifications
        </a>
      </p>
      <CaseHead one={one} />
      <Said what={(await searchParams).said} />
      <div className="grid items-start gap-x-8 gap-y-5 xl:grid-cols-[minmax(0,1fr)_23rem] xl:grid-rows-[auto_1fr]">
        <div className="xl:col-start-2">
          <CaseClaim one={one} />
        </div>
        <div className="grid min-w-0 gap-7 xl:col-start-1 xl:row-span-2 xl:row-start-1">
          <Comparison one={one} />
          <Documents one={one} />
          <OtherAccounts one={one} />
          <Checks checks={one.checks} />
          <Messages one={one} />
        </div>
        <div className="grid gap-4 xl:col-start-2">
          <Decide one={one} choices={choices} />
        </div>
      </div>
      <Earlier one={one} />
    </div>
  );
});
