import { ActionForm } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { SubmitButton } from "@/components/ui/submit-button";
import { Time } from "@/components/ui/time";
import { scopeWords } from "@/lib/tokens/choices";
import type { TokenView } from "@/lib/tokens/contract";
import { revokeTokenAction } from "./actions";

const states = {
  live: <Badge tone="success">In force</Badge>,
  expired: <Badge>Expired</Badge>,
  revoked: <Badge>Revoked</Badge>,
};

/** One of the member's tokens: what it may do, until when, and the way to end it. */
export function Token({ token }: { token: TokenView }) {
  const { id, name, scopes, state, createdAt, lastUsedAt } = token;
  const mayDo = scopes.map((scope) => scopeWords[scope].label).join(", ");
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 py-3">
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-2 font-medium">
          <span className="min-w-0 wrap-anywhere">{name}</span> {states[state]}
        </p>
        <p className="text-sm text-muted">
          {mayDo} · made <Time value={createdAt} as="date" /> · <End token={token} /> ·{" "}
          {lastUsedAt ? (
            <>
              last used <Time value={lastUsedAt} />
            </>
          ) : (
            "never used"
          )}
        </p>
      </div>
      {state === "live" && (
        <ActionForm
          action={revokeTokenAction}
          summary={
            <summary className="btn btn-secondary btn-sm" aria-label={`Revoke ${name}`}>
              Revoke
            </summary>
          }
          foldClassName="open:w-full"
          className="mt-2 grid grid-cols-1 justify-items-start gap-3"
        >
          <input type="hidden" name="tokenId" value={id} />
          <p className="text-sm text-muted">
            Programs that use it are refused from their next request on. This cannot be undone.
          </p>
          <SubmitButton
            variant="danger"
            size="sm"
            className="text-left wrap-anywhere whitespace-normal"
          >
            Revoke {name}
          </SubmitButton>
        </ActionForm>
      )}
    </li>
  );
}

function End({ token: { state, expiresAt, revokedAt } }: { token: TokenView }) {
  const word = { live: "expires", expired: "expired", revoked: "revoked" }[state];
  return (
    <>
      {word} <Time value={revokedAt ?? expiresAt} as="date" />
    </>
  );
}
