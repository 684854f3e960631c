import { getHealth } from "@/lib/health/queries";

export const dynamic = "force-dynamic";

/** 200 while the database answers, 503 when it does not. */
export async function GET(): Promise<Response> {
  const health = await getHealth();
  return Response.json(health, {
    status: health.database === "ok" ? 200 : 503,
    headers: { "Cache-Control": "no-store" },
  });
}
