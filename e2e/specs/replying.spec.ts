import { makePost } from "@/db/factories/post";
import { expectPartAccessible } from "../fixtures/accessible";
import { makeDiscussion } from "../fixtures/discussion";
import { expect, test } from "../fixtures/forum";
import { addressOf } from "../pages/addresses";
import { ThreadPage } from "../pages/thread-page";

const SENDING = "Sending…";

test("a reply stands in its place from the moment it is sent", async ({ pageOf }) => {
  const { group, thread, author, reader, replies } = await makeDiscussion({ replies: 2 });
  const [first, second] = replies;
  if (!first || !second) throw new Error("There are two replies.");
  const answer = await makePost({ parent: first, authorId: author.id, text: "Since June." });
  const reading = new ThreadPage(await pageOf(reader));
  const { page } = reading;
  await page.goto(addressOf(group, thread));
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  await page.route("**/threads/**", async (route) => {
    if (route.request().method() === "POST") await released;
    await route.continue();
  });
  const post = reading.post(first);
  await post.getByRole("link", { name: "Reply to Maren Falk" }).click();
  await reading.write(post, "Your reply", "So do we, **slowly**.");
  await post.getByRole("button", { name: "Reply", exact: true }).click();

  const echo = page.locator(".post-list .post").filter({ hasText: SENDING });
  await expect(echo).toContainText("Ines Duarte");
  await expect(echo.getByText("slowly")).toHaveCSS("font-weight", /^[67]/);
  await expect(post.getByRole("textbox")).toBeHidden();
  const order = () =>
    page.locator(".post-list .post").evaluateAll((all) => all.map(({ id }) => id.slice(5)));
  const { id } = thread.openingPost;
  expect(await order()).toEqual([id, first.id, answer.id, "", second.id]);
  const shownAt = (await echo.boundingBox())?.y;

  release();
  const reply = reading.postsBy("Ines Duarte");
  await expect(reply).toBeFocused();
  await expect(page.locator(".post-list").getByText(SENDING)).toHaveCount(0);
  expect((await reply.boundingBox())?.y).toBeCloseTo(shownAt ?? -1, 0);
  expect((await order()).indexOf((await reply.getAttribute("data-post")) ?? "")).toBe(3);
});

test("a reply that does not get through returns to its form with the reason", async ({
  pageOf,
}) => {
  const { group, thread, reader } = await makeDiscussion();
  const reading = new ThreadPage(await pageOf(reader));
  const { page, form } = reading;
  await page.goto(addressOf(group, thread));
  await reading.writeReply("Half the dose.");
  await page.route("**/threads/**", (route) => route.abort());
  await form.getByRole("button", { name: "Reply" }).click();
  await expect(form.getByText("This did not get through.")).toBeVisible();
  await expect(form.getByRole("textbox")).toHaveText("Half the dose.");
  await expect(form.getByRole("textbox")).toBeFocused();
  await expect(page.locator(".post-list").getByText(SENDING)).toHaveCount(0);
  await page.unroute("**/threads/**");
  await form.getByRole("button", { name: "Reply" }).click();
  await expect(reading.postsBy("Ines Duarte")).toContainText("Half the dose.");
});

test("the opening post is answered, and quoted, at the thread's end", async ({ pageOf }) => {
  const { group, thread, reader } = await makeDiscussion({ replies: 3 });
  const reading = new ThreadPage(await pageOf(reader));
  const { page, form } = reading;
  await page.goto(addressOf(group, thread));
  const opening = reading.post(thread.openingPost);
  const box = form.getByRole("textbox");
  await expect(async () => {
    await opening.getByRole("link", { name: "Reply to Maren Falk" }).click();
    await expect(box).toBeFocused({ timeout: 500 });
  }).toPass();
  await expect(opening.getByRole("textbox")).toHaveCount(0);
  await expect(box.and(page.locator("[contenteditable]"))).toBeFocused();
  await opening.getByText("Who has restarted").selectText();
  await page.getByRole("button", { name: "Quote in reply" }).click();
  await expect(form.locator("blockquote")).toContainText("Who has restarted");
  await expect(box).toBeFocused();
});

test("what is typed before the editor has come is not lost", async ({ pageOf }) => {
  const { group, thread, reader } = await makeDiscussion();
  const reading = new ThreadPage(await pageOf(reader));
  const { page, form } = reading;
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  const isAlive = page.waitForRequest("**/api/seen");
  await page.goto(addressOf(group, thread));
  await isAlive;
  await page.route("**/_next/static/**", async (route) => {
    await released;
    await route.continue();
  });
  await reading.openForm();
  await expect(form.locator("textarea")).toBeFocused();
  await page.keyboard.type("just ");
  release();
  const editor = form.locator("[contenteditable]");
  await expect(editor).toBeFocused();
  await page.keyboard.type("jokes");
  await expect(editor).toContainText("jokes");
  expect(await editor.evaluate(({ textContent }) => textContent)).toBe("just jokes");
  await page.keyboard.press("Escape");
  await expect(form).toBeFocused();
  await form.getByRole("button", { name: "Cancel" }).click();
  await expect(form.getByRole("link", { name: "Reply to Maren Falk" })).toBeFocused();
  await expect(form.getByRole("textbox")).toBeHidden();
  await page.keyboard.press("Enter");
  await expect(editor).toBeFocused();
  await expect(editor).toHaveText("just jokes");
});

test("a table that was just inserted shuts nobody out, and says where headings go", async ({
  pageOf,
}) => {
  const { group, thread, reader } = await makeDiscussion({ replies: 1 });
  const reading = new ThreadPage(await pageOf(reader));
  const { page, form } = reading;
  await page.goto(addressOf(group, thread));
  await reading.openForm();
  await expect(form.getByRole("textbox").and(page.locator("[contenteditable]"))).toBeFocused();
  await form.getByRole("button", { name: "Table", exact: true }).click();
  await expect(form.locator("th")).toHaveCount(3);
  await expectPartAccessible(page, "[contenteditable]");
  await page.keyboard.type("Dose");
  await expect(form.getByRole("columnheader")).toHaveCount(1);
});

test("a permalink shows what stands before it", async ({ pageOf }) => {
  const { group, thread, reader, replies } = await makeDiscussion({ replies: 30 });
  const reading = new ThreadPage(await pageOf(reader));
  const { page } = reading;
  const open = async (index: number) => {
    const reply = replies[index];
    if (!reply) throw new Error("There is such a reply.");
    await page.goto(`${addressOf(group, thread)}?at=${reply.id}#post-${reply.id}`);
    const header = await page.getByRole("banner").boundingBox();
    await expect(reading.post(reply)).toBeInViewport({ ratio: 1 });
    const top = (await reading.post(reply).boundingBox())?.y ?? 0;
    expect(top).toBeGreaterThan(header?.height ?? 0);
    const ground = await reading.post(reply).evaluate((post) => getComputedStyle(post).background);
    expect(ground).not.toContain("rgba(0, 0, 0, 0)");
  };
  const posts = page.getByRole("article");
  const earlier = page.getByRole("link", { name: "Earlier posts" });
  await open(10);
  await expect(posts.first()).toContainText("Who has restarted");
  await expect(earlier).toHaveCount(0);
  await open(24);
  await expect(posts.first()).toContainText("Reply number 20");
  await earlier.click();
  await expect(posts.last()).toContainText("Reply number 19");
});
