import { tryPort } from "./free-port";
import { Problem } from "./problem";

const USUAL = 3000;
const TRIES = 20;

/** The port to serve on: PORT if it is free, without PORT the first free one from 3000 on. */
export async function choosePort(
  wanted = process.env.PORT,
  command = "npm start",
): Promise<{ port: number; note?: string }> {
  if (wanted) {
    const port = Number(wanted);
    if (!Number.isInteger(port) || port < 1 || port > 65_535)
      throw new Problem(`PORT=${wanted} is not a port number.`);
    const state = await tryPort(port);
    if (state === "free") return { port };
    throw new Problem(
      state === "forbidden"
        ? `This account may not listen on port ${port}. Choose one from 1024 on: PORT=8080 ${command}`
        : `Port ${port} is taken by another program. Choose another: PORT=${port + 1} ${command}`,
    );
  }
  for (let port = USUAL; port < USUAL + TRIES; port++) {
    if ((await tryPort(port)) === "free") {
      return port === USUAL
        ? { port }
        : { port, note: `Port ${USUAL} is taken by another program, so this is ${port}.` };
    }
  }
  throw new Problem(
    `Ports ${USUAL} to ${USUAL + TRIES - 1} are all taken. Choose another: PORT=8080 ${command}`,
  );
}
