import { pageMember } from "@/app/page-edge";
import { WayFold } from "@/components/verification/way-fold";
import { organisationName } from "@/lib/auth/organisation";
import type { OwnCaseView } from "@/lib/verification/contract";
import {
  getOwnInstitutionMail,
  listInstitutionDomains,
} from "@/lib/verification/institution-mail/queries";
import { listAskedColleagues } from "@/lib/verification/vouching/queries";
import { Colleagues } from "./colleagues";
import { Documents } from "./documents";
import { ListedDomains } from "./listed-domains";
import { WorkMail } from "./work-mail";

type Props = { open: OwnCaseView | null; problem: string | undefined };

/** The ways beside a registration: what each needs, proves and how long it holds, and what to do for it. */
export async function Ways({ open, problem }: Props) {
  const viewer = await pageMember();
  const isSent = open?.state === "submitted";
  const [mail, listed, asked] = await Promise.all([
    getOwnInstitutionMail(viewer),
    listInstitutionDomains(viewer),
    isSent ? listAskedColleagues(viewer, open.id) : [],
  ]);
  const documents = open?.documents ?? [];
  const vouches = asked.filter(({ state }) => state === "vouched").length;
  const isMailProved = isProved(open, "institution-mail");
  const organisation = organisationName();
  return (
    <div className="grid gap-2.5">
      <WayFold
        method="document"
        title="Licence, badge or certificate"
        said={documents.length > 0 ? `${documents.length} sent` : undefined}
        isOpen={Boolean(problem) || documents.length > 0}
      >
        <Documents sent={documents} problem={problem} />
      </WayFold>
      <WayFold
        method="institution-mail"
        title="Work e-mail"
        said={isMailProved ? "Confirmed" : mail.pending ? "Code sent" : undefined}
        isWhole={isMailProved}
        isOpen={mail.pending !== null}
      >
        <WorkMail mail={mail} isProved={isMailProved} />
        <ListedDomains listed={listed} />
      </WayFold>
      <WayFold
        method="vouching"
        title="Two colleagues"
        said={asked.length > 0 ? `${vouches} of 2 have vouched` : undefined}
        isWhole={vouches > 1}
        isOpen={asked.length > 0}
      >
        <Colleagues caseId={isSent ? open.id : null} asked={asked} />
      </WayFold>
      {organisation && (
        <WayFold
          method="sign-on"
          title={`Sign-on with ${organisation}`}
          said={isProved(open, "sign-on") ? "Confirmed" : undefined}
        >
          <p className="max-w-[65ch] text-sm">
            Sign in through {organisation} once: what it says of your employment, and the name it
            has you under, is added here.{" "}
            <a href="/settings#organisation" className="link">
              Connect {organisation} in your settings
            </a>
            .
          </p>
        </WayFold>
      )}
    </div>
  );
}

const isProved = (open: OwnCaseView | null, way: "institution-mail" | "sign-on"): boolean =>
  open?.checks.some(({ method, outcome }) => method === way && outcome === "proved") ?? false;
