import { DELIVERIES, type Ledger, ledgerIndex, VERDICTS } from '@perf-lint/review';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEMO_WORDING, demoAnalysis } from '../../../fixtures/demo-analysis.js';
import { LedgerBuilder } from '../../review/make-ledger.js';
import { outwardMessage } from '../../review/outward-wording.js';
import { ruleName } from '../../texts/finding-texts.js';
import type { Block } from '../word/blocks.js';
import { chineseNumeral } from '../word/numerals.js';
import { type LetterContent, type LetterPart, letterContents, sentOpinionsOf, unchangedRewordings } from './letter-content.js';
import { type LetterOptions, letterDocument, letterPage, letterPaper } from './letter-document.js';
import { askOf } from './letter-row.js';

function decidedLedger(): Ledger {
  const builder = new LedgerBuilder({ language: 'zh-CN', wording: DEMO_WORDING });
  builder.add(demoAnalysis());
  const ledger = builder.build();
  const verdicts = ['accept', 'rewrite', 'reject', 'pending', ''] as const;
  return {
    ...ledger,
    entries: ledger.entries.map((entry, index) => {
      const verdict = verdicts[index % verdicts.length] ?? '';
      const wording = verdict === 'rewrite' ? '请核实后改为可衡量的数值。' : entry.prefilled;
      return { ...entry, decision: { ...entry.decision, verdict, wording } };
    }),
  };
}

const OPTIONS = {
  language: 'zh-CN',
  office: '某某市财政局',
  number: '某财绩〔2024〕5号',
  deadline: '2024-12-01',
  date: '2024-11-20',
  contact: '',
} as const;

const textOf = (blocks: readonly Block[] = []): string =>
  blocks
    .flatMap((block) => {
      if (block.kind === 'heading') return [block.text];
      if (block.kind === 'paragraph') return [block.runs.map((run) => (typeof run === 'string' ? run : run.text)).join('')];
      return block.rows.map((row) =>
        row
          .map(({ lines }) =>
            lines
              .flat()
              .map((run) => (typeof run === 'string' ? run : run.text))
              .join(' '),
          )
          .join(' | '),
      );
    })
    .join('\n');

const contentOf = (ledger: Ledger): LetterContent => {
  const [content, ...others] = letterContents(ledger, 'department', 'zh-CN');
  if (content === undefined || others.length > 0) throw new Error('one letter is expected');
  return content;
};

const wordingOf = (content: LetterContent, options: LetterOptions = OPTIONS): { readonly body: string; readonly annex: string } => {
  const { blocks, sideways } = letterPaper(content, options);
  return { body: textOf(blocks), annex: textOf(sideways) };
};

