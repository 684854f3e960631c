import type { ReactNode } from "react";
import { PageShell } from "@/app/page-shell";

export default function Layout({ children, aside }: { children: ReactNode; aside: ReactNode }) {
  return <PageShell aside={aside}>{children}</PageShell>;
}
