import { ActionText } from "@/components/ui/action-fields";
import { ActionForm } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { SubmitButton } from "@/components/ui/submit-button";
import type { DeskCase, OtherAccount } from "@/lib/verification/desk/contract";
import type { SharedSign } from "@/lib/verification/desk/sharing";
import { mergeAccountsAction } from "../actions";

const SIGNS: Record<SharedSign, string> = {
  number: "register number",
  file: "file",
  address: "work address",
};

/** Accounts that gave the same, and closing one of the two onto the other; an admin may close an account onto any. */
export function OtherAccounts({ one }: { one: DeskCase }) {
  const { otherAccounts, mayCloseOntoAny, memberId } = one;
  if (otherAccounts.length === 0 && !mayCloseOntoAny) return null;
  return (
    <section aria-labelledby="others" className="grid gap-2">
      <h2 id="others" className="text-lg">
        {otherAccounts.length > 0
          ? "Other accounts with the same number, file or address"
          : "If they have another account"}
      </h2>
      <p className="max-w-[70ch] text-sm text-muted">
        Of one person, one account stays. The other is closed: its sessions, tokens and open case
        end, what it wrote stays, and both addresses are told.
      </p>
      {otherAccounts.length > 0 && (
        <ul className="divide-y divide-line border-y border-line">
          {otherAccounts.map((other) => (
            <Other key={other.memberId} other={other} one={one} />
          ))}
        </ul>
      )}
      {mayCloseOntoAny && <Merge label="Close this, keep another" memberId={memberId} />}
    </section>
  );
}

function Other({ other, one: { member, memberId } }: { other: OtherAccount; one: DeskCase }) {
  const { handle, shares, mayCloseIt, mayCloseThis } = other;
  return (
    <li className="grid gap-2 py-3">
      <p className="flex flex-wrap items-center gap-2">
        <a className="link" href={`/admin/members?${new URLSearchParams({ q: handle })}`}>
          {other.name}
        </a>
        <span className="text-sm text-muted">
          @{handle} · same {shares.map((sign) => SIGNS[sign]).join(", ")}
        </span>
        {other.isSuspended && <Badge tone="danger">Suspended</Badge>}
      </p>
      {(mayCloseIt || mayCloseThis) && (
        <div className="flex flex-wrap gap-2">
          {mayCloseIt && (
            <Merge
              label={`Close @${handle}, keep this`}
              memberId={other.memberId}
              into={member.handle}
            />
          )}
          {mayCloseThis && (
            <Merge label={`Close this, keep @${handle}`} memberId={memberId} into={handle} />
          )}
        </div>
      )}
    </li>
  );
}

type MergeProps = { label: string; memberId: string; into?: string };

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
      {into === undefined ? (
        <ActionText
          label="Handle of the account that stays"
          name="into"
          required
          minLength={2}
          maxLength={60}
        />
      ) : (
        <input type="hidden" name="into" value={into} />
      )}
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
