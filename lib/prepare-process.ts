import { env } from "@/lib/env";

/** What a web process does before its first request. */
export async function prepareProcess(): Promise<void> {
  const { noteRemoteAddresses } = await import("@/lib/auth/remote-address");
  noteRemoteAddresses();
  const { makeRequestsPlain } = await import("@/lib/plain-requests");
  makeRequestsPlain({ upgrades: env.NODE_ENV === "development" });
  const { preparePages } = await import("@/lib/page-requests");
  preparePages();
  const { wordAnswers } = await import("@/lib/word-answers");
  wordAnswers();
  const { noteMissingDocumentKeys } = await import("@/lib/verification/documents/document-keys");
  noteMissingDocumentKeys();
  if (env.MIGRATE) {
    const { migrate } = await import("@/db/migrate");
    await migrate(env.DATABASE_URL);
  }
  if (env.RUN_WORKER) {
    const { workBesidePages } = await import("@/lib/jobs/work-beside-pages");
    workBesidePages();
  }
}
