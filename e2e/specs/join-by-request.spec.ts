import { makeRequestGroup } from "@/db/factories/group";
import { makeMember } from "@/db/factories/member";
import { makeMembership } from "@/db/factories/membership";
import { makeThread } from "@/db/factories/thread";
import { expectAccessible } from "../fixtures/accessible";
import { expect, test } from "../fixtures/forum";
import { addressOf } from "../pages/addresses";
import { GroupPage } from "../pages/group-page";
import { ThreadPage } from "../pages/thread-page";

test("a clinician asks to join, a moderator approves, and the group opens", async ({ pageOf }) => {
  const group = await makeRequestGroup({ name: "Late effects" });
  const moderator = await makeMember({ name: "Signe Brandt" });
  await makeMembership({ groupId: group.id, memberId: moderator.id, role: "moderator" });
  const thread = await makeThread({ groupId: group.id, authorId: moderator.id });
  const asking = await makeMember({ name: "Teodor Lund" });

  const outside = new GroupPage(await pageOf(asking), group.slug);
  await outside.page.goto(addressOf(group, thread));
  await expect(new ThreadPage(outside.page).heading(thread.title)).toBeHidden();
  await outside.openAbout();
  await expectAccessible(outside.page);
  await outside.page
    .getByRole("textbox", { name: /Message to the moderators/ })
    .fill("I run a clinic.");
  await outside.page.getByRole("button", { name: "Ask to join" }).click();
  await expect(outside.page.getByText("Your request is with the moderators")).toBeVisible();
  await expect(outside.page.getByRole("button", { name: "Withdraw the request" })).toBeVisible();

  const desk = new GroupPage(await pageOf(moderator), group.slug);
  await desk.openDesk();
  await expect(desk.page.getByText("I run a clinic.")).toBeVisible();
  await expectAccessible(desk.page);
  await desk.page.getByRole("button", { name: "Approve Teodor Lund" }).click();
  await expect(desk.page.getByText("They are a member now")).toBeVisible();
  await expect(desk.page.getByText("Nobody is waiting")).toBeVisible();

  await outside.open();
  await outside.thread(thread.title).click();
  await expect(new ThreadPage(outside.page).heading(thread.title)).toBeVisible();
});

test("a moderator refuses, and the group stays closed", async ({ pageOf }) => {
  const group = await makeRequestGroup({ name: "Early effects" });
  const moderator = await makeMember({ name: "Signe Brandt" });
  await makeMembership({ groupId: group.id, memberId: moderator.id, role: "owner" });
  const asking = await makeMember({ name: "Alba Reyes" });

  const outside = new GroupPage(await pageOf(asking), group.slug);
  await outside.openAbout();
  await outside.page.getByRole("button", { name: "Ask to join" }).click();
  await expect(outside.page.getByText("Your request is with the moderators")).toBeVisible();

  const desk = new GroupPage(await pageOf(moderator), group.slug);
  await desk.openDesk();
  await desk.page.getByText("Refuse", { exact: true }).click();
  await desk.page.getByRole("textbox", { name: /^Reason/ }).fill("This group is for our clinic.");
  await desk.page.getByRole("button", { name: "Refuse the request" }).click();
  await expect(desk.page.getByText("The request is refused")).toBeVisible();

  await outside.open();
  await expect(outside.page.getByRole("button", { name: "Ask to join" })).toBeVisible();
});
