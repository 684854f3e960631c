import { describe, expect, it } from "vitest";
import { findFault } from "./sent-form";

const page = "http://localhost:3000/sign-in";
const own = { origin: "http://localhost:3000", host: "localhost:3000" };

type Sent = { method?: string; headers?: Record<string, string>; body?: string | FormData };

async function statusOf({ method = "POST", headers = {}, body = "" }: Sent) {
  // What a form becomes on its way decides its boundary and length.
  const encoded = new Request(page, { method: "POST", body });
  const type = encoded.headers.get("content-type") ?? "";
  const bytes = await encoded.arrayBuffer();
  const all = { "content-type": type, "content-length": String(bytes.byteLength), ...own };
  const isRead = method === "GET" || method === "HEAD";
  const sent = new Request(page, {
    method,
    headers: { ...all, ...headers },
    body: isRead ? null : bytes,
  });
  return (await findFault(sent))?.status ?? "passed on";
}

function form(fields: Record<string, string>): FormData {
  const made = new FormData();
  for (const [name, value] of Object.entries(fields)) made.set(name, value);
  return made;
}

const call = { id: "7f7d305b221f059bc15630428f185f4da126755ad8", bound: "$@1" };
const whole = {
  $ACTION_REF_2: "",
  "$ACTION_2:0": JSON.stringify(call),
  "$ACTION_2:1": '[{"status":"idle"}]',
  $ACTION_KEY: "k1",
  email: "ada@example.org",
};
const scripted = { "next-action": call.id };
const plain = { "content-type": "text/plain;charset=UTF-8" };

describe("passes on", () => {
  it.each<[string, Sent]>([
    ["reading", { method: "GET" }],
    ["asking for the headers", { method: "HEAD" }],
    ["a form without JavaScript", { body: form(whole) }],
    ["a form whose action has nothing bound", { body: form({ [`$ACTION_ID_${call.id}`]: "" }) }],
    [
      "a form by script",
      { headers: scripted, body: form({ 0: '["$undefined","$K1"]', "1_a": "b" }) },
    ],
    ["an action without a form", { headers: { ...scripted, ...plain }, body: '[{"a":1}]' }],
    [
      "a form behind a proxy",
      {
        headers: { origin: "https://forum.example", "x-forwarded-host": "forum.example" },
        body: form(whole),
      },
    ],
  ])("%s", async (_, sent) => {
    expect(await statusOf(sent)).toBe("passed on");
  });
});

describe("turns away", () => {
  const half = '--abc\r\nContent-Disposition: form-data; name="a"\r\n\r\nhalf';
  const bounded = { "content-type": "multipart/form-data; boundary=abc" };
  const { "$ACTION_2:1": _state, ...unbound } = whole;

  it.each<[number, string, Sent]>([
    [405, "other methods", { method: "PUT" }],
    [405, "deleting", { method: "DELETE" }],
    [
      403,
      "another site's form",
      { headers: { origin: "https://evil.example" }, body: form(whole) },
    ],
    [403, "a form from nowhere", { headers: { origin: "null" }, body: form(whole) }],
    [413, "too much", { body: form({ ...whole, body: "a".repeat(1024 * 1024) }) }],
    [
      415,
      "a form encoded otherwise",
      {
        headers: { "content-type": "application/x-www-form-urlencoded" },
        body: "a=b",
      },
    ],
    [415, "JSON", { headers: { "content-type": "application/json" }, body: "{}" }],
    [400, "a form cut off", { headers: bounded, body: half }],
    [
      400,
      "a form without boundary",
      { headers: { "content-type": "multipart/form-data" }, body: half },
    ],
    [400, "an action that is no JSON", { body: form({ ...whole, "$ACTION_2:0": "{" }) }],
    [400, "a state that is no JSON", { body: form({ ...whole, "$ACTION_2:1": "{" }) }],
    [400, "a state that is missing", { body: form(unbound) }],
    [400, "an action by script that is no list", { headers: { ...scripted, ...plain }, body: "5" }],
    [
      400,
      "an action by script that is no JSON",
      { headers: { ...scripted, ...plain }, body: "{{" },
    ],
    [400, "a form by script without its list", { headers: scripted, body: form({ "1_a": "b" }) }],
  ])("with %i %s", async (status, _, sent) => {
    expect(await statusOf(sent)).toBe(status);
  });

  it("with 411 what does not say how long it is", async () => {
    const sent = new Request(page, { method: "POST", headers: own, body: form(whole) });
    expect((await findFault(sent))?.status).toBe(411);
  });
});
