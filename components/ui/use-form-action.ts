"use client";
import { useActionState, useMemo } from "react";
import type { ActionState, FormAction } from "@/lib/action";
import { keptForm } from "./kept-form";

/**
 * The state of a form and what to send it with. Rendered on the server it is the action itself, so
 * that the form works without JavaScript; in the browser nothing typed is lost when a request fails.
 */
export function useFormAction(action: FormAction) {
  const kept = useMemo(() => (typeof window === "undefined" ? action : keptForm(action)), [action]);
  return useActionState<ActionState<unknown>, FormData>(kept, { status: "idle" });
}
