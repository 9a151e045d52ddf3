import { compact, type Project } from '@perf-lint/core';
import { NAME_PARTS } from '@perf-lint/data';

const WHOLE: ReadonlySet<string> = new Set(NAME_PARTS.fiscalSources);

/** What of a project's money is fiscal funds (财政资金), in 万元; null where the form prints no line for all of it: parts by level of government may not be all. */
export function fiscalFundsOf({ funding }: Pick<Project, 'funding'>): number | null {
  const amounts = new Set(funding.filter(({ source }) => WHOLE.has(compact(source).replace(/[（(].*$/u, ''))).map(({ amount }) => amount));
  const [only] = amounts;
  return only !== undefined && amounts.size === 1 ? only : null;
}