describe('the review letter', () => {
  it('carries confirmed opinions only, and says how many are left open', () => {
    const ledger = decidedLedger();
    const content = contentOf(ledger);
    const by = (...verdicts: string[]) => ledger.entries.filter(({ decision }) => verdicts.includes(decision.verdict));
    const confirmed = by('accept', 'rewrite');
    expect(content.rows.map(({ id }) => id).sort()).toEqual(confirmed.map(({ id }) => id).sort());
    expect([content.unseen, content.pending]).toEqual([by('').length, by('pending').length]);
    const { body, annex } = wordingOf(content);
    for (const { indicator, decision } of confirmed) {
      expect(annex).toContain(indicator);
      if (decision.verdict === 'rewrite') expect(annex).toContain(decision.wording);
    }
    expect(annex.split('\n').filter((line) => /^\d+ \| /.test(line))).toHaveLength(confirmed.length);
    expect(body).toContain('2024年12月1日');
    expect(body + annex).not.toMatch(/错误|违规/);
  });

  it('tells kinds with their numbers in the body and rows in the annex', () => {
    const { entries, ...ledger } = decidedLedger();
    const accepted = entries.map((entry) => ({ ...entry, decision: { ...entry.decision, verdict: 'accept' as const } }));
    const { body, annex } = wordingOf(contentOf({ ...ledger, entries: accepted }));
    const vague = accepted.filter(({ ruleId }) => ruleId === 'vague-value').length;
    expect(body).toContain(`${ruleName('vague-value', 'zh-CN')}（${vague}条，涉及`);
    for (const { projectName } of accepted.filter(({ table }) => table === 'project')) {
      expect(body).not.toContain(projectName);
      expect(annex).toContain(projectName);
    }
  });

  it('parts into problem and suggestion what the machine wrote, and what a person wrote the same way', () => {
    const [entry] = decidedLedger().entries;
    const prefilled = '“成本控制”的指标值“厉行节约”没有可以查实的标准，请核实；建议改为：≤__万元。';
    const row = { ...entry!, indicator: '成本控制', value: '定性:厉行节约|', suggestion: '建议改为：≤__万元', prefilled };
    const asked = (wording: string) => askOf({ ...row, decision: { ...row.decision, wording } }, 'zh-CN');
    expect(asked(prefilled)).toEqual({
      problem: '没有可以查实的标准，请核实',
      subject: '“成本控制”的指标值“厉行节约”',
      suggestion: '建议改为：≤__万元',
    });
    expect(asked('请写明全年成本上限；建议改为：≤__万元。')).toEqual({
      problem: '请写明全年成本上限',
      subject: '',
      suggestion: '建议改为：≤__万元',
    });
    // A sentence that cannot stand without what it is about keeps it.
    const about = { ...row, value: '≥12片', suggestion: '', prefilled: '“成本控制”的指标值“≥12片”中“片”应为“篇”，请核实。' };
    expect(askOf({ ...about, decision: { ...about.decision, wording: about.prefilled } }, 'zh-CN').problem).toBe(about.prefilled);
  });

  it('opens with as many opinions as it carries, those on the overall targets told apart', () => {
    const content = contentOf(decidedLedger());
    const overall = { ...content.rows[0]!, overall: true, code: '', project: '', unit: '', amount: null };
    const both = { ...content, rows: [overall, ...content.rows.filter((row) => !row.overall)] };
    expect(wordingOf(both).body).toContain(`提出意见${both.rows.length}条（其中部门整体绩效目标1条）`);
    const alone = { ...content, rows: [overall], parts: content.parts.map((part) => ({ ...part, concerned: 0 })) };
    expect(wordingOf(alone).body).toContain('对部门整体绩效目标提出意见1条，现将主要问题函告如下');
    expect(wordingOf(alone, { ...OPTIONS, language: 'en' }).body).toContain('We have 1 opinion on the overall targets');
  });

  it('is addressed to departments or to budget units, each with its own projects and money', () => {
    const { entries, projects, unmatched } = decidedLedger();
    const half = Math.floor(projects.length / 2);
    const unitOf = new Map(projects.map(({ projectName }, index) => [projectName, index < half ? '甲单位' : '乙单位']));
    const named = <Row extends { readonly projectName: string }>(row: Row): Row => ({
      ...row,
      unitCode: '',
      unitName: unitOf.get(row.projectName) ?? '甲单位',
    });
    const ledger = {
      entries: entries.map((entry) => ({ ...named(entry), decision: { ...entry.decision, verdict: 'accept' as const } })),
      projects: projects.map(named),
      unmatched,
    };
    const letters = letterContents(ledger, 'unit', 'zh-CN');
    expect(letters.map(({ addressee }) => addressee).sort()).toEqual(['乙单位', '甲单位']);
    for (const { addressee, parts, rows } of letters) {
      const own = ledger.projects.filter(({ unitName }) => unitName === addressee);
      const [part] = parts;
      expect(part?.reviewed).toBe(own.length);
      expect(part?.reviewedAmount).toBeCloseTo(
        own.reduce((sum, { amount }) => sum + (amount ?? 0), 0),
        6,
      );
      expect(new Set(rows.map(({ unit }) => unit))).toEqual(new Set([addressee]));
    }
    // One letter to the department names the unit of each row.
    expect(wordingOf(contentOf(ledger)).annex).toMatch(/\d+ \| [甲乙]单位 \| /);
  });

  it('speaks in a later round of what came back, and asks for the rest without repeating it', () => {
    const { entries, projects, ...ledger } = decidedLedger();
    const confirmed = entries.map((entry) => ({ ...entry, decision: { ...entry.decision, verdict: 'accept' as const } }));
    const [back] = confirmed.filter(({ table }) => table === 'project');
    const isBack = ({ projectName }: { readonly projectName: string }): boolean => projectName === back?.projectName;
    const round = {
      ...ledger,
      entries: confirmed.filter(({ table }) => table === 'project'),
      projects: projects.map((project) => ({
        ...project,
        delivery: isBack(project) ? ('submitted' as const) : ('not-resubmitted' as const),
      })),
    };
    const content = contentOf(round);
    const missing = round.entries.filter((entry) => !isBack(entry));
    const count = new Set(missing.map(({ projectName }) => projectName)).size;
    expect([content.parts[0]?.reviewed, content.parts[0]?.concerned, content.outstanding.projects]).toEqual([1, 1, count]);
    const { body, annex } = wordingOf(content);
    expect(body).toContain('共审核项目1个');
    expect(body).toContain('其中1个项目');
    expect(body).toContain(`尚未重报的项目\n此前发出审核意见的`);
    expect(body).toContain(`有${count}个项目（金额`);
    for (const { projectName } of missing) expect(annex).not.toContain(projectName);
    // The next round answers to what still stands, too.
    expect(
      sentOpinionsOf(content)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(round.entries.map(({ id }) => id).sort());
    // Where nothing came back the letter is a reminder, with no annex.
    const none = { ...round, projects: round.projects.map((project) => ({ ...project, delivery: 'not-resubmitted' as const })) };
    const reminder = wordingOf(contentOf(none));
    expect(reminder.body).toContain('关于催报2024年度绩效目标的函');
    expect(reminder.body).not.toMatch(/共审核|附件：/);
    expect(reminder.annex).toBe('');
    // What must be revised is not said to need no revision.
    const severe = contentOf({ ...none, entries: none.entries.map((entry) => ({ ...entry, severity: 'error' as const })) });
    expect(wordingOf(severe).body).toContain('“退回必改”的意见确因上级下达、政策规定等不能修改的，须写明理由和依据，其余认为不需要修改的');
    const mild = contentOf({ ...none, entries: none.entries.map((entry) => ({ ...entry, severity: 'warning' as const })) });
    expect(wordingOf(mild).body).not.toContain('退回必改');
    expect(wordingOf(contentOf(none), { ...OPTIONS, language: 'en' }).body).toContain('did not come back');
  });

  it('never has opinions on more projects, or on more money, than were reviewed', () => {
    const { entries, projects, ...ledger } = decidedLedger();
    const said = fc.record({
      verdicts: fc.array(fc.constantFrom(...VERDICTS, '' as const), { minLength: 1, maxLength: 7 }),
      deliveries: fc.array(fc.constantFrom(...DELIVERIES), { minLength: 1, maxLength: 7 }),
      kept: fc.array(fc.boolean(), { minLength: 1, maxLength: 5 }),
      by: fc.constantFrom('department' as const, 'unit' as const),
    });
    fc.assert(
      fc.property(said, ({ verdicts, deliveries, kept, by }) => {
        const round: Ledger = {
          ...ledger,
          entries: entries.map((entry, index) => ({
            ...entry,
            decision: { ...entry.decision, verdict: verdicts[index % verdicts.length] ?? '' },
          })),
          // Also ledgers from which somebody took projects away.
          projects: projects
            .map((project, index) => ({ ...project, delivery: deliveries[index % deliveries.length] ?? project.delivery }))
            .filter((_, index) => kept[index % kept.length]),
        };
        const index = ledgerIndex(round);
        const missing = new Set(
          round.projects.filter(({ delivery }) => delivery === 'not-resubmitted').map((project) => index.keyOf(project)),
        );
        const letters = letterContents(round, by, 'zh-CN');
        for (const { parts, opinions, outstanding, kinds } of letters) {
          const [{ concerned, reviewed, amount, reviewedAmount }, ...others] = parts as [LetterPart, ...LetterPart[]];
          expect(others).toEqual([]);
          expect(concerned).toBeLessThanOrEqual(reviewed);
          expect(amount).toBeLessThanOrEqual(reviewedAmount + 1e-6);
          for (const { projects: of } of kinds) expect(of).toBeLessThanOrEqual(concerned);
          expect(opinions.some((opinion) => missing.has(index.keyOf(opinion)))).toBe(false);
          expect(outstanding.opinions.every((opinion) => missing.has(index.keyOf(opinion)))).toBe(true);
        }
        const confirmed = round.entries.filter(({ decision: { verdict } }) => verdict === 'accept' || verdict === 'rewrite');
        expect(letters.flatMap((content) => sentOpinionsOf(content).map(({ id }) => id)).sort()).toEqual(
          confirmed.map(({ id }) => id).sort(),
        );
      }),
    );
  });

  it('keeps a suggestion in its column where the words before it were changed, and puts none back that was deleted', () => {
    const [first] = decidedLedger().entries;
    if (first === undefined) throw new Error('no opinion');
    const entry = { ...first, prefilled: '没有单位，请核实；建议改为：≥98%。', suggestion: '建议改为：≥98%' };
    const asked = (wording: string) => askOf({ ...entry, decision: { ...entry.decision, verdict: 'rewrite', wording } }, 'zh-CN');
    expect(asked('请补写单位；建议改为：≥98%。')).toEqual({ problem: '请补写单位', subject: '', suggestion: '建议改为：≥98%' });
    expect(asked('请补写单位；建议写成≥95%。')).toEqual({ problem: '请补写单位', subject: '', suggestion: '建议写成≥95%' });
    expect(asked('请补写单位。')).toEqual({ problem: '请补写单位。', subject: '', suggestion: '' });
  });

  it('is a draft while opinions are not looked at', () => {
    const ledger = decidedLedger();
    expect(wordingOf(contentOf(ledger)).body).toContain('草稿：还有');
    const seen = ledger.entries.filter(({ decision }) => decision.verdict !== '');
    expect(wordingOf(contentOf({ ...ledger, entries: seen })).body).not.toContain('草稿');
  });

  it('finds rows that are to be reworded and were not', () => {
    const ledger = decidedLedger();
    expect(unchangedRewordings(ledger)).toEqual([]);
    const entries = ledger.entries.map((entry) => ({ ...entry, decision: { ...entry.decision, wording: entry.prefilled } }));
    const rewritten = entries.filter(({ decision }) => decision.verdict === 'rewrite');
    expect(unchangedRewordings({ ...ledger, entries })).toEqual(rewritten);
  });

  it('leaves blanks for what was not given and works in English', async () => {
    const content = contentOf(decidedLedger());
    const blank = { ...OPTIONS, office: '', number: '', deadline: '', date: '' };
    expect(wordingOf(content, blank).body).toContain('请于＿＿＿＿年＿＿月＿＿日前');
    expect(wordingOf(content, { ...blank, language: 'en' }).body).toContain('Please verify');
    expect((await letterDocument(content, OPTIONS)).length).toBeGreaterThan(2000);
  });

  it('keeps the end of the reply, office and date in one piece, and the number above the title', () => {
    const { blocks } = letterPaper(contentOf(decidedLedger()), OPTIONS);
    const lines = blocks.map((block) => textOf([block]));
    const last = blocks.length - 1;
    const reply = lines.findIndex((line) => line.startsWith('“请核实”的'));
    for (const block of blocks.slice(reply, last)) expect(block).toMatchObject({ keepNext: true });
    // What stands above may break to the next page: a reply kept whole leaves half a page blank.
    for (const block of blocks.slice(reply - 1, reply + 1)) expect(block).not.toHaveProperty('keepLines');
    expect(blocks[reply - 1]).not.toHaveProperty('keepNext');
    expect(lines[last]).toBe('2024年11月20日');
    expect(lines.indexOf(OPTIONS.number)).toBeLessThan(lines.findIndex((line) => line.includes('绩效目标审核意见的函')));
  });

  it('names whoever writes above the matter, and whom it is to in the salutation alone', () => {
    const content = { ...contentOf(decidedLedger()), unseen: 0 };
    const head = (office: string): readonly string[] =>
      letterPaper(content, { ...OPTIONS, number: '', office })
        .blocks.map((block) => textOf([block]))
        .slice(0, 3);
    expect(head('某市财政局')).toEqual(['某市财政局', '关于2024年度绩效目标审核意见的函', `${content.addressee}：`]);
    expect(head('').slice(0, 2)).toEqual(['关于2024年度绩效目标审核意见的函', `${content.addressee}：`]);
    const asked = { ...content, rows: [], kinds: [], outstanding: { projects: 1, amount: 3, names: ['会议费'], opinions: [], due: '' } };
    expect(letterPaper(asked, OPTIONS).title).toContain('关于催报2024年度绩效目标的函');
  });

  it('has a preview that says the same and escapes everything', async () => {
    const ledger = decidedLedger();
    const entries = ledger.entries.map((entry) => ({ ...entry, indicator: '<img src=x onerror=alert(1)>', value: '=1+1' }));
    const preview = await letterPage(contentOf({ ...ledger, entries }), OPTIONS);
    expect(preview).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(preview).not.toContain('<img');
    expect(preview).not.toMatch(/<script|\son\w+=(?!alert)|style="/);
    expect(preview).toContain('某财绩〔2024〕5号');
  });

  it('counts in Chinese numerals', () => {
    expect([1, 10, 11, 20, 21, 99, 100].map(chineseNumeral)).toEqual(['一', '十', '十一', '二十', '二十一', '九十九', '100']);
  });
});

describe('a row of the annex', () => {
  it('has the suggestion in its own column also where a request was put behind the problem', () => {
    const builder = new LedgerBuilder({ language: 'zh-CN', wording: { 'missing-unit/bare': { 'zh-CN': '“{name}”没有单位' } } });
    builder.add(demoAnalysis());
    for (const entry of builder.build().entries) {
      const { problem, suggestion } = askOf({ ...entry, decision: { ...entry.decision, verdict: 'accept' } }, 'zh-CN');
      expect(problem).not.toBe('');
      expect(suggestion === '' || entry.suggestion.startsWith(suggestion)).toBe(true);
      if (!entry.opinion.includes('…')) expect(suggestion === '', entry.prefilled).toBe(entry.suggestion === '');
      expect(`${problem}${suggestion}`).not.toMatch(/审核人|请核）/);
    }
  });

  it('asks of what makes no request itself', () => {
    expect(outwardMessage('少写了“元”。', '更正为：26万元', 'info', 'zh-CN')).toBe('少写了“元”，请酌情完善。');
    expect(outwardMessage('少写了“元”。', '建议改为：26万元', 'info', 'zh-CN')).toBe('少写了“元”。');
    expect(outwardMessage('It lacks its unit.', '', 'warning', 'en')).toBe('It lacks its unit; please verify.');
  });

  it('asks to revise what must be revised, and leaves what it quotes alone', () => {
    const revised = (message: string, language: 'zh-CN' | 'en' = 'zh-CN') => outwardMessage(message, '', 'error', language);
    expect(revised('“甲”的指标值“≤98%”设了上限，请核实比较符。')).toBe('“甲”的指标值“≤98%”设了上限，请修改比较符。');
    expect(revised('“甲”没有指标值，请核实并补填。')).toBe('“甲”没有指标值，请补填。');
    expect(revised('两处不一致，请核实以哪个为准。')).toBe('两处不一致，请明确以哪个为准并修改。');
    expect(revised('设的是上限，请核实是否应为“不少于”。')).toBe('设的是上限，请明确是否应为“不少于”并修改。');
    expect(revised('金额过小，请核实单位是元还是万元。')).toBe('金额过小，请明确单位是元还是万元并修改。');
    expect(revised('“请核实人数”没有指标值')).toBe('“请核实人数”没有指标值，请修改。');
    expect(revised('It is no rate; please check.', 'en')).toBe('It is no rate; please revise.');
    expect(revised('It has no value; please check and fill it in.', 'en')).toBe('It has no value; please fill it in.');
    expect(revised('Both differ; please check which holds.', 'en')).toBe('Both differ; please settle which holds and revise.');
    // What is to be verified keeps its words.
    expect(outwardMessage('没有单位，请核实。', '', 'warning', 'zh-CN')).toBe('没有单位，请核实。');
  });
});

describe("the office's own sources", () => {
  const source = {
    id: 'own-1',
    title: { 'zh-CN': '某市预算绩效目标管理办法', en: 'Rules on performance targets' },
    number: '某财绩〔2023〕5号',
    article: '第八条',
    text: '指标值应当可以核实。',
    checkedBy: '王某',
    checkedOn: '2024-11-01',
  } as const;
  const content = contentOf(decidedLedger());
  const [first] = content.rows.filter(({ ruleId }) => ruleId !== '');
  const rule = first?.ruleId === undefined || first.ruleId === '' ? 'vague-value' : first.ruleId;
  const said = (sources: LetterOptions['sources'], language: LetterOptions['language'] = 'zh-CN'): string =>
    textOf(letterPaper(content, { ...OPTIONS, language, ...(sources === undefined ? {} : { sources }) }).sideways);

  it('are printed under the annex with the numbers of the rows that rest on them', () => {
    const own = content.rows.flatMap(({ ruleId }, index) => (ruleId === rule ? [index + 1] : []));
    const printed = said([{ ...source, rules: [rule] }]);
    expect(printed).toContain(
      `1. 《某市预算绩效目标管理办法》（某财绩〔2023〕5号） 第八条：指标值应当可以核实。（序号${own.slice(0, 12).join('、')}`,
    );
    expect(said([{ ...source, rules: [rule] }], 'en')).toContain('Sources:');
  });

  it('are left out where nobody signed them, where no row rests on them, and where there are none', () => {
    for (const sources of [[{ ...source, rules: [rule], checkedBy: '' }], [{ ...source, rules: ['weight-sum' as const] }], [], undefined])
      expect(said(sources)).not.toContain('依据：');
  });
});
