import { makeRequestGroup } from "@/db/factories/group";
import { makeMember } from "@/db/factories/member";
import { makeMembership } from "@/db/factories/membership";
import { makeThread } from "@/db/factories/thread";
import { makeDiscussion } from "../fixtures/discussion";
import { expect, test } from "../fixtures/forum";
import { addressOf } from "../pages/addresses";
import { GroupPage } from "../pages/group-page";
import { ThreadPage } from "../pages/thread-page";

test.use({ javaScriptEnabled: false });

test("a member reads and replies without JavaScript", async ({ pageOf }) => {
  const { groupId, memberId } = await makeMembership();
  const thread = await makeThread({ groupId, authorId: memberId });
  const page = await pageOf({ id: memberId });
  await page.goto("/");
  await page.getByRole("link", { name: thread.title }).click();
  const reading = new ThreadPage(page);
  const { form } = reading;
  await reading.openForm();
  await page.getByRole("textbox", { name: "Your reply" }).fill("Half the dose, **slowly**.");
  await form.getByRole("button", { name: "Reply" }).click();
  await expect(page.getByRole("article").filter({ hasText: "Half the dose" })).toBeVisible();
  await expect(page.getByText("slowly")).toHaveCSS("font-weight", /^[67]/);
});

test("a reply that is empty is refused with a reason, and one can carry on", async ({ pageOf }) => {
  const { groupId, memberId } = await makeMembership();
  await makeThread({ groupId, authorId: memberId });
  const page = await pageOf({ id: memberId });
  await page.goto("/");
  await page.getByRole("link", { name: "Restarting capecitabine" }).first().click();
  const reading = new ThreadPage(page);
  const { form } = reading;
  await reading.openForm();
  await form.getByRole("button", { name: "Reply" }).click();
  await expect(page.getByText("Write something first.")).toBeVisible();
  await form.getByRole("textbox", { name: "Your reply" }).fill("After six weeks.");
  await form.getByRole("button", { name: "Reply" }).click();
  await expect(page.getByRole("article").filter({ hasText: "After six weeks." })).toBeVisible();
});

test("a clinician asks to join and a moderator approves without JavaScript", async ({ pageOf }) => {
  const group = await makeRequestGroup();
  const moderator = await makeMembership({ groupId: group.id, role: "moderator" });
  const thread = await makeThread({ groupId: group.id, authorId: moderator.memberId });
  const asking = await makeMember({ name: "Mira Holt" });

  const outside = new GroupPage(await pageOf(asking), group.slug);
  await outside.openAbout();
  await outside.page.getByRole("button", { name: "Ask to join" }).click();
  await expect(outside.page.getByText("Your request is with the moderators")).toBeVisible();

  const desk = new GroupPage(await pageOf({ id: moderator.memberId }), group.slug);
  await desk.openDesk();
  await desk.page.getByRole("button", { name: "Approve Mira Holt" }).click();
  await expect(desk.page.getByText("They are a member now")).toBeVisible();

  await outside.page.goto(addressOf(group, thread));
  await expect(outside.page.getByRole("heading", { level: 1, name: thread.title })).toBeVisible();
});

test("a member starts a thread in Markdown without JavaScript", async ({ pageOf }) => {
  const { group, reader } = await makeDiscussion();
  const page = await pageOf(reader);
  await page.goto(`/groups/${group.slug}`);
  await page.getByRole("link", { name: "New thread" }).click();
  const title = "How long do you observe?";
  await page.getByRole("textbox", { name: "Title" }).fill(title);
  await page
    .getByRole("textbox", { name: "Opening post" })
    .fill("After the second dose:\n\n- one hour\n- **two** hours");
  await page.getByRole("button", { name: "Start thread" }).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await expect(page.getByRole("article").getByRole("listitem")).toHaveText([
    "one hour",
    "two hours",
  ]);
});

test("what is not there is said in the frame of every page", async ({ pageOf }) => {
  const { memberId, groupId } = await makeMembership();
  const thread = await makeThread({ groupId, authorId: memberId });
  const page = await pageOf({ id: memberId });
  for (const address of ["/nothing-here", "/groups/no-such-group", "/members/nobody-at-all"]) {
    const answer = await page.goto(address);
    expect(answer?.status(), address).toBe(404);
    await expect(page.getByRole("heading", { name: "There is nothing here" })).toBeVisible();
    await expect(page.getByRole("searchbox").first()).toBeVisible();
  }
  await page.goto("/");
  await expect(page.getByRole("link", { name: thread.title })).toBeVisible();
});
