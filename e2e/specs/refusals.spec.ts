import { makeScenario } from "@/db/factories/scenario";
import { newId } from "@/lib/ids";
import { expectAccessible } from "../fixtures/accessible";
import { expect, test } from "../fixtures/forum";
import { addressOf } from "../pages/addresses";
import { ThreadPage } from "../pages/thread-page";

const outsiders = [
  ...(["outsider", "removed", "banned", "otherGroupsModerator"] as const),
  ...(["invited", "asking", "admin", "verifier"] as const),
];

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

test("nobody reads a thread from outside its group", async ({ requestOf }) => {
  const { groups, content, people } = await makeScenario();
  const { thread } = content.request;
  for (const name of [...outsiders, "unverified"] as const) {
    const request = await requestOf(people[name]);
    const missing = await request.get(`/groups/${groups.request.slug}/threads/${newId()}`);
    const closed = await request.get(addressOf(groups.request, thread));
    expect(closed.status(), name).toBe(missing.status());
    expect(await closed.text(), name).not.toContain(thread.title);
  }
});

test("an unlisted group is not there for outsiders", async ({ requestOf }) => {
  const { groups, content, people } = await makeScenario();
  const { slug, name: title } = groups.unlisted;
  const pages = ["", "/about", "/members", "/moderation", "/settings", "/threads/new"];
  for (const name of outsiders.filter((who) => who !== "invited")) {
    const request = await requestOf(people[name]);
    const missing = await request.get("/groups/there-is-no-such-group");
    for (const page of pages) {
      const closed = await request.get(`/groups/${slug}${page}`);
      expect(closed.status(), `${name} ${page}`).toBe(missing.status());
      expect(await closed.text(), `${name} ${page}`).not.toContain(title);
    }
    const directory = await request.get(`/groups?${new URLSearchParams({ q: title })}`);
    expect(await directory.text()).not.toContain(slug);
    const thread = await request.get(addressOf(groups.unlisted, content.unlisted.thread));
    expect(await thread.text()).not.toContain(content.unlisted.thread.title);
  }
});

test("the missing and the closed look alike", async ({ pageOf }) => {
  const { groups, people } = await makeScenario();
  const page = await pageOf(people.outsider);
  await page.goto(`/groups/${groups.unlisted.slug}`);
  await expect(page.getByRole("heading", { name: NOT_HERE })).toBeVisible();
  await expect(page.getByRole("navigation", { name: "Places and my groups" })).toContainText(
    "Home",
  );
  await expectAccessible(page);
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
    await page.goto(`/groups/${groups.request.slug}`);
    await expect(page.getByRole("main").getByText(reason), name).toBeVisible();
    await expect(page.getByRole("link", { name: "Start a thread" })).toHaveCount(0);
    await expectAccessible(page);
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
