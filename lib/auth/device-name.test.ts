import { expect, it } from "vitest";
import { deviceName } from "./device-name";

const like = (rest: string) => `Mozilla/5.0 ${rest}`;

it.each([
  [
    like("(Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0"),
    "Firefox on Windows",
  ],
  [
    like("(X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36"),
    "Chrome on Linux",
  ],
  [
    like("(Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0"),
    "Edge on Windows",
  ],
  [
    like(
      "(iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605 Version/19.0 Mobile Safari/604",
    ),
    "Safari on iPhone",
  ],
  [
    like("(Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605 Version/19.0 Safari/605"),
    "Safari on Mac",
  ],
  [like("(Linux; Android 16) AppleWebKit/537 Chrome/140.0 Mobile Safari/537"), "Chrome on Android"],
  ["curl/8.10", "A browser"],
  [null, "Unknown device"],
])("calls %j %s", (userAgent, name) => {
  expect(deviceName(userAgent)).toBe(name);
});
