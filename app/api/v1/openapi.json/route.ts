import { serveOpenApi } from "@/lib/api/serve-open-api";

export const dynamic = "force-dynamic";

export const GET = serveOpenApi;
