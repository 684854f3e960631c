import { makePost, type Post } from "@/db/factories/post";
import { viewerOf } from "@/db/factories/viewer";
import { markPostsSeen } from "@/lib/threads/mark-posts-seen";
import { makeDiscussion } from "../fixtures/discussion";
import { expect, test } from "../fixtures/forum";
import { addressOf } from "../pages/addresses";
import { GroupPage } from "../pages/group-page";
import { ThreadPage } from "../pages/thread-page";

test("a thread opens at the first unread post, and its count falls as one reads", async ({
  pageOf,
}) => {
  const { group, thread, author, reader, replies } = await makeDiscussion({ replies: 24 });
  const seen = [thread.openingPost, ...replies.slice(0, 22)].map(({ id }) => id);
  await markPostsSeen(await viewerOf(reader), { threadId: thread.id, postIds: seen });
  const page = await pageOf(reader);
  const list = new GroupPage(page, group.slug);
  await list.open();
  const row = page.getByRole("main").locator(".thread-row");
  await expect(row).toContainText("2 new");
  await list.thread(thread.title).click();
  await expect(page.getByText("2 new posts")).toBeVisible();
  const firstUnread = page.getByRole("article", { name: "New post by Maren Falk" }).first();
  await expect(firstUnread).toContainText("Reply number 23");
  await expect(firstUnread).toBeInViewport();
  await page.getByRole("article").last().scrollIntoViewIfNeeded();
  await expect(async () => {
    await list.open();
    await expect(row).not.toContainText("new", { timeout: 500 });
  }).toPass();
  await makePost({ threadId: thread.id, authorId: author.id, text: "One more." });
  await list.open();
  await expect(row).toContainText("1 new");
});

test("a permalink opens a deep post in its branch, and a branch continues on its page", async ({
  pageOf,
}) => {
  const { group, thread, author, reader, replies } = await makeDiscussion({ replies: 3 });
  const chain: Post[] = replies.slice(0, 1);
  for (let level = 2; level <= 8; level++) {
    const parent = chain.at(-1);
    if (!parent) throw new Error("There is a reply.");
    const text = `A reply ${level} levels deep.`;
    chain.push(await makePost({ parent, authorId: author.id, text }));
  }
  const deepest = chain.at(-1) ?? thread.openingPost;
  const page = await pageOf(reader);
  const reading = new ThreadPage(page);
  await page.goto(`${addressOf(group, thread)}?at=${deepest.id}#post-${deepest.id}`);
  await expect(reading.post(deepest)).toBeInViewport();
  await expect(page.getByText("You are reading one branch of this thread.")).toBeVisible();
  await page.getByRole("link", { name: "Show the whole thread" }).click();
  await expect(reading.post(deepest)).toHaveCount(0);
  await page.getByRole("link", { name: /^Continue this branch \(5 replies\)/ }).click();
  await expect(page.getByText("A reply 4 levels deep.")).toBeVisible();
  await page.getByRole("link", { name: /^Continue this branch \(2 replies\)/ }).click();
  await expect(page.getByText("A reply 8 levels deep.")).toBeVisible();
});

test("posts by time show everything on pages of twenty, both ways", async ({ pageOf }) => {
  /* Whoever wrote them all has none that are new, at which the thread would open. */
  const { group, thread, author } = await makeDiscussion({ replies: 24 });
  const page = await pageOf(author);
  const posts = page.getByRole("article");
  await page.goto(addressOf(group, thread));
  await page.getByRole("link", { name: "Oldest first" }).click();
  await expect(posts).toHaveCount(20);
  await expect(posts.first()).toContainText("Who has restarted");
  await page.getByRole("link", { name: "More posts" }).click();
  await expect(posts).toHaveCount(5);
  await expect(posts.last()).toContainText("Reply number 24");
  await page.getByRole("link", { name: "Newest first" }).click();
  await expect(posts.first()).toContainText("Reply number 24");
  await page.getByRole("link", { name: "Older posts" }).click();
  await expect(posts.last()).toContainText("Who has restarted");
  await page.getByRole("link", { name: "Earlier posts" }).click();
  await expect(posts.first()).toContainText("Reply number 24");
});

test("selected words are quoted in a reply", async ({ pageOf }) => {
  const { group, thread, reader, replies } = await makeDiscussion({ replies: 1 });
  const reading = new ThreadPage(await pageOf(reader));
  await reading.page.goto(addressOf(group, thread));
  const post = reading.post(replies[0] ?? thread.openingPost);
  const words = post.getByText("Reply number 1");
  const quote = reading.page.getByRole("button", { name: "Quote in reply" });
  await expect(async () => {
    await words.selectText();
    await expect(quote).toBeVisible({ timeout: 500 });
  }).toPass();
  await quote.click();
  const box = post.getByRole("textbox", { name: "Your reply" });
  await expect(box.locator("blockquote")).toContainText("Reply number 1");
  await box.pressSequentially("We see the same.");
  await post.getByRole("button", { name: "Reply", exact: true }).click();
  const answer = reading.postsBy("Ines Duarte");
  await expect(answer.locator("blockquote")).toContainText("Reply number 1");
  await expect(answer).toContainText("We see the same.");
});

test("the keyboard goes from post to post, replies, edits and starts", async ({ pageOf }) => {
  const { group, thread, author, replies } = await makeDiscussion({ replies: 2 });
  const page = await pageOf(author);
  const reading = new ThreadPage(page);
  await page.goto(addressOf(group, thread));
  await expect(async () => {
    await page.keyboard.press("?");
    await expect(page.getByRole("dialog")).toBeVisible({ timeout: 500 });
  }).toPass();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
  const [first, second] = replies.map((reply) => reading.post(reply));
  if (!first || !second) throw new Error("There are two replies.");
  await page.locator("body").press("j");
  await expect(reading.post(thread.openingPost)).toBeFocused();
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await expect(second).toBeFocused();
  await page.keyboard.press("k");
  await expect(first).toBeFocused();
  await page.keyboard.press("r");
  await expect(first.getByRole("textbox", { name: "Your reply" })).toBeFocused();
  await page.keyboard.type("just jokes, near");
  await expect(first.getByRole("textbox")).toHaveText("just jokes, near");
  await first.getByRole("button", { name: "Cancel" }).click();
  await second.focus();
  await page.keyboard.press("e");
  await expect(second.getByRole("textbox", { name: "Edit your post" })).toBeVisible();
  const list = new GroupPage(page, group.slug);
  await list.open();
  await expect(async () => {
    await page.locator("body").press("n");
    await expect(page).toHaveURL(/\/threads\/new$/, { timeout: 1_000 });
  }).toPass();
});
