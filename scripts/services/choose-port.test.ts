import { createServer } from "node:net";
import { expect, it } from "vitest";
import { choosePort } from "./choose-port";
import { freePort } from "./free-port";

it("takes the port that is asked for, when it is free", async () => {
  const port = await freePort();
  expect(await choosePort(String(port))).toEqual({ port });
});

it("says which port is taken, and how to choose another", async () => {
  const server = createServer();
  const port = await freePort();
  await new Promise<void>((resolve) => server.listen(port, "0.0.0.0", resolve));
  await expect(choosePort(String(port))).rejects.toThrow(`PORT=${port + 1} npm start`);
  server.close();
});

it.each(["abc", "0", "70000", "3000.5", "-1"])("refuses PORT=%s", async (wanted) => {
  await expect(choosePort(wanted)).rejects.toThrow(`PORT=${wanted} is not a port number.`);
});
