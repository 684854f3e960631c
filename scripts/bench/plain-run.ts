const LOOKED_AT = 160;

/** The longest run of plain characters near a text's beginning, which HTML and JSON both show as it is. */
export function plainRun(text: string): string {
  const runs = text.slice(0, LOOKED_AT).match(/[A-Za-z0-9][A-Za-z0-9 ,.]*[A-Za-z0-9]/g) ?? [];
  return runs.reduce((longest, run) => (run.length > longest.length ? run : longest), "");
}
