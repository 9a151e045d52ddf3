import type { ProjectContext, RowContext } from '../../frame/context.js';
import { defineProjectRule } from '../../frame/rule.js';
import { texts } from './texts.js';

/** What is asked of people, without the word for it: 群众满意度, 群众满意 and 群众满意程度 are one. */
const SATISFACTION = /(?:的)?(?:总体|综合)?满意(?:度|率|程度|情况)?(?:指标)?$/;

/** Words after a body's name that name its people: 企业 and 企业负责人 answer for the same. */
const ROLES = new Set(['负责人', '人员', '职工', '员工', '干部职工', '代表', '工作人员', '群众', '家属', '法人', '单位', '对象']);

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

/** Headings that stand in the name's place where the layout prints no name: no repetition of the author's. */
const HEADING = /^(?:数量|质量|时效|成本|经济效益|社会效益|生态效益|可持续影响|服务对象满意度|满意度|产出|效益)(?:指标)?\d*$/;

/** Shortest name that can be called the same as another. */
const SHORTEST = 3;

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
    const entries = entriesOf(project);
    const said = new Set<RowContext>();
    entries.forEach((later, position) => {
      for (let i = 0; i < position && !said.has(later.row); i++) {
        const earlier = entries[i];
        if (earlier !== undefined) compare(earlier, later);
      }
    });

    function compare(earlier: Entry, later: Entry): void {
      const name = later.row.indicator.name;
      const other = earlier.row.indicator.name;
      const sameClass = earlier.row.indicator.level1 === later.row.indicator.level1;
      if (earlier.key === later.key && later.key.length >= SHORTEST) {
        const sameValue = earlier.row.facts.value === later.row.facts.value;
        if (sameValue) say(later, 'same-row', 'sure');
        else if (sameClass && earlier.row.indicator.level2 === later.row.indicator.level2)
          reporter.report(
            'same-name',
            { name, value: later.row.indicator.value, otherValue: earlier.row.indicator.value },
            { at: mark(later), certainty: 'ask' },
          );
        return;
      }
      if (earlier.asked !== '' && later.asked !== '') {
        if (sameAsked(earlier.asked, later.asked)) say(later, 'same-satisfaction', 'ask');
        else if (!sameClass) countedTwice(earlier, later);
        if (said.has(later.row)) return;
      }
      const items = itemsOf(earlier.row.facts.name);
      const item = later.row.facts.name.replace(SATISFACTION, '');
      if (sameClass && item.length >= SHORTEST && (later.asked === '') === (earlier.asked === '') && items.includes(item)) {
        say(later, 'listed-before', 'likely');
        return;
      }
      pointsAt(earlier, later);
      pointsAt(later, earlier);

      function say(at: Entry, message: 'same-row' | 'same-satisfaction' | 'listed-before', certainty: 'sure' | 'likely' | 'ask'): void {
        const first = at === later ? other : name;
        reporter.report(message, { name: at.row.indicator.name, other: first }, { at: mark(at), certainty });
      }

      /** 效益: 群众某某工作满意 beside 满意度: 群众满意. It is said of the one outside its class. */
      function countedTwice(a: Entry, b: Entry): void {
        const outside = a.row.indicator.level1 === 'satisfaction' ? b : a;
        const inside = outside === a ? b : a;
        if (inside.row.indicator.level1 !== 'satisfaction' || !PUBLIC.has(inside.asked) || said.has(outside.row)) return;
        if (outside.asked.startsWith(inside.asked)) say(outside, 'same-satisfaction', 'ask');
      }
    }

    /** The value of one row is the name of another. */
    function pointsAt({ row }: Entry, target: Entry): void {
      if (said.has(row) || row.facts.target.kind !== 'qualitative' || row.facts.value.length < 5) return;
      if (row.facts.value !== target.row.facts.name) return;
      said.add(row);
      reporter.report('value-is-other', { name: row.indicator.name, value: row.indicator.value }, { at: row, part: 'value' });
    }

    function mark({ row }: Entry): RowContext {
      said.add(row);
      return row;
    }
  },
});
