/**
 * Puts one defect at a time into sound indicators and asks whether it is found. The indicators are those of the library, whose direction,
 * unit and class somebody has written down, so that the truth does not come from the rules.
 */
import { type Level1, unitKinds } from '@perf-lint/core';
import { LIBRARY } from '@perf-lint/data';
import { analyse } from '../src/index.js';
import { type CaseRow, documentOf } from '../testing/case-document.js';
import { LABEL_OF_RULE } from './measures.js';

export const DEFECTS = [
  'comparator turned',
  'unit dropped',
  'unit swapped',
  'value emptied',
  'value made vague',
  'value restated',
  'bound made empty',
  'row doubled',
] as const;

export type Defect = (typeof DEFECTS)[number];

/** Labels that answer an injected defect: its own, and those a careful reader may choose instead. */
const ANSWERS: Readonly<Record<Defect, readonly string[]>> = {
  'comparator turned': ['DIR'],
  'unit dropped': ['UNIT'],
  'unit swapped': ['UNIT', 'UNDEF', 'TIME', 'CAT'],
  'value emptied': ['EMPTY'],
  'value made vague': ['VAGUE', 'RESTATE'],
  'value restated': ['RESTATE', 'VAGUE'],
  'bound made empty': ['RANGE'],
  'row doubled': ['DUP'],
};

type Entry = (typeof LIBRARY)[number]['indicators'][number];

const LEVELS: Readonly<Record<Entry['aspect'], readonly [Level1, string]>> = {
  quantity: ['output', '数量指标'],
  quality: ['output', '质量指标'],
  timeliness: ['output', '时效指标'],
  'economic-cost': ['cost', '经济成本指标'],
  'social-cost': ['cost', '社会成本指标'],
  'environmental-cost': ['cost', '生态环境成本指标'],
  'economic-benefit': ['benefit', '经济效益指标'],
  'social-benefit': ['benefit', '社会效益指标'],
  'ecological-benefit': ['benefit', '生态效益指标'],
  sustainability: ['benefit', '可持续影响指标'],
  satisfaction: ['satisfaction', '服务对象满意度指标'],
};

/** A number that fits the unit and the way that is better. */
function numberFor({ unit, direction }: Entry): string {
  if (unit === '%') return direction === 'lower' ? '3' : '92';
  return unit.includes('元') ? '260' : '36';
}

/** Kinds of units that a percentage could take the place of without anybody noticing. */
const LIKE_SHARES: ReadonlySet<string> = new Set(['rate', 'score', 'environment']);

const isLikeShare = (unit: string): boolean => unitKinds(unit).some((kind) => LIKE_SHARES.has(kind)) || unit.startsWith('/');

/** A unit of another kind, as a slip of the list in the form would put it. */
function otherUnit(unit: string): string {
  return isLikeShare(unit) ? '人' : '%';
}

function soundRow(entry: Entry): CaseRow {
  const [level1, level2] = LEVELS[entry.aspect];
  return { level1, level2, name: entry.name, value: entry.form.replace('__', numberFor(entry)) };
}

const FLIPPED: Readonly<Record<string, string>> = { '≥': '≤', '≤': '≥' };

/** Rows with the defect, the last of them the one it stands in; null where the indicator cannot have it. */
function withDefect(entry: Entry, defect: Defect): readonly CaseRow[] | null {
  const row = soundRow(entry);
  const { unit, direction, form } = entry;
  const measured = direction !== 'date';
  const changed = (value: string): readonly CaseRow[] => [{ ...row, value }];
  switch (defect) {
    case 'comparator turned': {
      const turned = FLIPPED[form.charAt(0)];
      return turned === undefined ? null : changed(`${turned}${row.value?.slice(1) ?? ''}`);
    }
    case 'unit dropped':
      // Scores, indices and rates by so many heads may stand without a unit.
      return measured && (unit === '%' || !isLikeShare(unit)) ? changed(row.value?.slice(0, -unit.length) ?? '') : null;
    case 'unit swapped':
      return measured ? changed(`${row.value?.slice(0, -unit.length) ?? ''}${otherUnit(unit)}`) : null;
    case 'value emptied':
      return changed('');
    case 'value made vague':
      return changed(measured && direction === 'lower' ? '有所降低' : measured ? '明显提升' : '及时完成');
    case 'value restated':
      return changed(entry.name);
    case 'bound made empty':
      if (unit !== '%') return direction === 'higher' ? changed(`≥0${unit}`) : null;
      return changed(direction === 'lower' ? '≤100%' : '0-100%');
    case 'row doubled':
      return [row, row];
    default:
      return defect satisfies never;
  }
}

export interface Injection {
  readonly defect: Defect;
  readonly name: string;
  readonly value: string;
  readonly found: boolean;
}

/** Every defect in every indicator of the library that can have it. */
export function injections(): readonly Injection[] {
  const entries = LIBRARY.flatMap(({ indicators }) => indicators);
  const made: { defect: Defect; rows: readonly CaseRow[] }[] = [];
  for (const defect of DEFECTS)
    for (const entry of entries) {
      const rows = withDefect(entry, defect);
      if (rows !== null) made.push({ defect, rows });
    }
  // Each is a project of its own, so that rows of others have nothing to say.
  const analysis = analyse(documentOf({ model: '2021', projects: made.map(({ rows }, i) => ({ name: `专项${i}`, amount: 900, rows })) }));
  return made.map(({ defect, rows }, i) => {
    const last = rows.length - 1;
    const labels = analysis.findings
      .filter(({ path }) => path.indicatorId === `p${i}.i${last}`)
      .map(({ ruleId }) => LABEL_OF_RULE[ruleId] ?? '');
    const { name = '', value = '' } = rows[last] ?? {};
    return { defect, name, value, found: ANSWERS[defect].some((label) => labels.includes(label)) };
  });
}

/** Share found, by defect and over all, in 0..1. */
export function sharesFound(all: readonly Injection[]): ReadonlyMap<Defect | 'all', { readonly found: number; readonly of: number }> {
  const counts = new Map<Defect | 'all', { found: number; of: number }>();
  for (const { defect, found } of all)
    for (const key of [defect, 'all'] as const) {
      const count = counts.get(key) ?? { found: 0, of: 0 };
      count.of++;
      if (found) count.found++;
      counts.set(key, count);
    }
  return counts;
}
