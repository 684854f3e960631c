import { makePost } from "@/db/factories/post";
import { makeThread } from "@/db/factories/thread";
import { expectAccessible } from "../fixtures/accessible";
import { makeDiscussion } from "../fixtures/discussion";
import { expect, test } from "../fixtures/forum";
import { addressOf } from "../pages/addresses";
import { GroupPage } from "../pages/group-page";
import { ThreadPage } from "../pages/thread-page";

test("a moderator locks with a reason, a reply is refused politely, and it opens again", async ({
  pageOf,
}) => {
  const { group, thread, reader, moderator } = await makeDiscussion();
  const reason = "The new guideline settles this.";
  const writing = new ThreadPage(await pageOf(reader));
  await writing.page.goto(addressOf(group, thread));
  await expect(writing.page.getByRole("button", { name: "Moderate this thread" })).toHaveCount(0);
  await writing.writeReply("Written before it closed.");

  const steering = new ThreadPage(await pageOf(moderator));
  await steering.page.goto(addressOf(group, thread));
  await steering.openModeration();
  await steering.page.getByRole("textbox", { name: "Lock, saying why" }).fill(reason);
  await steering.page.getByRole("button", { name: "Lock thread" }).click();
  await expect(steering.page.getByText(reason)).toBeVisible();

  await writing.form.getByRole("button", { name: "Reply" }).click();
  await expect(writing.page.getByText("This thread is locked. Start a new thread")).toBeVisible();
  await writing.page.goto("/drafts");
  await expect(writing.page.getByText("Written before it closed.")).toBeVisible();
  await writing.page.goto(addressOf(group, thread));
  await expect(writing.page.getByText(reason)).toBeVisible();
  await expect(writing.form).toHaveCount(0);
  await expect(writing.page.getByRole("link", { name: /^Reply to/ })).toHaveCount(0);

  await steering.openModeration();
  await steering.page.getByRole("button", { name: "Unlock" }).click();
  await expect(steering.page.getByText(reason)).toBeHidden();
  await writing.page.reload();
  await expect(writing.form.getByRole("textbox")).toHaveText("Written before it closed.");
});

test("an author changes a title, and a moderator sees what it was", async ({ pageOf }) => {
  const { group, thread, author, reader, moderator } = await makeDiscussion();
  const writing = await pageOf(author);
  await writing.goto(addressOf(group, thread));
  await writing.getByRole("button", { name: "Your thread" }).click();
  const title = writing.getByRole("textbox", { name: "Title" });
  await expect(title).toHaveValue(thread.title);
  await title.fill("Again");
  await title.evaluate((field) => field.removeAttribute("minlength"));
  await writing.getByRole("button", { name: "Change title" }).click();
  await expect(writing.locator(".field-error")).toContainText("A title has at least 8 characters");
  await expect(title).toHaveValue("Again");
  await title.fill("Restarting at half the dose");
  await writing.getByRole("button", { name: "Change title" }).click();
  const changed = { level: 1, name: "Restarting at half the dose" } as const;
  await expect(writing.getByRole("heading", changed)).toBeVisible();
  const reading = await pageOf(reader);
  await reading.goto(addressOf(group, thread));
  await expect(reading.getByRole("heading", changed)).toBeVisible();
  await expect(reading.getByRole("button", { name: "Your thread" })).toHaveCount(0);
  expect((await reading.goto(`${addressOf(group, thread)}/titles`))?.status()).toBe(404);
  const steering = new ThreadPage(await pageOf(moderator));
  await steering.page.goto(addressOf(group, thread));
  await steering.openModeration();
  await expectAccessible(steering.page);
  await steering.page.getByRole("link", { name: "Earlier titles" }).click();
  const earlier = steering.page.getByRole("listitem").filter({ hasText: thread.title });
  await expect(earlier).toContainText("by Maren Falk");
  await expectAccessible(steering.page);
});

test("a pinned thread stands first in its group until it is let go", async ({ pageOf }) => {
  const { group, thread, author, reader, moderator } = await makeDiscussion();
  await makeThread({ groupId: group.id, authorId: author.id, title: "Written a moment ago" });
  const steering = new ThreadPage(await pageOf(moderator));
  await steering.page.goto(addressOf(group, thread));
  await steering.openModeration();
  await steering.page.getByRole("button", { name: "Pin to the top of the group" }).click();
  await expect(steering.page.getByText("Pinned", { exact: true })).toBeVisible();

  const list = new GroupPage(await pageOf(reader), group.slug);
  await list.open();
  const first = list.page.getByRole("main").locator(".thread-row").first();
  await expect(first).toContainText(thread.title);
  await expect(first.getByRole("img", { name: "Pinned" })).toBeVisible();
  await steering.openModeration();
  await steering.page.getByRole("button", { name: "Unpin" }).click();
  await expect(steering.page.getByText("Pinned", { exact: true })).toBeHidden();
  await list.open();
  await expect(first).toContainText("Written a moment ago");
});

test("a muted thread counts nothing new", async ({ pageOf }) => {
  const { group, thread, author, reader } = await makeDiscussion();
  const reading = new ThreadPage(await pageOf(reader));
  await reading.page.goto(addressOf(group, thread));
  await reading.page.getByRole("button", { name: "Follow or mute" }).click();
  await reading.page.getByRole("button", { name: /^Mute/ }).click();
  await expect(reading.page.getByText("Muted", { exact: true })).toBeVisible();
  await makePost({ threadId: thread.id, authorId: author.id, text: "Something new." });
  const list = new GroupPage(reading.page, group.slug);
  await list.open();
  const row = list.page.getByRole("main").locator(".thread-row");
  await expect(row).toContainText(thread.title);
  await expect(row).not.toContainText("new");
  await list.page.goto("/?show=unread");
  await expect(list.page.getByText("You have read everything")).toBeVisible();
});
