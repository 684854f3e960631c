import { refuseMethod, serveOpenApi } from "@/lib/api/serve-open-api";

export const dynamic = "force-dynamic";

export const GET = serveOpenApi;
export const POST = refuseMethod;
export const PUT = refuseMethod;
export const PATCH = refuseMethod;
export const DELETE = refuseMethod;
export const OPTIONS = refuseMethod;
