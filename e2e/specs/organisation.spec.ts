import { expectAccessible } from "../fixtures/accessible";
import { expect, test } from "../fixtures/forum";

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("a clinician signs in through their organisation, and leaves again", async ({ page }) => {
      await page.goto("/sign-in?to=/settings/sessions");
      if (javaScriptEnabled) await expectAccessible(page);
      await page.getByRole("button", { name: "Sign in with Example Hospital" }).click();
      await page.getByRole("button", { name: "Merle Osei" }).click();
      await expect(page).not.toHaveURL(/sign-in/);
      await page.goto("/settings/sessions");
      await expect(page.getByText("This device")).toBeVisible();

      await page.goto("/sign-out");
      await page.getByRole("main").getByRole("button", { name: "Sign out" }).click();
      await expect(page).not.toHaveURL(/sign-out/);
      await page.goto("/settings/sessions");
      await expect(page).toHaveURL(/sign-in/);
    });
  });
}
