import { and, asc, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import { db } from "@/db/client";
import {
  groups,
  members,
  memberships,
  posts,
  professions,
  specialties,
  threads,
} from "@/db/schema";
import { NotFound } from "@/lib/errors";
import { canSeeMember } from "@/lib/policy/members";
import { visiblePosts } from "@/lib/policy/posts";
import { type MemberViewer, readableGroupIds, type Viewer } from "@/lib/policy/viewer";
import { postHref } from "@/lib/threads/addresses";
import type { ProfileChoices, ProfileFields, ProfileView } from "./contract";
import { COUNTRIES } from "./countries";
import { memberColumns, toMemberView } from "./member-view";

const RECENT_POSTS = 5;
const EXCERPT_LENGTH = 220;

/** What the profile forms offer. */
export async function listProfileChoices(): Promise<ProfileChoices> {
  const place = sql<number>`${professions.position}`.as("place");
  const rows = await db
    .select({ kind: sql`'profession'`, place, id: professions.id, name: professions.name })
    .from(professions)
    .unionAll(
      db
        .select({
          ...{ kind: sql`'specialty'`, place: sql<number>`0`.as("place") },
          ...{ id: specialties.id, name: specialties.name },
        })
        .from(specialties),
    )
    .orderBy(sql`place`, sql`name`);
  const choices = (of: string) =>
    rows.filter(({ kind }) => kind === of).map(({ id, name }) => ({ id, name }));
  return {
    professions: choices("profession"),
    specialties: choices("specialty"),
    countries: [...COUNTRIES],
  };
}

/** The viewer's own profile as its form fills it in. */
export async function getOwnProfile(viewer: MemberViewer): Promise<ProfileFields> {
  const [row] = await db.select().from(members).where(eq(members.id, viewer.memberId));
  if (!row) throw new NotFound();
  return {
    name: row.name,
    email: row.email,
    professionId: row.professionId ?? "",
    specialtyId: row.specialtyId ?? "",
    country: row.country ?? "",
    institution: row.institution ?? "",
    bio: row.bio ?? "",
  };
}

/** A colleague's page: who they are, the groups both are in, and what of theirs the viewer may read. */
export async function getProfile(viewer: Viewer, handle: string): Promise<ProfileView> {
  const [row] = await db
    .select({
      ...memberColumns,
      id: members.id,
      institution: members.institution,
      bio: members.bio,
      createdAt: members.createdAt,
      suspendedAt: members.suspendedAt,
    })
    .from(members)
    .where(eq(members.handle, handle));
  if (!row || !canSeeMember(viewer, row).allowed) throw new NotFound();
  const [sharedGroups, recentPosts] = await Promise.all([
    listSharedGroups(viewer, row.id),
    listRecentPosts(viewer, row.id),
  ]);
  return {
    member: toMemberView(row),
    isOwn: viewer.kind === "member" && viewer.memberId === row.id,
    institution: row.institution,
    bio: row.bio,
    joinedAt: row.createdAt.toISOString(),
    sharedGroups,
    recentPosts,
  };
}

async function listSharedGroups(viewer: Viewer, memberId: string) {
  const readable = readableGroupIds(viewer);
  if (readable.length === 0) return [];
  return db
    .select({ slug: groups.slug, name: groups.name, role: memberships.role })
    .from(memberships)
    .innerJoin(groups, eq(groups.id, memberships.groupId))
    .where(and(eq(memberships.memberId, memberId), inArray(memberships.groupId, readable)))
    .orderBy(asc(groups.name));
}

async function listRecentPosts(viewer: Viewer, memberId: string) {
  const rows = await db
    .select({
      id: posts.id,
      threadId: threads.id,
      threadTitle: threads.title,
      groupSlug: groups.slug,
      groupName: groups.name,
      text: sql<string>`left(${posts.bodyText}, ${EXCERPT_LENGTH + 1})`,
      createdAt: posts.createdAt,
    })
    .from(posts)
    .innerJoin(threads, eq(threads.id, posts.threadId))
    .innerJoin(groups, eq(groups.id, posts.groupId))
    .where(and(visiblePosts(viewer), eq(posts.authorId, memberId), isNull(posts.deletedAt)))
    .orderBy(desc(posts.createdAt), desc(posts.id))
    .limit(RECENT_POSTS);
  return rows.map(({ id, threadId, groupSlug, text, createdAt, threadTitle, groupName }) => ({
    id,
    href: postHref({ groupSlug, threadId, postId: id }),
    threadTitle,
    groupName,
    excerpt: text.length > EXCERPT_LENGTH ? `${text.slice(0, EXCERPT_LENGTH).trimEnd()}…` : text,
    createdAt: createdAt.toISOString(),
  }));
}
