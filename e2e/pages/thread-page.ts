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

  post({ id }: { id: string }): Locator {
    return this.page.locator(`article[data-post="${id}"]`);
  }

  /** The end of the thread, where its opening post is answered. */
  get form(): Locator {
    return this.page.getByRole("region", { name: "Reply to the thread" });
  }

  /** Writes in a form's field, or in the editor that takes its place. */
  async write(within: Locator, field: string, text: string): Promise<void> {
    const box = within.getByRole("textbox", { name: field });
    await box.click();
    await box.and(this.page.locator("[contenteditable]")).pressSequentially(text);
  }

  /** Opens the form at the end of the thread. */
  async openForm(): Promise<void> {
    await this.form.getByRole("link", { name: /^Reply to/ }).click();
  }

  /** Opens the form at the end of the thread and writes in it. */
  async writeReply(text: string): Promise<void> {
    await this.openForm();
    await this.write(this.form, "Your reply", text);
  }

  /** Writes in the form at the end of the thread and sends it. */
  async reply(text: string): Promise<void> {
    await this.writeReply(text);
    await this.form.getByRole("button", { name: "Reply" }).click();
    await expect(this.page.getByRole("article").filter({ hasText: text })).toBeVisible();
  }

  /** Opens what belongs to a post beside replying: edit, versions, delete. */
  async choose(post: Locator, act: string): Promise<void> {
    await post.getByRole("button", { name: /^More about the post/ }).click();
    await post.getByRole("link", { name: act }).click();
  }

  /** Opens the moderators' menu of the thread. */
  async openModeration(): Promise<void> {
    await this.page.getByRole("button", { name: "Moderate this thread" }).click();
  }
}
