/**
 * What statements answer that are sent at once and carried out in this order: one way to the database
 * instead of several. Each must be under way already when it is handed over, as those of `builtOnce`
 * are. Waits for every answer, so that a transaction does not end before the last, and then fails with
 * the first failure there was: those that follow it only say that the transaction is lost.
 */
export async function together<Answers extends readonly unknown[]>(
  ...sent: { [Place in keyof Answers]: Promise<Answers[Place]> }
): Promise<Answers> {
  const all = Promise.all(sent);
  await Promise.allSettled([all, ...sent]);
  return (await all) as unknown as Answers;
}
