import { asPage, pageMember } from "@/app/page-edge";
import { EmptyState } from "@/components/ui/empty-state";
import { KeyRound } from "@/components/ui/icons";
import { LinkButton } from "@/components/ui/link-button";
import { env } from "@/lib/env";
import { listTokens } from "@/lib/tokens/queries";
import { SettingsHeader } from "../settings-header";
import { ExampleRequest } from "./example-request";
import { Token } from "./token";

const WHAT_FOR =
  "A token lets a program of yours, such as a script or an app, see and do here what you may, as far as you let it.";

export default asPage("Access tokens", async function TokensPage() {
  const tokens = await listTokens(await pageMember());
  const make = (
    <LinkButton href="/settings/tokens/new" variant="primary">
      Make a token
    </LinkButton>
  );
  return (
    <div className="grid max-w-2xl grid-cols-1 gap-5 *:first:mb-0">
      <SettingsHeader current="/settings/tokens" />
      {tokens.length === 0 ? (
        <EmptyState title="No access tokens" icon={<KeyRound />} action={make}>
          {WHAT_FOR} Nobody but you can make one for your account.
        </EmptyState>
      ) : (
        <section aria-labelledby="tokens" className="grid grid-cols-1 gap-4">
          <div className="flex flex-wrap items-center justify-between gap-3">
            <h2 id="tokens" className="text-lg">
              Your tokens
            </h2>
            {make}
          </div>
          <p className="text-muted">{WHAT_FOR} Revoke those you no longer use.</p>
          <ul className="grid grid-cols-1 divide-y divide-line border-y border-line">
            {tokens.map((token) => (
              <Token key={token.id} token={token} />
            ))}
          </ul>
        </section>
      )}
      <ExampleRequest origin={env.APP_URL} />
    </div>
  );
});
