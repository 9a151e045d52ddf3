import type { RowContext } from '../context/context.js';

/**
 * 完整性 0..100: which of the parts that the rules ask for are there. 产出 40 (数量 15, 质量 15, 时效 10, or 40 whole where the layout
 * prints no 二级), 成本 20, 效益 25, 满意度 15. An empty or garbled row, or one that says it does not apply, fills nothing.
 */
export function completenessOf(rows: readonly RowContext[]): number {
  const filled = rows.filter(
    (row) =>
      row.facts.name !== '' &&
      row.facts.target.kind !== 'empty' &&
      !row.facts.inapplicable &&
      !row.facts.unitOnly &&
      row.facts.garbled === '',
  );
  const aspects = new Set(filled.map((row) => row.facts.aspect));
  const classes = new Set(filled.map((row) => row.indicator.level1));
  const printsAspects = filled.some((row) => row.indicator.level1 === 'output' && row.indicator.level2 !== '');
  let points = 0;
  if (printsAspects) {
    if (aspects.has('quantity')) points += 15;
    if (aspects.has('quality')) points += 15;
    if (aspects.has('timeliness')) points += 10;
    if (aspects.has('key-tasks') || aspects.has('duties')) points += 40;
  } else if (classes.has('output')) points += 40;
  if (classes.has('cost') || aspects.has('output-cost')) points += 20;
  if (classes.has('benefit')) points += 25;
  if (classes.has('satisfaction') || aspects.has('satisfaction')) points += 15;
  return Math.min(100, points);
}
