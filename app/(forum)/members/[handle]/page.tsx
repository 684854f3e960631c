import { asPage, pageMember } from "@/app/page-edge";
import { Avatar } from "@/components/members/avatar";
import { VerifiedMark } from "@/components/members/verified-mark";
import { Badge } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Time } from "@/components/ui/time";
import type { ProfileView } from "@/lib/members/contract";
import { getProfile } from "@/lib/members/queries";
import { isMemberStaff } from "@/lib/policy/site";
import { isAskedToVouchFor } from "@/lib/verification/vouching/queries";

type Props = { params: Promise<{ handle: string }> };

const ROLES = { owner: "Owner", moderator: "Moderator", member: null };

/** The name stays out of the title: it would be sent before it is known who may see it. */
export default asPage("Colleague", async function MemberPage({ params }: Props) {
  const { handle } = await params;
  const viewer = await pageMember();
  const profile = await getProfile(viewer, handle);
  const isAsked = await isAskedToVouchFor(viewer, handle);
  const { member, institution, bio, joinedAt, isOwn } = profile;
  return (
    <div className="grid gap-8">
      <header className="flex flex-wrap items-start gap-4">
        <Avatar name={member.name} seed={member.handle} size="lg" />
        <div className={`grid min-w-0 flex-1 gap-1 ${isAsked ? "basis-52" : ""}`}>
          <h1 className="text-2xl">{member.name}</h1>
          <VerifiedMark member={member} />
          {institution && (
            <p>
              <span className="text-muted">By their own word at</span> {institution}
            </p>
          )}
          <p className="text-sm text-muted">
            Here since <Time value={joinedAt} as="date" />
          </p>
        </div>
        {isOwn && <LinkButton href="/settings">Edit profile</LinkButton>}
        {!isOwn && isMemberStaff(viewer).allowed && (
          <LinkButton href={`/admin/members?${new URLSearchParams({ q: handle })}`}>
            Verification and account
          </LinkButton>
        )}
        {isAsked && (
          <LinkButton href="/verification/vouch" variant="primary">
            Vouch for {member.name}
          </LinkButton>
        )}
      </header>
      {bio && <p className="max-w-[70ch] whitespace-pre-line">{bio}</p>}
      <SharedGroups profile={profile} />
      <RecentPosts profile={profile} />
    </div>
  );
});

function SharedGroups({ profile: { sharedGroups, isOwn } }: { profile: ProfileView }) {
  if (sharedGroups.length === 0) return null;
  return (
    <section aria-labelledby="groups" className="grid gap-2">
      <h2 id="groups" className="text-lg">
        {isOwn ? "Your groups" : "Groups you share"}
      </h2>
      <ul className="flex flex-wrap gap-x-4 gap-y-2">
        {sharedGroups.map(({ slug, name, role }) => (
          <li key={slug} className="flex items-center gap-2">
            <a href={`/groups/${slug}`} className="link">
              {name}
            </a>
            {ROLES[role] && <Badge tone="accent">{ROLES[role]}</Badge>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function RecentPosts({ profile: { recentPosts, isOwn } }: { profile: ProfileView }) {
  return (
    <section aria-labelledby="posts" className="grid gap-2">
      <h2 id="posts" className="text-lg">
        Recent posts
      </h2>
      {recentPosts.length === 0 ? (
        <EmptyState level="h3" title="Nothing to read here yet">
          {isOwn
            ? "What you write in your groups is listed here, for those who can read it there."
            : "Posts in groups that you share are listed here."}
        </EmptyState>
      ) : (
        <ul className="grid divide-y divide-line border-y border-line">
          {recentPosts.map(({ id, href, threadTitle, groupName, excerpt, createdAt }) => (
            <li key={id} className="grid gap-1 py-3">
              <a href={href} className="font-semibold hover:underline">
                {threadTitle}
              </a>
              <p className="max-w-[75ch] text-sm">{excerpt}</p>
              <p className="text-sm text-muted">
                {groupName} · <Time value={createdAt} />
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
