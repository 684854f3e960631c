const PARENT_CHECK_MS = 1000;

/** Resolves when this program should end: Ctrl-C, SIGTERM, a closed terminal, or npm above it being gone. */
export function untilToldToStop(): Promise<void> {
  const parent = process.ppid;
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
      process.on(signal, () => resolve());
    if (process.env.npm_lifecycle_event === undefined) return;
    const check = setInterval(() => {
      if (process.ppid !== parent) resolve();
    }, PARENT_CHECK_MS);
    check.unref();
  });
}
