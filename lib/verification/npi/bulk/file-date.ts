/** The day up to which a file of CMS tells, as its name does (`npidata_pfile_20050523-20261108.csv`), as "2026-11-08". */
export function fileDate(name: string): string | undefined {
  const [, year, month, day] = /_\d{8}-(\d{4})(\d\d)(\d\d)/.exec(name) ?? [];
  const date = `${year}-${month}-${day}`;
  return Number.isNaN(Date.parse(`${date}T00:00:00Z`)) ? undefined : date;
}
