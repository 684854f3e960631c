export type Engine = { url: string; key: string };

/** The same question to the search engine as the page asks. */
export type Question = { words: string; groupIds: string[] };

type Hits = { hits: { id: string }[] };

/** The posts that the engine names. */
export async function engineHits(engine: Engine, { words, groupIds }: Question): Promise<string[]> {
  const ask = async (matchingStrategy: string) => {
    const answer = await fetch(`${engine.url}/indexes/posts/search`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        authorization: `Bearer ${engine.key}`,
        // As the application asks; what is packed comes in pieces, the last of which the system holds back.
        "accept-encoding": "identity",
      },
      body: JSON.stringify({
        q: words,
        matchingStrategy,
        filter: [`group_id IN [${groupIds.map((id) => `"${id}"`).join(", ")}]`],
        distinct: "thread_id",
        limit: 32,
        attributesToRetrieve: ["id"],
      }),
    });
    return ((await answer.json()) as Hits).hits.map(({ id }) => id);
  };
  const strict = await ask("all");
  return strict.length > 0 ? strict : ask("last");
}
