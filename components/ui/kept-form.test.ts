import { redirect } from "next/navigation";
import { describe, expect, it, vi } from "vitest";
import { keptForm } from "./kept-form";

const idle = { status: "idle" } as const;

function filledIn(body = "Typed on the way to the ward.") {
  const form = new FormData();
  form.set("body", body);
  form.append("specialties", "oncology");
  form.append("specialties", "palliative-medicine");
  return form;
}

describe("a form whose action", () => {
  it("answers is left alone", async () => {
    const answer = { status: "done", result: 1 } as const;
    expect(await keptForm(async () => answer)(idle, filledIn())).toBe(answer);
  });

  it("does not get through keeps what was typed and says so", async () => {
    const cut = async () => Promise.reject(new TypeError("Failed to fetch"));
    expect(await keptForm(cut)(idle, filledIn())).toMatchObject({
      status: "refused",
      message: expect.stringMatching(/Check your connection/),
      values: {
        body: "Typed on the way to the ward.",
        specialties: "oncology\npalliative-medicine",
      },
    });
  });

  it("leads to another page leads there", async () => {
    const answered = keptForm(async () => redirect("/groups"))(idle, filledIn());
    await expect(answered).rejects.toThrow("NEXT_REDIRECT");
  });

  it("could not take so much is not sent", async () => {
    const act = vi.fn();
    const state = await keptForm(act)(idle, filledIn("ö".repeat(500_000)));
    expect(state).toMatchObject({ status: "refused", message: expect.stringMatching(/too much/) });
    expect(act).not.toHaveBeenCalled();
  });
});
