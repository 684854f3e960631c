import { makeGroup } from "@/db/factories/group";
import { makeMember } from "@/db/factories/member";
import { makeMembership } from "@/db/factories/membership";
import { makeThread } from "@/db/factories/thread";
import { expectAccessible } from "../fixtures/accessible";
import { expect, test } from "../fixtures/forum";
import { unique } from "../fixtures/unique";
import { GroupPage } from "../pages/group-page";
import { ThreadPage } from "../pages/thread-page";

test("a member goes from home to a thread, replies, and a colleague sees it", async ({
  pageOf,
}) => {
  const group = await makeGroup({ name: "Corridor questions" });
  const author = await makeMember({ name: "Maren Falk" });
  const member = await makeMember({ name: "Ines Duarte" });
  for (const { id } of [author, member]) {
    await makeMembership({ groupId: group.id, memberId: id });
  }
  const title = "Restarting after a mild reaction";
  await makeThread({ groupId: group.id, authorId: author.id, title });

  const page = await pageOf(member);
  await page.goto("/");
  await expectAccessible(page);
  await page.getByRole("main").getByRole("link", { name: title }).click();

  const thread = new ThreadPage(page);
  await expect(thread.heading(title)).toBeVisible();
  await expect(thread.postsBy("Maren Falk")).toBeVisible();
  await thread.reply("We restart at half the dose after two weeks.");
  await expectAccessible(page);

  const colleagues = new GroupPage(await pageOf(author), group.slug);
  await colleagues.open();
  await expectAccessible(colleagues.page);
  await colleagues.thread(title).click();
  await expect(new ThreadPage(colleagues.page).postsBy("Ines Duarte")).toContainText(
    "half the dose",
  );
});

test("a member starts a thread", async ({ pageOf }) => {
  const name = unique("First questions");
  const { memberId } = await makeMembership({ groupId: (await makeGroup({ name })).id });
  const page = await pageOf({ id: memberId });
  await page.goto("/groups");
  await page.getByRole("main").getByRole("link", { name }).click();
  await page.getByRole("link", { name: "Start a thread" }).first().click();
  await expect(page.getByRole("heading", { name: "Start a thread" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("textbox", { name: "Title" }).fill("How long do you observe?");
  const body = page.getByRole("textbox", { name: "Opening post" });
  await body.click();
  await body.pressSequentially("After the second dose, I mean.");
  await page.getByRole("button", { name: "Start thread" }).click();
  await expect(new ThreadPage(page).heading("How long do you observe?")).toBeVisible();
  await expect(page.getByRole("article").filter({ hasText: "second dose" })).toBeVisible();
});
