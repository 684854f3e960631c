"use client";
import { useEffect, useRef } from "react";
import { CopyButton } from "@/components/ui/copy-button";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { Time } from "@/components/ui/time";
import { scopeWords } from "@/lib/tokens/choices";
import type { MadeToken } from "@/lib/tokens/contract";

const TEXT_ID = "token-text";

/** A token at the only moment when it can be seen. The eye is led to where the form was. */
export function NewToken({ made: { token, name, scopes, expiresAt } }: { made: MadeToken }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const mayDo = scopes.map((scope) => scopeWords[scope].label.toLowerCase()).join(", ");
  return (
    <section aria-labelledby="made-token" className="grid grid-cols-1 gap-4">
      <h2 id="made-token" ref={heading} tabIndex={-1} className="text-lg outline-none">
        Your new token
      </h2>
      <Notice kind="warning" title="Copy it now. It is not shown again.">
        We keep no copy of it. Whoever has it can act in your name until it expires or you revoke
        it: keep it as you keep a password, and out of code and messages.
      </Notice>
      <div className="flex flex-wrap items-center gap-2">
        <code
          id={TEXT_ID}
          className="min-w-0 rounded-md border border-control bg-sunken px-3 py-2 font-mono text-sm break-all select-all"
        >
          {token}
        </code>
        <CopyButton from={TEXT_ID} label="Copy the token" />
      </div>
      <p className="text-sm text-muted">
        <span className="font-medium wrap-anywhere text-ink">{name}</span> may {mayDo}, until{" "}
        <Time value={expiresAt} as="date" />. We have told you by e-mail that it was made.
      </p>
      <div>
        <LinkButton href="/settings/tokens">Go to your tokens</LinkButton>
      </div>
    </section>
  );
}
