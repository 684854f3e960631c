import { eq, sql } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { members } from "@/db/schema";
import type { CaseRow } from "../cases/lock-case";
import type { Stated } from "./statement";

type Claim = Pick<
  CaseRow,
  "memberId" | "professionId" | "country" | "isTrainee" | "nameOnRegister"
>;

/** What somebody who vouches on a case would state. */
export async function loadStated(reader: Reader, row: Claim): Promise<Stated> {
  const { memberId, professionId, country, isTrainee, nameOnRegister } = row;
  const [found] = await reader
    .select({
      name: members.name,
      profession: sql<string>`(SELECT p.name FROM professions p WHERE p.id = ${professionId})`,
    })
    .from(members)
    .where(eq(members.id, memberId));
  if (!found?.profession || !country) throw new Error("The case says too little to vouch for.");
  return { ...found, nameOnRegister, country, isTrainee };
}
