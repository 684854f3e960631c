"use client";
import { ReaderZone } from "@/components/ui/reader-zone";
import { Toaster } from "@/components/ui/toaster";
import { Shortcuts } from "./shortcuts";

/** What every page listens and tells with: one island, since each costs the page. */
export function PageLife() {
  return (
    <>
      <Shortcuts />
      <ReaderZone />
      <Toaster />
    </>
  );
}
