import { notFound } from "next/navigation";
import type { NextRequest } from "next/server";
import { handlers } from "@/lib/auth/library";
import { organisationName } from "@/lib/auth/organisation";

/** Where an organisation's sign-in page sends people back to. */
export function GET(request: NextRequest): Promise<Response> {
  if (organisationName() === null) notFound();
  return handlers.GET(request);
}
