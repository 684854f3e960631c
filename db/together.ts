/**
 * What statements answer that are sent at once and carried out in this order: one way to the database
 * instead of several. Waits for every answer, so that a transaction does not end before the last.
 */
export async function together<Answers extends readonly unknown[]>(
  ...sent: { [Place in keyof Answers]: Promise<Answers[Place]> }
): Promise<Answers> {
  await Promise.allSettled(sent);
  return (await Promise.all(sent)) as unknown as Answers;
}
