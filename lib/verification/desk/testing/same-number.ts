import { makeCase } from "@/db/factories/verification-case";

/** Members who each gave the same number of a register, in a case that they took back. */
export async function giveSameNumber(...memberIds: string[]): Promise<void> {
  for (const memberId of memberIds) {
    await makeCase({
      ...{ memberId, registerId: "us-nppes", registerNumber: "1234567893" },
      ...{ state: "decided", outcome: "withdrawn", decidedAt: new Date() },
    });
  }
}
