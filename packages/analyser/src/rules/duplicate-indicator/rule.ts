import { pattern } from '@perf-lint/core';
import { FORM_READING, JUDGING } from '@perf-lint/data';
import type { ProjectContext, RowContext } from '../../context/context.js';
import { defineProjectRule } from '../../frame/rule.js';
import { saidTwice, sumOf } from './same-thing.js';
import { texts } from './texts.js';

/** What is asked of people, without the word for it: 群众满意度, 群众满意 and 群众满意程度 are one. */
const SATISFACTION = pattern`的?${JUDGING.overallWords}?${JUDGING.satisfactionHeads}(?:指标)?$`;

/** Words after a body's name that name who answers for it: 企业 and 企业负责人 are one; its staff (职工) and families (家属) are others. */
const ROLES = new Set(['负责人', '代表', '法人', '法人代表', '单位', '对象', '人员']);

/** Who is asked where anybody is asked: the same people under 效益 and under 满意度 are counted twice. */
const PUBLIC = new Set([
  '群众',
  '市民',
  '居民',
  '公众',
  '社会公众',
  '服务对象',
  '受益对象',
  '受益群众',
  '企业',
  '学生',
  '家长',
  '学生家长',
  '农民',
  '农户',
  '考生',
  '患者',
  '游客',
]);

const HEADINGS = [
  ...FORM_READING.classesInText,
  ...FORM_READING.outputAspects,
  ...FORM_READING.effectAspects,
  ...FORM_READING.satisfactionAspects,
];
/** Headings that stand in the name's place where the layout prints no name: no repetition of the author's. */
const HEADING = pattern`^${HEADINGS}(?:指标)?\d*$`;

/** Shortest name that can be called the same as another. */
const SHORTEST = 3;

/** Satisfactions of one project that are compared with each other; more of them are a table read as one project. */
const MOST_ASKED = 60;

interface Entry {
  readonly row: RowContext;
  /** Name without what does not tell rows apart. */
  readonly key: string;
  /** Who is asked, "" where the row is no satisfaction. */
  readonly asked: string;
}

