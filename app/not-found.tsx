import { NothingHere } from "@/components/shell/nothing-here";
import { PageShell } from "./page-shell";

export default function NotFoundPage() {
  return (
    <PageShell>
      <NothingHere />
    </PageShell>
  );
}
