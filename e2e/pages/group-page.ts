import type { Locator, Page } from "@playwright/test";

/** A group: its threads, its about page and its moderators' desk. */
export class GroupPage {
  constructor(
    readonly page: Page,
    readonly slug: string,
  ) {}

  async open(): Promise<void> {
    await this.page.goto(`/groups/${this.slug}`);
  }

  async openAbout(): Promise<void> {
    await this.page.goto(`/groups/${this.slug}/about`);
  }

  thread(title: string): Locator {
    return this.page.getByRole("main").getByRole("link", { name: title });
  }

  async openDesk(): Promise<void> {
    await this.open();
    await this.page.getByRole("link", { name: /^Moderation/ }).click();
  }
}
