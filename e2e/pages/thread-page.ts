import { expect, type Locator, type Page } from "@playwright/test";

/** A thread as a reader meets it. */
export class ThreadPage {
  constructor(readonly page: Page) {}

  heading(title: string): Locator {
    return this.page.getByRole("heading", { level: 1, name: title });
  }

  postsBy(name: string): Locator {
    return this.page.getByRole("article", { name: `by ${name}` });
  }

  /** Writes in the form at the end of the thread and sends it. */
  async reply(text: string): Promise<void> {
    const form = this.page.getByRole("region", { name: "Reply to the thread" });
    await form.getByRole("textbox", { name: "Your reply" }).click();
    await form.getByRole("textbox", { name: "Your reply" }).pressSequentially(text);
    await form.getByRole("button", { name: "Reply" }).click();
    await expect(this.page.getByRole("article").filter({ hasText: text })).toBeVisible();
  }
}
