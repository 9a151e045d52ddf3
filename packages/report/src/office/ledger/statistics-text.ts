/**
 * The statistics of a ledger as a table for terminals.
 */

import { type LedgerEntry, REASON, REASONS } from '@perf-lint/review';
import type { Language } from '../../language.js';
import { shareText } from '../../texts/amounts.js';
import { textWidth } from '../../texts/width.js';
import { statisticsColumns, statisticsRows } from './write-ledger.js';

const pad = (text: string, width: number, right: boolean): string => {
  const space = ' '.repeat(Math.max(0, width - textWidth(text)));
  return right ? space + text : text + space;
};

/** Rules with the numbers of their decisions and the rejection rate; reasons under the table. */
export function statisticsText(entries: readonly LedgerEntry[], language: Language): string {
  const columns = statisticsColumns(language).slice(0, 9);
  const rows = statisticsRows(entries, language);
  const cells = [columns.map(({ heading }) => heading), ...rows.map((row) => columns.map(({ value }) => String(value(row, 0) ?? '')))];
  const widths = columns.map((_, index) => Math.max(...cells.map((line) => textWidth(line[index] ?? ''))));
  const lines = cells.map((line) =>
    line
      .map((cell, index) => pad(cell, widths[index] ?? 0, index > 1))
      .join('  ')
      .trimEnd(),
  );
  const [total] = rows;
  const reasons = REASONS.filter((reason) => (total?.reasons[reason] ?? 0) > 0).map(
    (reason) => `${REASON[reason][language]} ${total?.reasons[reason]}`,
  );
  if (reasons.length > 0)
    lines.push('', `${language === 'zh-CN' ? '原因：' : 'Reasons: '}${reasons.join(language === 'zh-CN' ? '，' : ', ')}`);
  const settled = total === undefined ? 0 : total.accept + total.rewrite + total.reject;
  lines.push(
    '',
    language === 'zh-CN'
      ? `已定 ${settled} 条，占 ${shareText(settled, entries.length)}`
      : `${settled} settled, ${shareText(settled, entries.length)} of all`,
  );
  return `${lines.join('\n')}\n`;
}
