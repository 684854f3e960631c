import { redirect } from "next/navigation";
import { asPage, pageMember } from "@/app/page-edge";
import { ActionForm } from "@/components/ui/action-form";
import { LinkButton } from "@/components/ui/link-button";
import { SubmitButton } from "@/components/ui/submit-button";
import { NAMELESS } from "@/lib/auth/member-for-address";
import { ownPath } from "@/lib/auth/own-path";
import { env } from "@/lib/env";
import { getOwnProfile, listProfileChoices } from "@/lib/members/queries";
import { ProfessionalFields } from "../profile-fields";
import { finishWelcomeAction } from "./actions";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default asPage("Welcome", async function WelcomePage({ searchParams }: Props) {
  const to = ownPath((await searchParams).to);
  const viewer = await pageMember();
  if (viewer.isWelcomed) redirect(to);
  const [known, choices] = await Promise.all([getOwnProfile(viewer), listProfileChoices()]);
  const name = known.name === NAMELESS ? "" : known.name;
  return (
    <div className="mx-auto grid w-full max-w-lg gap-6 py-6">
      <header className="grid gap-1">
        <h1 className="text-2xl">Welcome to {env.APP_NAME}</h1>
        <p className="text-muted">
          Tell colleagues who you are. Discussions open once you are verified as a clinician, which
          begins with this.
        </p>
      </header>
      <ActionForm action={finishWelcomeAction} className="grid gap-4">
        <input type="hidden" name="to" value={to} />
        <ProfessionalFields known={{ ...known, name }} choices={choices} isRequired />
        <div className="flex flex-wrap gap-2">
          <SubmitButton>Save and go on</SubmitButton>
          <LinkButton href={to} variant="quiet">
            Do this later
          </LinkButton>
        </div>
      </ActionForm>
    </div>
  );
});
