"use client";
import { useId } from "react";
import { useAnswer } from "@/components/ui/action-form";
import { FieldError } from "@/components/ui/field-error";
import type { Scope } from "@/lib/policy/token-scopes";
import { scopeWords } from "@/lib/tokens/choices";

/** What the token may do, each with what that means. */
export function ScopeChoices({ offered }: { offered: Scope[] }) {
  const { error, typed, isAnswered } = useAnswer("scopes");
  const id = useId();
  const chosen = isAnswered ? (typed?.split("\n") ?? []) : ["read"];
  return (
    <fieldset aria-describedby={error ? `${id}-error` : undefined}>
      <legend className="mb-1.5 text-sm font-semibold">What it may do</legend>
      <div className="grid gap-2">
        {offered.map((scope) => (
          <label key={scope} className="choice">
            <input
              type="checkbox"
              className="tick"
              name="scopes"
              value={scope}
              defaultChecked={chosen.includes(scope)}
              aria-invalid={error ? true : undefined}
            />
            <span className="min-w-0">
              <span className="block font-medium">{scopeWords[scope].label}</span>
              <span className="block text-sm text-muted">{scopeWords[scope].hint}</span>
            </span>
          </label>
        ))}
      </div>
      <FieldError id={`${id}-error`} className="mt-1.5">
        {error}
      </FieldError>
    </fieldset>
  );
}
