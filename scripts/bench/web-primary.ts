import cluster from "node:cluster";

/** Shares one port among several servers, and hands on the wish to stop. */
const [program = "", port = "", count = ""] = process.argv.slice(2);

cluster.setupPrimary({
  exec: program,
  execArgv: [],
  args: ["start", "--port", port, "--hostname", "0.0.0.0"],
});
for (let number = 0; number < Number(count); number++) cluster.fork();
process.on("SIGTERM", () => {
  for (const worker of Object.values(cluster.workers ?? {})) worker?.process.kill("SIGTERM");
});
