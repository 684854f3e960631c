import { makeScenario } from "@/db/factories/scenario";
import { expect, test } from "../fixtures/forum";
import { addressOf } from "../pages/addresses";
import { ThreadPage } from "../pages/thread-page";

const NOT_HERE = "There is nothing here, or it is not open to you";

test("a guest is asked to sign in, wherever they go", async ({ page }) => {
  const { groups, content, people } = await makeScenario();
  const thread = addressOf(groups.request, content.request.thread);
  for (const address of [
    ...[thread, `/groups/${groups.request.slug}`, `/groups/${groups.request.slug}/members`],
    ...["/groups", `/members/${people.member.handle}`, "/drafts", "/settings", "/admin/members"],
    "/groups/there-is-no-such-group",
  ]) {
    await page.goto(address);
    await expect(page, address).toHaveURL(/\/sign-in\?to=/);
    await expect(page.getByText(content.request.thread.title)).toBeHidden();
  }
});

test("nobody reads a thread from outside its group", async ({ pageOf }) => {
  const { groups, content, people } = await makeScenario();
  const { thread } = content.request;
  for (const name of [
    ...(["unverified", "outsider", "removed", "banned", "otherGroupsModerator"] as const),
    ...(["invited", "asking", "admin", "verifier"] as const),
  ]) {
    const page = await pageOf(people[name]);
    const missing = await page.goto(
      `/groups/${groups.request.slug}/threads/0123456789abcdefghjkmn`,
    );
    const answer = await page.goto(addressOf(groups.request, thread));
    expect(answer?.status(), name).toBe(missing?.status());
    await expect(page.getByText(NOT_HERE), name).toBeVisible();
    await expect(new ThreadPage(page).heading(thread.title), name).toBeHidden();
  }
});

test("an unlisted group is not there for outsiders", async ({ pageOf }) => {
  const { groups, content, people } = await makeScenario();
  for (const name of ["outsider", "removed", "banned", "otherGroupsModerator", "admin"] as const) {
    const page = await pageOf(people[name]);
    for (const address of ["", "/about", "/members", "/moderation", "/settings"]) {
      const answer = await page.goto(`/groups/${groups.unlisted.slug}${address}`);
      expect(answer?.status(), `${name} ${address}`).toBe(404);
      await expect(page.getByText(NOT_HERE)).toBeVisible();
    }
    await page.goto(addressOf(groups.unlisted, content.unlisted.thread));
    await expect(page.getByText(NOT_HERE)).toBeVisible();
    await page.goto(`/groups?q=${encodeURIComponent("Unlisted group")}`);
    await expect(page.getByRole("main").getByRole("link", { name: "Unlisted group" })).toHaveCount(
      0,
    );
  }
});

test("a member who may not write reads, and learns why", async ({ pageOf }) => {
  const { groups, content, people } = await makeScenario();
  const reasons = {
    lapsed: "Your verification has lapsed",
    muted: "A moderator has paused your writing",
    hasNotReadRules: "Read the group's rules",
  };
  for (const [name, reason] of Object.entries(reasons)) {
    const page = await pageOf(people[name as keyof typeof reasons]);
    await page.goto(addressOf(groups.request, content.request.thread));
    await expect(new ThreadPage(page).heading(content.request.thread.title)).toBeVisible();
    await expect(page.getByText(reason), name).toBeVisible();
    await expect(page.getByRole("textbox", { name: "Your reply" })).toBeHidden();
  }
});

test("a suspended member is signed out", async ({ pageOf }) => {
  const { groups, people } = await makeScenario();
  const page = await pageOf(people.suspended);
  await page.goto(`/groups/${groups.request.slug}`);
  await expect(page).toHaveURL(/\/sign-in/);
});

test("the moderators' desk is for the group's moderators", async ({ pageOf }) => {
  const { groups, people } = await makeScenario();
  for (const name of ["member", "lapsedModerator", "otherGroupsModerator", "outsider"] as const) {
    const page = await pageOf(people[name]);
    await page.goto(`/groups/${groups.request.slug}/moderation`);
    await expect(page.getByRole("heading", { name: "Requests to join" }), name).toBeHidden();
  }
  const page = await pageOf(people.moderator);
  await page.goto(`/groups/${groups.request.slug}/moderation`);
  await expect(page.getByRole("button", { name: "Approve Asking" })).toBeVisible();
});
