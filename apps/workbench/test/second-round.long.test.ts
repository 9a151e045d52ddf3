/** The second round of a review in the page and on the command line: who is reminded, and what stands open before an approval, are the same. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDocuments } from '@perf-lint/reader';
import { isReady, unsettledIn } from '@perf-lint/review';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CliResult, perfLint, temporaryFolder } from '../../cli/test/run-cli.js';
import { examineDocument } from '../src/engine/examine.js';
import { ledgerFile } from '../src/outputs/ledger-papers.js';
import { lettersOf, sendingOf, sentFiles, writtenLetters } from '../src/outputs/letters.js';
import type { OutputFile } from '../src/outputs/output-file.js';
import { countedOf } from '../src/state/counted.js';
import { readPaper } from '../src/state/papers.js';
import { entryKeys } from '../src/state/projects.js';
import { NO_REVIEW, type ProjectVerdict } from '../src/state/review.js';
import { comparisonOf, explained, withRoundEnded } from '../src/state/rounds.js';
import { NEW_SESSION, reduce, type Session } from '../src/state/session.js';
import { takenOver } from '../src/state/take-over.js';
import { candidates, returnedStage } from '../src/state/year.js';
import { BESIDE } from './beside.js';

const UNITS = ['某市农田建设管理站', '某市植保植检站', '某市种子站'];
const DEADLINE = '2026-12-10';

const VAGUE = [
  ['产出指标', '数量指标', '培训次数', '≥5次'],
  ['效益指标', '社会效益指标', '社会影响', '明显改善'],
];
const STILL_VAGUE = [VAGUE[0] ?? [], ['效益指标', '社会效益指标', '社会影响', '显著改善']];
const PUT_RIGHT = [
  ['产出指标', '数量指标', '培训次数', '≥5次'],
  ['产出指标', '质量指标', '培训考核合格率', '≥95%'],
  ['产出指标', '时效指标', '培训按时完成率', '≥95%'],
  ['效益指标', '社会效益指标', '新增持证农民人数', '≥120人'],
  ['满意度指标', '服务对象满意度指标', '参训农民满意度', '≥90%'],
];

/** The list of three units with the rows of each; a unit without any did not hand in again. */
function list(tables: readonly (readonly (readonly string[])[])[]): string {
  const rows = tables.flatMap((own, index) => {
    const head = `| 30100${index} | ${UNITS[index]} | N2026-010${index} | 项目${'甲乙丙'.charAt(index)} | 180 |`;
    return own.map((cells) => `${head} ${cells.join(' | ')} |`);
  });
  return [
    '# 2026年项目绩效目标明细表',
    '',
    '| 单位编码 | 预算单位 | 项目编码 | 项目名称 | 预算金额（万元） | 一级指标 | 二级指标 | 三级指标 | 指标值 |',
    '|---|---|---|---|---|---|---|---|---|',
    ...rows,
  ].join('\n');
}

async function papersOf(path: string, text: string): Promise<Session['papers']> {
  const [read] = await readDocuments(new TextEncoder().encode(text), { path });
  if (read?.kind !== 'read') throw new Error('the list was not read');
  return [readPaper({ id: path, path }, examineDocument(read.document, BESIDE), '')];
}

/** All opinions on the papers accepted, with a conclusion on every project. */
function decided(session: Session): Session {
  const accepted = { verdict: 'accept', reason: '', wording: '', reviewer: '张三', date: '2026-11-29' } as const;
  const passed: ProjectVerdict = { conclusion: 'pass-after-changes', grade: '', remark: '', reviewer: '张三', date: '2026-11-29' };
  const keys = session.papers.flatMap((paper) => (paper.kind === 'read' ? entryKeys(paper) : []));
  const projects = countedOf(session).projects.filter(({ place }) => place !== null);
  const review = {
    ...session.review,
    decisions: new Map(keys.map((key) => [key, accepted])),
    verdicts: new Map(projects.map(({ key }) => [key, passed])),
  };
  return { ...session, review };
}

/** The first round sent with a day to answer by, and the papers of the second in. */
async function secondRound(tables: Parameters<typeof list>[0]): Promise<{ readonly sent: Session; readonly session: Session }> {
  const { setup } = NEW_SESSION;
  const letterhead = { ...setup.letterhead, by: 'unit' as const, deadline: DEADLINE, date: '2026-11-29' };
  const papers = await papersOf('第一轮.md', list([VAGUE, VAGUE, VAGUE]));
  const first = decided({ ...NEW_SESSION, papers, review: NO_REVIEW, setup: { ...setup, letterhead } });
  const { sent } = sendingOf(lettersOf(first, 'zh-CN', '2026-11-29'), first);
  const recorded: Session = { ...first, history: { ...first.history, sent } };
  const history = withRoundEnded(recorded, 'zh-CN', { stage: returnedStage(recorded), date: '2026-12-01' });
  const begun: Session = { ...reduce(recorded, { kind: 'round-begun', history }), papers: await papersOf('第二轮.md', list(tables)) };
  const { changes = {}, history: taken = {} } = takenOver(begun, 'zh-CN') ?? {};
  return { sent: recorded, session: decided(reduce(begun, { kind: 'recorded', history: taken, changes })) };
}

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

