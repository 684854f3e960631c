import { MemberName } from "@/components/members/member-name";
import { standingDetail } from "@/components/members/standing-words";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { OwnMark } from "@/lib/members/own-mark";
import { MARK_PARTS, type MarkPart } from "@/lib/verification/methods";
import { showOnMarkAction } from "./actions";
import type { Said as SaidCode } from "./after";
import { Said } from "./said";

const MISSING: Record<MarkPart, string> = {
  specialty: "shown once it was checked, such as on a register or a document",
  country: "not in your profile",
  institution:
    "named once your work e-mail, your employer's sign-on or a verifier has shown where you work",
};

const NAMES: Record<MarkPart, string> = {
  specialty: "Specialty",
  country: "Country",
  institution: "Institution",
};

type Props = { mark: OwnMark; shows: MarkPart[]; said: SaidCode | null };

/** How my name stands before colleagues, and what of me it shows. */
export function MarkChoice({ mark: { member, parts }, shows, said }: Props) {
  return (
    <section
      id="mark"
      aria-labelledby="mark-title"
      className="grid scroll-mt-20 gap-3 rounded-lg border border-line bg-raised p-4"
    >
      <h2 id="mark-title" className="text-base">
        What colleagues see
      </h2>
      <MemberName member={member} detail={false} />
      <p className="text-sm text-muted">{standingDetail(member)}</p>
      <Said code={said} of={["mark"]} />
      <ActionForm action={showOnMarkAction} className="grid gap-3 border-t border-line pt-3">
        <fieldset>
          <legend className="mb-1.5 text-sm font-semibold">Beside your profession, show</legend>
          <div className="grid gap-1.5">
            {MARK_PARTS.map((part) => (
              <label key={part} className="flex gap-2.5 text-sm">
                <input
                  type="checkbox"
                  className="tick"
                  name="shows"
                  value={part}
                  defaultChecked={shows.includes(part)}
                />
                <span>
                  {NAMES[part]}
                  <span className="text-muted">: {parts[part] ?? MISSING[part]}</span>
                </span>
              </label>
            ))}
          </div>
        </fieldset>
        <div>
          <SubmitButton variant="secondary" size="sm" pendingLabel="Saving">
            Save
          </SubmitButton>
        </div>
      </ActionForm>
    </section>
  );
}
