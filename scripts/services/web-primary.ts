import { sharePort } from "./share-port";
import { untilToldToStop } from "./until-told-to-stop";
import { nextProgram, nodeArgs, webArgs } from "./web-program";

const [port, processes] = process.argv.slice(2).map(Number);
if (!port || !processes) throw new Error("Started with a port and a number of processes.");

const wasTold = await sharePort(
  {
    program: nextProgram(),
    nodeArgs: nodeArgs("start"),
    args: webArgs("start", port),
    port,
    processes,
  },
  untilToldToStop(),
);
process.exit(wasTold ? 0 : 1);