function entriesOf(project: ProjectContext): readonly Entry[] {
  const entries: Entry[] = [];
  for (const row of project.rows) {
    const { facts, indicator } = row;
    if (!facts.readable || facts.garbled || indicator.template || HEADING.test(facts.name)) continue;
    const key = facts.name.replace(/[,，、。.;；:：（）()“”"]|的/g, '');
    const isAsked = SATISFACTION.test(facts.name);
    entries.push({ row, key, asked: isAsked ? facts.name.replace(SATISFACTION, '').replace(/^各|的/g, '') : '' });
  }
  return entries;
}

/** One name begins with the other and ends in a word for its people. */
function sameAsked(a: string, b: string): boolean {
  if (a.length < 2 || b.length < 2) return false;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return long === short || (long.startsWith(short) && ROLES.has(long.slice(short.length)));
}

/** One sum under 成本 and under 产出; an effect with the same figure is another thing. */
function isCostAndOutput(a: RowContext, b: RowContext): boolean {
  const levels = new Set([a.indicator.level1, b.indicator.level1]);
  return levels.has('cost') && levels.has('output');
}

/** A rate, for which two values of one name cannot both hold. */
function isRate({ row }: Entry): boolean {
  return row.facts.number?.unitKind === 'rate';
}

/** One value, in whatever way its sign is written (≧90%, 不低于90%). */
function sameValue({ row: a }: Entry, { row: b }: Entry): boolean {
  const [one, two] = [a.facts.number, b.facts.number];
  if (a.facts.value === b.facts.value || one === null || two === null) return a.facts.value === b.facts.value;
  return (
    one.comparator === two.comparator &&
    one.low === two.low &&
    one.high === two.high &&
    one.unit === two.unit &&
    one.per.join() === two.per.join()
  );
}

/** The items of a list in a name: 评审费、制证书奖牌费. */
function itemsOf(name: string): readonly string[] {
  return name.includes('、') ? name.replace(SATISFACTION, '').split('、') : [];
}

export const duplicateIndicator = defineProjectRule({
  meta: {
    id: 'duplicate-indicator',
    severity: 'warning',
    certainty: 'likely',
    part: 'name',
    sources: ['core-indicators-2021-101/tests', 'method-logic/self-contradiction'],
    options: [],
  },
  texts,
  check(project, reporter) {
    const said = new Set<RowContext>();
    const byKey = new Map<string, Entry>();
    const byName = new Map<string, Entry>();
    const byItem = new Map<string, Entry>();
    const askers: Entry[] = [];
    const pointers: Entry[] = [];
    const amounts = new Map<number, Entry>();
    const entries = entriesOf(project);
    for (const entry of entries) {
      sameName(entry);
      sameSatisfaction(entry);
      listedBefore(entry);
      sameAmount(entry);
      for (const item of itemsOf(entry.row.facts.name)) if (item.length >= SHORTEST) byItem.set(item, entry);
      if (!byName.has(entry.row.facts.name)) byName.set(entry.row.facts.name, entry);
      if (entry.row.facts.target.kind === 'qualitative') pointers.push(entry);
    }
    for (const entry of pointers) pointsAt(entry);
    sameInOtherWords();

    function sameName(later: Entry): void {
      if (later.key.length < SHORTEST) return;
      const earlier = byKey.get(later.key);
      if (earlier === undefined) {
        byKey.set(later.key, later);
        return;
      }
      const [a, b] = [earlier.row.indicator, later.row.indicator];
      const oneName = earlier.row.facts.name === later.row.facts.name;
      if (sameValue(earlier, later)) say(later, earlier, oneName ? 'same-row' : 'near-row', 'sure');
      // Prices and counts of one name may be those of different things; a rate has one value.
      else if (a.level1 === b.level1 && a.level2 === b.level2 && isRate(earlier) && isRate(later)) {
        const values = { name: b.name, value: b.value, otherValue: a.value };
        const details = { at: mark(later), certainty: 'ask' } as const;
        if (oneName) reporter.report('same-name', values, details);
        else reporter.report('near-name', { ...values, other: a.name }, details);
      }
    }

    /** The same people are asked twice, within 满意度 or once under 效益 (then it is said of the one outside its class). */
    function sameSatisfaction(later: Entry): void {
      if (later.asked === '' || askers.length > MOST_ASKED) return;
      for (const earlier of askers) {
        if (said.has(later.row)) break;
        if (sameAsked(earlier.asked, later.asked)) askedTwice(later, earlier);
        else if (earlier.row.indicator.level1 !== later.row.indicator.level1) {
          const [inside, outside] = earlier.row.indicator.level1 === 'satisfaction' ? [earlier, later] : [later, earlier];
          if (inside.row.indicator.level1 !== 'satisfaction' || !PUBLIC.has(inside.asked) || said.has(outside.row)) continue;
          if (outside.asked.startsWith(inside.asked)) askedTwice(outside, inside);
        }
      }
      askers.push(later);
    }

    /** Of one value a row is one too many; of two nobody but the unit can say which holds. */
    function askedTwice(at: Entry, first: Entry): void {
      if (at.row.facts.number === null || first.row.facts.number === null || sameValue(at, first)) {
        say(at, first, 'same-satisfaction', 'ask');
        return;
      }
      const [a, b] = [first.row.indicator, at.row.indicator];
      const values = { name: b.name, value: b.value, other: a.name, otherValue: a.value };
      reporter.report('satisfaction-values', values, { at: mark(at), certainty: 'ask' });
    }

    function listedBefore(later: Entry): void {
      if (said.has(later.row)) return;
      const earlier = byItem.get(later.row.facts.name.replace(SATISFACTION, ''));
      if (earlier === undefined || earlier.row.indicator.level1 !== later.row.indicator.level1) return;
      if ((later.asked === '') === (earlier.asked === '')) say(later, earlier, 'listed-before', 'likely');
    }

    /** A cost that stands under 产出 once more, with the same amount of money, whatever it is called there. */
    function sameAmount(later: Entry): void {
      const sum = sumOf(later.row);
      if (sum === null || later.row.facts.frame.earned) return;
      const earlier = amounts.get(sum);
      if (earlier === undefined) amounts.set(sum, later);
      else if (!said.has(later.row) && isCostAndOutput(earlier.row, later.row)) {
        const { name, value } = later.row.indicator;
        reporter.report('same-amount', { name, other: earlier.row.indicator.name, value }, { at: mark(later), certainty: 'likely' });
      }
    }

    /** The same thing in other words, which is asked: 渔船检验情况 and 渔船检验工作完成情况. */
    function sameInOtherWords(): void {
      const rows = entries.filter(({ asked }) => asked === '').map(({ row }) => row);
      for (const { later, earlier, kind } of saidTwice(rows)) {
        if (said.has(later) || said.has(earlier)) continue;
        said.add(later);
        const { name, value } = later.indicator;
        if (kind === 'same') {
          const message = (later.facts.number === null) === (earlier.facts.number === null) ? 'same-thing' : 'same-aim';
          reporter.report(message, { name, other: earlier.indicator.name }, { at: later, certainty: 'ask' });
        } else
          reporter.report(
            'two-values',
            { name, value, other: earlier.indicator.name, otherValue: earlier.indicator.value },
            { at: later, certainty: 'ask' },
          );
      }
    }

    /** The value of the row is the name of another. */
    function pointsAt({ row }: Entry): void {
      const { facts, indicator } = row;
      if (said.has(row) || facts.value.length < 5 || facts.value === facts.name || !byName.has(facts.value)) return;
      said.add(row);
      reporter.report('value-is-other', { name: indicator.name, value: indicator.value }, { at: row, part: 'value' });
    }

    function say(
      at: Entry,
      first: Entry,
      message: 'same-row' | 'near-row' | 'same-satisfaction' | 'listed-before',
      certainty: 'sure' | 'likely' | 'ask',
    ): void {
      reporter.report(message, { name: at.row.indicator.name, other: first.row.indicator.name }, { at: mark(at), certainty });
    }

    function mark({ row }: Entry): RowContext {
      said.add(row);
      return row;
    }
  },
});
