import { EmptyState } from "@/components/ui/empty-state";
import { Compass } from "@/components/ui/icons";
import { LinkButton } from "@/components/ui/link-button";
import { Static } from "@/components/ui/static";

/** The same words for what is not there and for what is not this viewer's to know of. */
export function NothingHere() {
  return (
    <Static className="contents" sameAs="nothing here">
      <EmptyState
        level="h1"
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
    </Static>
  );
}
