import { people } from "@/db/demo/people";
import type { Services } from "./services";

/** What to tell the person who started Curbside: where to go, as whom to sign in, where data lies. */
export function welcome(services: Services, url: string): string[] {
  const data = services.elsewhere
    ? `${services.dataDir}, the database in ${services.elsewhere}`
    : services.dataDir;
  return [
    `Curbside is ready:  ${url}`,
    ...(process.env.DEMO === "true"
      ? [`Sign in as:         ${demoPeople()} (one click at ${url}/sign-in)`]
      : []),
    `Data lies in:       ${services.embedded ? data : `${data}; the database is yours (DATABASE_URL)`}`,
    "Ctrl-C stops it.",
  ];
}

function demoPeople(): string {
  const clinician = people[0]?.name;
  const admin = people.find(({ siteRoles }) => siteRoles?.includes("admin"))?.name;
  return `${clinician}, a clinician, or ${admin}, the administrator`;
}
