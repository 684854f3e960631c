"use client";
import { useState } from "react";
import { Check, Copy } from "@/components/ui/icons";
import { Button } from "./button";

type State = "ready" | "copied" | "selected";

const said: Record<State, string> = {
  ready: "",
  copied: "Copied",
  selected: "Selected. Copy it with your keyboard or menu.",
};

/** Copies the text of the element with the id `from`; where the browser does not let it, selects it. */
export function CopyButton({ from, label }: { from: string; label: string }) {
  const [state, setState] = useState<State>("ready");
  async function copy() {
    const element = document.getElementById(from);
    if (!element) return;
    try {
      await navigator.clipboard.writeText(element.textContent);
      setState("copied");
    } catch {
      getSelection()?.selectAllChildren(element);
      setState("selected");
    }
  }
  return (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-1 noscript:hidden">
      <Button onClick={copy}>
        {state === "copied" ? <Check /> : <Copy />}
        {label}
      </Button>
      <span role="status" className="text-sm text-muted">
        {said[state]}
      </span>
    </span>
  );
}
