import { and, desc, eq, or, sql } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { institutionDomains } from "@/db/schema";

export type ListedDomain = typeof institutionDomains.$inferSelect;

/** The part after the @. */
export const hostOf = (address: string): string => address.slice(address.lastIndexOf("@") + 1);

/** The listed domain that an address at this host falls under; of several the nearest. */
export async function findDomain(reader: Reader, host: string): Promise<ListedDomain | undefined> {
  const labels = host.split(".");
  const around = labels.map((_, place) => labels.slice(place).join("."));
  const { domain, includesSubdomains } = institutionDomains;
  const [found] = await reader
    .select()
    .from(institutionDomains)
    .where(
      and(
        sql`${domain} = ANY(${sql.param(around)})`,
        or(eq(domain, host), eq(includesSubdomains, true)),
      ),
    )
    .orderBy(desc(sql`length(${domain})`))
    .limit(1);
  return found;
}
