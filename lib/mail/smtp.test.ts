import { once } from "node:events";
import { createServer, type Socket } from "node:net";
import { expect, it, vi } from "vitest";

/** A small SMTP server: takes every message and remembers what was said. */
async function startSmtp() {
  const said: string[] = [];
  const server = createServer((socket: Socket) => {
    let isData = false;
    socket.write("220 test\r\n");
    socket.on("data", (chunk) => {
      for (const line of chunk.toString().split("\r\n").filter(Boolean)) {
        said.push(line);
        if (isData && line === ".") {
          isData = false;
          socket.write("250 taken\r\n");
        } else if (!isData && line === "DATA") {
          isData = true;
          socket.write("354 go on\r\n");
        } else if (!isData) socket.write(line === "QUIT" ? "221 bye\r\n" : "250 ok\r\n");
      }
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return { said, port, stop: () => server.close() };
}

it("sends by SMTP when a server is set, under the same Message-ID each time", async () => {
  const { said, port, stop } = await startSmtp();
  vi.stubEnv("MAIL_URL", `smtp://127.0.0.1:${port}`);
  const { deliver, mailMode } = await import("./transport");
  expect(mailMode()).toBe("smtp");
  const message = { to: "a@example.org", subject: "Hello", text: "Text", html: "<p>Text</p>" };
  await deliver("abc", message);
  await deliver("abc", message);
  stop();
  expect(said.filter((line) => line === "Message-ID: <abc@localhost>")).toHaveLength(2);
  expect(said).toContain("RCPT TO:<a@example.org>");
});
