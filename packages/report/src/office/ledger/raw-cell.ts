/** A cell as the workbook reader returns it. */
export type Raw = string | number | boolean | Date | null | undefined;

/** A cell as text: dates as 2024-11-05, no blanks at the ends. */
export function text(raw: Raw): string {
  if (raw === null || raw === undefined) return '';
  if (raw instanceof Date) return Number.isNaN(raw.getTime()) ? '' : raw.toISOString().slice(0, 10);
  return String(raw).replaceAll('\r\n', '\n').trim();
}
