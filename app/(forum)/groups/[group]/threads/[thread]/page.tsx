import { asPage } from "@/app/page-edge";
import { PostArticle } from "@/components/threads/post-article";
import { PostOrderLinks } from "@/components/threads/post-order-links";
import { ReplyEnd } from "@/components/threads/reply-end";
import { ThreadLife } from "@/components/threads/thread-life";
import { isSteered } from "@/components/threads/thread-steering";
import { Notice } from "@/components/ui/notice";
import { Pagination } from "@/components/ui/pagination";
import { Static } from "@/components/ui/static";
import { type PostView, postOrder } from "@/lib/posts/contract";
import { listPosts } from "@/lib/posts/queries";
import { isEmptyDocument } from "@/lib/rich-text/plain-text";
import { WhyNot } from "../../why-not";
import { replyAction } from "../actions";
import { Echo } from "./echo";
import { hasForm, PostForm, ReplyForm } from "./post-form";
import { ThreadHeader } from "./thread-header";
import { threadOfPage } from "./thread-scope";

type Query = {
  order?: string;
  after?: string;
  before?: string;
  at?: string;
  branch?: string;
  reply?: string;
  edit?: string;
  delete?: string;
};
type Props = {
  params: Promise<{ group: string; thread: string }>;
  searchParams: Promise<Query>;
};

const titleOf = async ({ params }: Props) => {
  const { group, thread } = await params;
  return (await threadOfPage(group, thread)).thread.title;
};

export default asPage(titleOf, async function ThreadPage({ params, searchParams }: Props) {
  const { group, thread: segment } = await params;
  const { viewer, thread, href } = await threadOfPage(group, segment);
  const query = await searchParams;
  const order = postOrder.parse(query.order);
  const page = await listPosts(viewer, thread, { ...query, order });
  const mayReply = thread.mayReply.allowed;
  const { openingPost: opening } = thread;
  const drafts = new Map(thread.drafts.map((draft) => [draft.place, draft]));
  const replyDrafts = Object.fromEntries(
    [opening, ...page.posts].flatMap(({ id }) => {
      const draft = drafts.get(`reply:${id}`);
      return draft ? [[id, { body: draft.body, version: draft.version }]] : [];
    }),
  );
  const link = (changes: Record<string, string | null>) =>
    addressWith(href, { ...query, branch: page.branch, ...NO_FORM, ...changes });
  const shown = new Set<string | null>([opening.id, ...page.posts.map(({ id }) => id)]);

  const shownOf = (post: PostView) => ({
    post,
    mayReply,
    threadHref: href,
    saysWhomItAnswers: order !== "tree" || !shown.has(post.parentId),
    isFirstUnread: post.id === page.firstUnreadId,
    hasContinuation: order === "tree" && post.id !== page.branch,
  });

  const end = { opening, href: `${link({ reply: opening.id })}#reply` };
  const openingDraft = drafts.get(`reply:${opening.id}`);
  const hasBegun = openingDraft !== undefined && !isEmptyDocument(openingDraft.body);
  const isOpenAtEnd = hasBegun || query.reply === opening.id;

  const runs = runsOf(page.posts, (post) => hasForm(post, query));
  const written = (
    <>
      <ThreadHeader thread={thread} href={href} />
      {page.branch && (
        <Notice
          kind="info"
          className="mb-2"
          action={
            <a className="link" href={href}>
              Show the whole thread
            </a>
          }
        >
          You are reading one branch of this thread.
        </Notice>
      )}
      <Static className="contents">
        <PostOrderLinks order={order} href={href} />
        <Pagination
          label="Earlier posts"
          previous={page.previous && link({ before: page.previous, after: null, at: null })}
          previousLabel="Earlier posts"
        />
      </Static>
      <div className="post-list" data-order={order}>
        {runs.map(({ first, posts, stands }) =>
          stands ? (
            <Static key={first.id} className="contents">
              {posts.map((post) => (
                <PostArticle key={post.id} {...shownOf(post)} />
              ))}
            </Static>
          ) : (
            <PostArticle key={first.id} {...shownOf(first)}>
              <PostForm
                post={first}
                query={query}
                drafts={drafts}
                threadHref={href}
                mayReply={mayReply}
              />
            </PostArticle>
          ),
        )}
      </div>
      <Static className="contents">
        <Pagination
          label="Later posts"
          next={page.next && link({ after: page.next, before: null, at: null })}
          nextLabel={order === "newest" ? "Older posts" : "More posts"}
        />
        {mayReply && <Echo viewer={viewer} />}
        {mayReply && !isOpenAtEnd && <ReplyEnd {...end} />}
      </Static>
    </>
  );

  return (
    <>
      {isSteered(thread) || runs.some(({ stands }) => !stands) ? (
        written
      ) : (
        <Static className="contents">{written}</Static>
      )}
      {!thread.mayReply.allowed && (
        <WhyNot
          className="mt-4"
          reason={thread.mayReply.reason}
          viewer={viewer}
          group={thread.group}
          {...(thread.lockedAt && {
            forward: { href: `/groups/${thread.group.slug}/threads/new`, label: "Start a thread" },
          })}
        />
      )}
      {mayReply && isOpenAtEnd && (
        <ReplyEnd {...end}>
          <ReplyForm
            parentId={opening.id}
            label="Your reply"
            draft={openingDraft}
            {...(!hasBegun && { cancelHref: `${link({})}#reply` })}
            isOpen={query.reply === opening.id}
          />
        </ReplyEnd>
      )}
      <ThreadLife
        threadId={thread.id}
        reply={mayReply ? { action: replyAction, drafts: replyDrafts } : null}
      />
    </>
  );
});

/** An address carries no form along. */
const NO_FORM = { reply: null, edit: null, delete: null };

type Run = { first: PostView; posts: PostView[]; stands: boolean };

/** Posts that stand as they are, taken together, and between them those with a form. */
function runsOf(posts: PostView[], moves: (post: PostView) => boolean): Run[] {
  const runs: Run[] = [];
  for (const post of posts) {
    const last = runs.at(-1);
    if (moves(post)) runs.push({ first: post, posts: [post], stands: false });
    else if (last?.stands) last.posts.push(post);
    else runs.push({ first: post, posts: [post], stands: true });
  }
  return runs;
}

/** The thread's address with these parameters; a null leaves one out. */
function addressWith(href: string, query: Record<string, string | null | undefined>): string {
  const kept = Object.entries(query).filter(
    (entry): entry is [string, string] => typeof entry[1] === "string",
  );
  return kept.length === 0 ? href : `${href}?${new URLSearchParams(kept)}`;
}
