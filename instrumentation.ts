/** Runs once in each web process, before its first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { prepareProcess } = await import("@/lib/prepare-process");
    await prepareProcess();
  }
}
