const MARK = '定性:';

/** The value and the unit of a 定性 row as records join them, "定性:优|优良中低差" (see `Indicator.value`); null where the text is not joined so. */
export function qualitativeCells(recorded: string): { readonly value: string; readonly unit: string } | null {
  if (!recorded.startsWith(MARK)) return null;
  const [value = '', unit = ''] = recorded.slice(MARK.length).split('|');
  return { value, unit };
}
