import { Compass } from "lucide-react";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageShell } from "./page-shell";

export default function NotFoundPage() {
  return (
    <PageShell>
      <EmptyState
        level="h2"
        icon={<Compass aria-hidden />}
        title="There is nothing here, or it is not open to you"
        action={
          <>
            <LinkButton href="/" variant="primary">
              Home
            </LinkButton>
            <LinkButton href="/groups">Find groups</LinkButton>
          </>
        }
      >
        The address may be mistyped, the discussion may be gone, or it belongs to a group you are
        not in.
      </EmptyState>
    </PageShell>
  );
}
