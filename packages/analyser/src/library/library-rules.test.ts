import type { Level1 } from '@perf-lint/core';
import { expect, it } from 'vitest';
import { type CaseRow, documentOf } from '../../testing/case-document.js';
import { analyse } from '../analyse.js';
import type { RuleId } from '../rule-id.js';
import { builtInLibrary, type LibraryEntry } from './library-entry.js';

const CLASS: Readonly<Record<string, readonly [Level1, string]>> = {
  'economic-cost': ['cost', '经济成本指标'],
  quantity: ['output', '数量指标'],
  quality: ['output', '质量指标'],
  timeliness: ['output', '时效指标'],
  'economic-benefit': ['benefit', '经济效益指标'],
  'social-benefit': ['benefit', '社会效益指标'],
  'ecological-benefit': ['benefit', '生态效益指标'],
  sustainability: ['benefit', '可持续影响指标'],
  satisfaction: ['satisfaction', '服务对象满意度指标'],
};

/** A plain value for a form: a rate below 100 %, a small number for what should be few. */
function targetOf({ form, unit, direction }: LibraryEntry): string {
  if (direction === 'date') return '2024年11月30日前';
  return form.replace('__', unit === '%' || unit === '‰' ? (direction === 'higher' ? '92' : '3') : '24');
}

/** What a well-formed indicator must never be told. */
const FAULTS: ReadonlySet<RuleId> = new Set<RuleId>([
  'inverted-comparator',
  'garbled-indicator',
  'missing-unit',
  'unit-mismatch',
  'impossible-bound',
  'vacuous-bound',
  'undefined-measure',
  'vague-value',
  'wrong-category',
  'invalid-deadline',
  'restated-value',
  'consumption-floor',
  'suspected-typo',
  'name-value-conflict',
]);

it('no entry of the library, its number filled in, is called malformed by any row rule', () => {
  const entries = builtInLibrary();
  const rows: CaseRow[] = entries.map((entry) => {
    const [level1, level2] = CLASS[entry.aspect ?? ''] ?? ['output', ''];
    return { level1, level2, name: entry.name, value: targetOf(entry) };
  });
  const analysis = analyse(documentOf({ model: '2021', projects: rows.map((row) => ({ rows: [row] })) }));
  const said = analysis.findings
    .filter(({ ruleId, severity }) => FAULTS.has(ruleId) && severity !== 'info')
    .map(({ ruleId, messageId, path }) => {
      const row = rows[Number(path.projectId.slice(1))];
      return `${ruleId}/${messageId}: ${row?.level2} ${row?.name} ${row?.value}`;
    });
  expect(said).toEqual([]);

  // The same indicators turned round are told so: the rules do know these names.
  const turned = entries.map(
    (entry, i) => ({ ...rows[i], value: targetOf(entry).replace(/[≥≤]/, (sign) => (sign === '≥' ? '≤' : '≥')) }) as CaseRow,
  );
  const known = analyse(documentOf({ model: '2021', projects: turned.map((row) => ({ rows: [row] })) })).findings;
  const directed = entries.filter(({ direction }) => direction === 'higher' || direction === 'lower').length;
  expect(known.filter(({ ruleId }) => ruleId === 'inverted-comparator').length).toBeGreaterThan(directed * 0.85);
});
