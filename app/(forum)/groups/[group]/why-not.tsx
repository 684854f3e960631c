import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import type { Viewer } from "@/lib/policy/viewer";

/** Why the viewer cannot write in this group, with the way forward. */
export function WhyNot({
  reason,
  viewer,
  group,
  forward = { href: `/groups/${group.slug}/about`, label: `About ${group.name}` },
  className = "",
}: {
  reason: string;
  viewer: Viewer;
  group: { slug: string; name: string };
  forward?: { href: string; label: string };
  className?: string;
}) {
  const isLapsed = viewer.kind === "member" && viewer.standing === "lapsed";
  return (
    <Notice
      className={className}
      action={
        <LinkButton href={isLapsed ? "/verification" : forward.href} size="sm">
          {isLapsed ? "Your verification" : forward.label}
        </LinkButton>
      }
    >
      {reason}
    </Notice>
  );
}
