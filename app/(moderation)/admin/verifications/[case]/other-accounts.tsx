import { ActionText } from "@/components/ui/action-fields";
import { ActionForm } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { SubmitButton } from "@/components/ui/submit-button";
import type { DeskCase } from "@/lib/verification/desk/contract";
import { mergeAccountsAction } from "../actions";

/** Accounts that gave the same number or sent the same file, and closing one of the two onto the other. */
export function OtherAccounts({ one }: { one: DeskCase }) {
  const { sameNumber, member, memberId } = one;
  if (sameNumber.length === 0) return null;
  return (
    <section aria-labelledby="others" className="grid gap-2">
      <h2 id="others" className="text-lg">
        Other accounts with the same number or file
      </h2>
      <p className="max-w-[70ch] text-sm text-muted">
        Of one person, one account stays. The other is closed: its sessions, tokens and open case
        end, what it wrote stays, and both addresses are told.
      </p>
      <ul className="divide-y divide-line border-y border-line">
        {sameNumber.map((other) => (
          <li key={other.memberId} className="grid gap-2 py-3">
            <p className="flex flex-wrap items-center gap-2">
              <a
                className="link"
                href={`/admin/members?${new URLSearchParams({ q: other.handle })}`}
              >
                {other.name}
              </a>
              <span className="text-sm text-muted">@{other.handle}</span>
              {other.isSuspended && <Badge tone="danger">Suspended</Badge>}
            </p>
            {other.mayMerge && !other.isSuspended && (
              <div className="flex flex-wrap gap-2">
                <Merge
                  label={`Close @${other.handle}, keep this`}
                  memberId={other.memberId}
                  into={member.handle}
                />
                <Merge
                  label={`Close this, keep @${other.handle}`}
                  memberId={memberId}
                  into={other.handle}
                />
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

type MergeProps = { label: string; memberId: string; into: string };

function Merge({ label, memberId, into }: MergeProps) {
  return (
    <ActionForm
      action={mergeAccountsAction}
      summary={
        <summary className="btn btn-secondary btn-sm h-auto whitespace-normal">{label}</summary>
      }
      foldClassName="open:w-full"
      className="mt-2 grid max-w-lg gap-3"
    >
      <input type="hidden" name="memberId" value={memberId} />
      <input type="hidden" name="into" value={into} />
      <ActionText
        label="How you know that it is one person"
        hint="Both accounts are told."
        name="reason"
        required
        minLength={3}
        maxLength={500}
      />
      <div>
        <SubmitButton variant="danger" size="sm">
          Close the account
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
