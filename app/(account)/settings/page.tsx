import { asPage, pageMember } from "@/app/page-edge";
import { ActionTextarea } from "@/components/ui/action-fields";
import { ActionForm } from "@/components/ui/action-form";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { getOwnProfile, listProfileChoices } from "@/lib/members/queries";
import { canChangeEvidence } from "@/lib/policy/members";
import { ProfessionalFields } from "../profile-fields";
import { saveProfileAction } from "./actions";
import { Organisation } from "./organisation";
import { SettingsHeader } from "./settings-header";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default asPage("Profile settings", async function SettingsPage({ searchParams }: Props) {
  const viewer = await pageMember();
  const [known, choices] = await Promise.all([getOwnProfile(viewer), listProfileChoices()]);
  const evidence = canChangeEvidence(viewer);
  const { saved, problem } = await searchParams;
  return (
    <div className="grid max-w-2xl gap-5 *:first:mb-0">
      <SettingsHeader current="/settings" />
      {saved && <Notice kind="success">Your profile is saved.</Notice>}
      <ActionForm key={JSON.stringify(known)} action={saveProfileAction} className="grid gap-4">
        <p className="text-sm">
          <span className="block font-semibold">E-mail address</span>
          <span className="text-muted">{known.email}, seen by site staff only</span>
        </p>
        {!evidence.allowed && (
          <Notice>
            Your name, profession, specialty and country were checked when you were verified. To
            change them, ask to be verified anew under Verification.
          </Notice>
        )}
        <ProfessionalFields known={known} choices={choices} isRequired={false} />
        <ActionTextarea
          label="About you"
          hint="What you work on and like to be asked about."
          name="bio"
          optional
          rows={4}
          maxLength={1000}
          defaultValue={known.bio}
        />
        <div className="flex flex-wrap items-center gap-2">
          <SubmitButton pendingLabel="Saving">Save</SubmitButton>
          <a href={`/members/${viewer.handle}`} className="link text-sm">
            See your page as colleagues do
          </a>
        </div>
      </ActionForm>
      <Organisation viewer={viewer} problem={problem} />
    </div>
  );
});
