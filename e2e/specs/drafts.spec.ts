import { makeDiscussion } from "../fixtures/discussion";
import { expect, test } from "../fixtures/forum";
import { unique } from "../fixtures/unique";
import { addressOf } from "../pages/addresses";
import { ThreadPage } from "../pages/thread-page";

const SAVED = "Draft saved";

test("a draft survives a crash, is listed, and goes with the post", async ({ pageOf }) => {
  const { group, thread, reader } = await makeDiscussion();
  const text = unique("We halve the dose and");
  const first = new ThreadPage(await pageOf(reader));
  await first.page.goto(addressOf(group, thread));
  await first.writeReply(text);
  await expect(first.form.getByText(SAVED)).toBeVisible();
  await first.page.context().close();

  const page = await pageOf(reader);
  await page.goto("/drafts");
  await expect(page.getByRole("listitem").filter({ hasText: text })).toBeVisible();
  await page.getByRole("main").getByRole("link", { name: thread.title }).click();
  const again = new ThreadPage(page);
  /* The editor, which takes the place of the plain field a moment after it has appeared. */
  const box = again.form.locator("[contenteditable=true]");
  await expect(box).toBeFocused();
  await expect(box).toHaveText(text);
  await box.press("Control+End");
  await box.pressSequentially(" wait.");
  await again.form.getByRole("button", { name: "Reply" }).click();
  await expect(again.postsBy("Ines Duarte")).toContainText(`${text} wait.`);
  await page.goto("/drafts");
  await expect(page.getByText("No drafts")).toBeVisible();
});

test("a new thread's title and text wait, and can be discarded", async ({ pageOf }) => {
  const { group, reader } = await makeDiscussion();
  const title = unique("How long do you observe");
  const page = await pageOf(reader);
  await page.goto(`/groups/${group.slug}/threads/new`);
  await page.getByRole("textbox", { name: "Title" }).fill(title);
  await new ThreadPage(page).write(page.getByRole("main"), "Opening post", "After the second");
  await expect(page.getByText(SAVED)).toBeVisible();
  await page.goto("/drafts");
  await page.getByRole("link", { name: title }).click();
  await expect(page.getByRole("textbox", { name: "Title" })).toHaveValue(title);
  await expect(page.getByRole("textbox", { name: "Opening post" })).toHaveText("After the second");
  await page.goto("/drafts");
  await page.getByRole("button", { name: `Discard the draft ${title}` }).click();
  await expect(page.getByText("No drafts")).toBeVisible();
});

test("two tabs do not overwrite one another, and both texts stay", async ({ pageOf }) => {
  const { group, thread, reader } = await makeDiscussion();
  const one = new ThreadPage(await pageOf(reader));
  const other = new ThreadPage(await one.page.context().newPage());
  for (const tab of [one, other]) await tab.page.goto(addressOf(group, thread));
  await one.writeReply("Written in one tab.");
  await expect(one.form.getByText(SAVED)).toBeVisible();
  await other.writeReply("Written in the other.");
  await expect(other.form.getByText("changed in another tab")).toBeVisible();
  await expect(other.form.getByRole("textbox")).toHaveText("Written in the other.");
  await one.page.reload();
  await expect(one.form.getByRole("textbox")).toHaveText("Written in one tab.");
});

test("a reply put aside keeps its words until it is taken up again", async ({ pageOf }) => {
  const { group, thread, reader, replies } = await makeDiscussion({ replies: 2 });
  const reading = new ThreadPage(await pageOf(reader));
  await reading.page.goto(addressOf(group, thread));
  const [first, second] = replies.map((reply) => reading.post(reply));
  if (!first || !second) throw new Error("There are two replies.");
  const answer = { name: "Reply to Maren Falk" };
  await first.getByRole("link", answer).click();
  await reading.write(first, "Your reply", "Begun here.");
  await second.getByRole("link", answer).click();
  await reading.write(second, "Your reply", "Then there.");
  await expect(first.getByRole("textbox")).toBeHidden();
  await second.getByRole("button", { name: "Cancel" }).click();
  await expect(second.getByRole("textbox")).toBeHidden();
  await first.getByRole("link", answer).click();
  await expect(first.getByRole("textbox")).toHaveText("Begun here.");
  await expect(first.getByText(SAVED)).toBeVisible();
  await first.getByRole("textbox").press("Control+End");
  await first.getByRole("textbox").pressSequentially(" Finished here.");
  await first.getByRole("button", { name: "Reply", exact: true }).click();
  await expect(reading.postsBy("Ines Duarte")).toContainText("Begun here. Finished here.");
  await reading.page.goto("/drafts");
  await expect(reading.page.getByRole("listitem").filter({ hasText: "Then there." })).toBeVisible();
  await expect(reading.page.getByText("Begun here.")).toBeHidden();
});
