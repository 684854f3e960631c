"use client";
import type { ReactNode } from "react";
import { ActionForm } from "@/components/ui/action-form";
import type { MadeToken } from "@/lib/tokens/contract";
import { createTokenAction } from "../actions";
import { NewToken } from "./new-token";

/** The form for a token, and in its place, once it is made, the token. */
export function TokenForm({ refusal, children }: { refusal: ReactNode; children: ReactNode }) {
  return (
    <ActionForm
      action={createTokenAction}
      aria-labelledby="new-token"
      className="grid gap-5"
      done={(made) => <NewToken made={made as MadeToken} />}
    >
      <h2 id="new-token" className="text-lg">
        New access token
      </h2>
      {refusal || children}
    </ActionForm>
  );
}
