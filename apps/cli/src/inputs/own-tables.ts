/** Tables of a study as CSV: they are known by their headings. */

/** What the first columns of our tables are called. */
const START = /^\ufeff?(?:documentId|frameId|question|one|scope|ruleId|figure|yearFrom),/;

/** True for the beginning of a CSV file that has exactly the headings of one of our tables. */
export async function isOwnTable(head: string): Promise<boolean> {
  if (!START.test(head)) return false;
  const { csvHeader, OWN_TABLES } = await import('@perf-lint/study');
  return OWN_TABLES.some((table) => head.startsWith(csvHeader(table)));
}
