"use client";
import { useEffect } from "react";
import { invokeWithoutSupport } from "@/components/ui/invoke-fallback";
import { leaveField, movePost, openSearch, pressShortcut } from "./shortcut-acts";
import { actOf } from "./shortcut-keys";
import { SHORTCUTS_DIALOG } from "./shortcut-list";
import { chooseTheme } from "./theme-choice";

const SEQUENCE_MS = 1200;
const FIELDS = "input,textarea,select,[contenteditable]:not([contenteditable=false])";

/** Listens for the keys of the whole page and for what its finished HTML offers, dialogs and menus included. */
export function Shortcuts() {
  useEffect(() => {
    let before: string | null = null;
    let beforeAt = 0;

    const onKey = (event: KeyboardEvent) => {
      if (event.key === "Escape" && !event.isComposing) {
        document.documentElement.dataset.tips = "off";
        // Also where the editor has kept the key from the browser.
        if (event.target instanceof Element) leaveField(event.target.closest(FIELDS));
      }
      if (event.defaultPrevented || event.isComposing || event.repeat) return;
      const target = event.target instanceof Element ? event.target : null;
      const typing = Boolean(target?.closest(FIELDS));
      const act = actOf(event, typing, event.timeStamp - beforeAt < SEQUENCE_MS ? before : null);
      before = event.key;
      beforeAt = event.timeStamp;
      if (!act || act.do === "wait" || document.querySelector("dialog:modal")) return;
      if (act.do === "go") location.assign(act.to);
      else if (act.do === "list")
        document.querySelector<HTMLDialogElement>(`#${SHORTCUTS_DIALOG}`)?.showModal();
      else if (act.do === "search") openSearch();
      else if (
        act.do === "press" ? !pressShortcut(act.shortcut) : !movePost(act.do === "next" ? 1 : -1)
      )
        return;
      event.preventDefault();
    };

    const onClick = (event: MouseEvent) => {
      const target = event.target instanceof Element ? event.target : null;
      if (target) invokeWithoutSupport(target);
      if (target?.closest(".menu-item")) target.closest<HTMLElement>("[popover]")?.hidePopover();
    };
    const showTips = () => {
      delete document.documentElement.dataset.tips;
    };

    document.addEventListener("keydown", onKey);
    document.addEventListener("click", onClick);
    document.addEventListener("submit", chooseTheme);
    document.addEventListener("focusin", showTips);
    document.addEventListener("pointerout", showTips, { passive: true });
    return () => {
      document.removeEventListener("keydown", onKey);
      document.removeEventListener("click", onClick);
      document.removeEventListener("submit", chooseTheme);
      document.removeEventListener("focusin", showTips);
      document.removeEventListener("pointerout", showTips);
    };
  }, []);
  return null;
}
