import { makePost } from "@/db/factories/post";
import { expectAccessible } from "../fixtures/accessible";
import { makeDiscussion } from "../fixtures/discussion";
import { expect, test } from "../fixtures/forum";
import { addressOf } from "../pages/addresses";
import { ThreadPage } from "../pages/thread-page";

test("an edited post shows its earlier version to author and moderator alone", async ({
  pageOf,
}) => {
  const { group, thread, author, reader, moderator, replies } = await makeDiscussion({
    replies: 1,
  });
  const [reply] = replies;
  if (!reply) throw new Error("There is a reply.");
  const writing = new ThreadPage(await pageOf(author));
  await writing.page.goto(addressOf(group, thread));
  await writing.choose(writing.post(reply), "Edit");
  const box = writing.post(reply).getByRole("textbox", { name: "Edit your post" });
  await expect(box.and(writing.page.locator("[contenteditable]"))).toHaveText(reply.bodyText);
  await box.press("Control+End");
  await box.pressSequentially(" Since June.");
  await writing.page.getByRole("button", { name: "Save changes" }).click();
  await expect(writing.post(reply)).toContainText("day clinic. Since June.");
  await expect(writing.post(reply)).toContainText("edited");

  for (const member of [author, moderator]) {
    const page = await pageOf(member);
    await page.goto(addressOf(group, thread));
    const reading = new ThreadPage(page);
    await reading.choose(reading.post(reply), "Earlier versions");
    await expect(page.getByRole("heading", { name: "Earlier versions" })).toBeVisible();
    await expect(page.getByRole("article")).toContainText(reply.bodyText);
    await expect(page.getByText("Since June.")).toBeHidden();
    await expectAccessible(page);
  }
  const page = await pageOf(reader);
  await page.goto(addressOf(group, thread));
  await expect(new ThreadPage(page).post(reply)).toContainText("edited");
  await expect(page.getByRole("button", { name: /^More about/ })).toHaveCount(0);
  await page.goto(`${addressOf(group, thread)}/versions/${reply.id}`);
  await expect(page.getByRole("heading", { name: /There is nothing here/ })).toBeVisible();
});

test("two edits at once: the second is told, and its text is kept", async ({ pageOf }) => {
  const { group, thread, author } = await makeDiscussion();
  const { openingPost } = thread;
  const address = `${addressOf(group, thread)}?edit=${openingPost.id}`;
  const one = new ThreadPage(await pageOf(author));
  const other = new ThreadPage(await pageOf(author));
  for (const { page } of [one, other]) await page.goto(address);
  await one.write(one.post(openingPost), "Edit your post", "From the office. ");
  await other.write(other.post(openingPost), "Edit your post", "From the ward. ");
  await one.page.getByRole("button", { name: "Save changes" }).click();
  await expect(one.post(openingPost)).toContainText("edited");
  await other.page.getByRole("button", { name: "Save changes" }).click();
  await expect(other.page.getByText("changed somewhere else")).toBeVisible();
  await expect(other.post(openingPost).getByRole("textbox")).toContainText("From the ward.");
});

test("a deleted post leaves its place, and the replies keep theirs", async ({ pageOf }) => {
  const { group, thread, author, reader, replies } = await makeDiscussion({ replies: 2 });
  const [reply] = replies;
  if (!reply) throw new Error("There is a reply.");
  const answer = await makePost({
    parent: reply,
    authorId: reader.id,
    text: "Thank you for this.",
  });
  const writing = new ThreadPage(await pageOf(author));
  await writing.page.goto(addressOf(group, thread));
  await writing.choose(writing.post(reply), "Delete");
  await writing.page.getByRole("link", { name: "Keep it" }).click();
  await expect(writing.post(reply)).toContainText(reply.bodyText);
  await writing.choose(writing.post(reply), "Delete");
  await writing.page.getByRole("button", { name: "Delete", exact: true }).click();
  await expect(writing.post(reply)).toContainText("Deleted by its author");

  const reading = new ThreadPage(await pageOf(reader));
  await reading.page.goto(addressOf(group, thread));
  await expect(reading.post(reply)).toContainText("Deleted by its author");
  await expect(reading.post(reply)).not.toContainText(reply.bodyText);
  await expect(reading.post(reply).getByRole("link", { name: /^Reply/ })).toHaveCount(0);
  await expect(reading.post(answer)).toContainText("Thank you for this.");
  await expect(reading.post(answer)).toHaveAttribute("data-depth", "2");
  const ids = await reading.page
    .getByRole("article")
    .evaluateAll((posts) => posts.map((post) => post.dataset.post));
  expect(ids).toEqual([thread.openingPost.id, reply.id, answer.id, replies[1]?.id]);
  await expectAccessible(reading.page);
});
