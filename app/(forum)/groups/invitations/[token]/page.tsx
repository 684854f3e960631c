import { redirect } from "next/navigation";
import { asPage, pageMember } from "@/app/page-edge";
import { EmptyState } from "@/components/ui/empty-state";
import { MailQuestion } from "@/components/ui/icons";
import { LinkButton } from "@/components/ui/link-button";
import { NotFound } from "@/lib/errors";
import type { InvitationLink } from "@/lib/membership/invitations/contract";
import { getInvitationLink } from "@/lib/membership/invitations/queries";
import type { Viewer } from "@/lib/policy/viewer";

type Props = { params: Promise<{ token: string }> };

/** Where a link in an invitation leads: to its group's about page, for the person it was sent to. */
export default asPage("Invitation", async function Page({ params }: Props) {
  const viewer = await pageMember();
  const link = await findLink(viewer, (await params).token);
  if (link?.status === "yours") redirect(`/groups/${link.slug}/about`);
  const [title, words] = link
    ? [
        "This invitation was sent to another address",
        `You are signed in as ${viewer.email}. Sign in with the address the message came to, or ask whoever invited you to invite @${viewer.handle} instead.`,
      ]
    : [
        "This invitation is no longer open",
        "It was used or withdrawn, or its time has run out. Ask whoever invited you for a new one.",
      ];
  return (
    <>
      <meta name="referrer" content="no-referrer" />
      <EmptyState
        title={title}
        icon={<MailQuestion />}
        level="h1"
        action={<LinkButton href="/groups">See the groups</LinkButton>}
      >
        {words}
      </EmptyState>
    </>
  );
});

async function findLink(viewer: Viewer, token: string): Promise<InvitationLink | null> {
  try {
    return await getInvitationLink(viewer, token);
  } catch (error) {
    if (error instanceof NotFound) return null;
    throw error;
  }
}