const run = (...args: readonly string[]): CliResult => perfLint([...args, '--lang', 'zh-CN'], { cwd: folder.path });
const keep = (name: string, content: string | Uint8Array): void => writeFileSync(join(folder.path, name), content);
const namesIn = (files: readonly OutputFile[]): readonly string[] => files.map(({ name }) => name);

describe('the second round in the page and on the command line', () => {
  it('reminds nobody whose day has not passed, and everybody the day after', async () => {
    const { sent, session } = await secondRound([STILL_VAGUE, [], []]);
    keep('台账2.xlsx', (await ledgerFile(session, 'zh-CN', '2026-12-02')).bytes);
    const [record] = await sentFiles(sent, 'zh-CN');
    keep('发出记录.jsonl', record?.bytes ?? '');
    for (const [day, reminded] of [
      [DEADLINE, 0],
      ['2026-12-11', 2],
    ] as const) {
      const typed: Session = { ...session, setup: { ...session.setup, letterhead: { ...session.setup.letterhead, date: day } } };
      const files = namesIn(await writtenLetters(typed, 'zh-CN', day));
      const recorded = sendingOf(lettersOf(typed, 'zh-CN', day), typed).added.map(({ addressee }) => addressee);
      const out = `信${day}`;
      const { status, stderr } = run('letter', '台账2.xlsx', '-o', out, '--by', 'unit', '--date', day, '--sent', '发出记录.jsonl');
      expect(status).toBe(0);
      const written = [...stderr.matchAll(/(审核意见书[^/\n]*\.docx)/gu)].map(([, name]) => name);
      expect(written).toEqual(files);
      expect(stderr.match(/还没到，没有写催报函/gu) ?? []).toHaveLength(2 - reminded);
      const own = readFileSync(join(folder.path, out, '发出记录.jsonl'), 'utf8');
      for (const unit of UNITS) expect(own.includes(`"addressee":"${unit}"`)).toBe(recorded.includes(unit));
    }
  });

  it('tells what was sent and neither put right nor explained before anything is approved', async () => {
    const { sent, session } = await secondRound([PUT_RIGHT, VAGUE, STILL_VAGUE]);
    const outcomes = comparisonOf(session, 'zh-CN')?.opinions ?? [];
    const asIs = outcomes.find(({ outcome }) => outcome === 'unchanged');
    const told =
      asIs === undefined ? session : reduce(session, { kind: 'recorded', history: explained(session.history, asIs, '上级文件规定') });
    const [record] = await sentFiles(sent, 'zh-CN');
    keep('第二轮.md', list([PUT_RIGHT, VAGUE, STILL_VAGUE]));
    keep('发出记录.jsonl', record?.bytes ?? '');
    for (const [index, state] of [session, told].entries()) {
      const ledger = `台账${index}.xlsx`;
      keep(ledger, (await ledgerFile(state, 'zh-CN', '2026-12-02')).bytes);
      const all = candidates(state, 'zh-CN');
      const { unanswered, unansweredOpinions } = unsettledIn(all);
      expect(unanswered).toBeGreaterThan(0);
      const { status, stderr } = run('approve', '第二轮.md', '-o', `批复${index}`, '--ledger', ledger, '--sent', '发出记录.jsonl');
      expect(stderr).toContain(`${unanswered} 个项目有 ${unansweredOpinions} 条意见还没有改好，也没有说明`);
      // One project was put right by now.
      expect([status, stderr.includes(`另有 ${all.filter((each) => !isReady(each)).length} 个项目没有批复`)]).toEqual([0, true]);
      const named = run(
        'approve',
        '第二轮.md',
        '-o',
        `全部${index}`,
        '--ledger',
        ledger,
        '--sent',
        '发出记录.jsonl',
        '--project',
        '项目乙',
        '--project',
        '项目丙',
      );
      expect(named.status).toBe(2);
      expect(named.stderr).toContain(`${unanswered} 个项目有 ${unansweredOpinions} 条意见还没有改好，也没有说明`);
    }
    // Without the record nobody knows.
    const unheld = run('approve', '第二轮.md', '-o', '没有记录', '--ledger', '台账0.xlsx');
    expect([unheld.status, unheld.stderr.includes('上一轮发出的意见改了没有没有核对')]).toEqual([2, true]);
  });
});
