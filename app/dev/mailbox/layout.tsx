import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { PageShell } from "@/app/page-shell";
import { env } from "@/lib/env";

/** The mailbox of the demo. Anywhere else mail is for those it was sent to. */
export default function Layout({ children }: { children: ReactNode }) {
  if (!env.DEMO) notFound();
  return <PageShell>{children}</PageShell>;
}
