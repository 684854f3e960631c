import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, it } from "vitest";
import { drive } from "./drive";

it("counts as served what has the status and the text, and everything else as an error", async () => {
  let asked = 0;
  const server = createServer((_request, response) => {
    asked++;
    response.statusCode = asked % 3 === 0 ? 500 : 200;
    response.end(asked % 3 === 1 ? "the text" : "another");
  }).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { requestsPerSecond, errors } = await drive(
    { url, headers: {}, mustHold: ["the text"] },
    1,
    1,
  );
  server.close();
  expect(asked).toBeGreaterThan(30);
  expect(errors / asked).toBeCloseTo(2 / 3, 1);
  expect(requestsPerSecond / asked).toBeCloseTo(1 / 3, 1);
});
