/**
 * An office's year from the first files to the summary, every total held against the truth: two people's ledgers, letters, a round in which
 * some of the returned projects come back, a third, and each step done twice and in another order.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { readLedger } from '@perf-lint/report';
import type { Ledger, LedgerEntry } from '@perf-lint/review';
import { type CellValue, readXlsx, writeXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CliResult, jsonLines, perfLint, temporaryFolder } from '../run-cli.js';
import { LAST, moneyOf, PROJECTS, RETURNED, type YearFormat, type YearProject, yearFile } from './year-files.js';

const folder = temporaryFolder();
afterAll(() => folder.remove());

const at = (name: string): string => `${folder.path}/${name}`;

/** Runs a command that must succeed. */
function run(...args: readonly string[]): CliResult {
  const result = perfLint(args, { cwd: folder.path });
  expect([result.status, result.stderr]).toEqual([0, result.stderr]);
  return result;
}

function writeFiles(name: string, projects: readonly YearProject[], formats: readonly YearFormat[]): void {
  mkdirSync(at(name), { recursive: true });
  for (const format of formats) writeFileSync(at(`${name}/绩效目标.${format}`), yearFile(projects, format));
}

async function ledgerAt(name: string): Promise<Ledger> {
  const reading = await readLedger(new Uint8Array(readFileSync(at(name))));
  if (reading.kind === 'failed') throw new Error(JSON.stringify(reading.problems));
  return reading.ledger;
}

type Filling = (row: Readonly<Record<string, CellValue>>) => Readonly<Record<string, CellValue>>;

/** Fills in a sheet of a ledger as a person does in a spreadsheet program. */
async function fill(from: string, to: string, sheet: string, filling: Filling): Promise<void> {
  const { sheets } = await readXlsx(new Uint8Array(readFileSync(at(from))));
  const edited = sheets.map(({ name, rows }) => {
    if (name !== sheet) return { name, rows };
    const [head = [], ...body] = rows;
    const filled = body.map((cells) => {
      const values = Object.fromEntries(head.map((heading, column) => [String(heading), cells[column] ?? null]));
      const changed = { ...values, ...filling(values) };
      return head.map((heading) => changed[String(heading)] ?? null);
    });
    return { name, rows: [head, ...filled] };
  });
  writeFileSync(at(to), await writeXlsx({ sheets: edited }));
}

const money = (ledger: Ledger): number => Math.round(ledger.projects.reduce((sum, { amount }) => sum + (amount ?? 0), 0) * 1e6) / 1e6;
const accepted = (entries: readonly LedgerEntry[]): readonly LedgerEntry[] =>
  entries.filter(({ decision }) => decision.verdict === 'accept');
const TRUTH = moneyOf(PROJECTS);

describe('first round', () => {
  beforeAll(() => writeFiles('附件', PROJECTS, ['xlsx', 'docx', 'pdf']));

  it('counts each project once, whichever files are given, in whatever order', async () => {
    const made = run('ledger', 'make', '附件', '-o', '台账.xlsx');
    expect(made.stderr).toContain('7 个项目在两份文件里都有，只计一次，以 附件/绩效目标.xlsx 为准，附件/绩效目标.pdf 中的不计');
    const first = readFileSync(at('台账.xlsx'));
    run('ledger', 'make', '附件/绩效目标.pdf', '附件/绩效目标.docx', '附件/绩效目标.xlsx', '-o', '台账-另一次序.xlsx');
    const [ledger, other] = [await ledgerAt('台账.xlsx'), await ledgerAt('台账-另一次序.xlsx')];
    expect([ledger.projects.length, money(ledger)]).toEqual([PROJECTS.length, TRUTH]);
    expect(other.entries).toEqual(ledger.entries);
    run('ledger', 'make', '附件', '-o', '台账.xlsx');
    expect(readFileSync(at('台账.xlsx')).equals(first)).toBe(true);
  });

  it('counts in the file that somebody prefers', async () => {
    run('ledger', 'make', '附件', '--prefer', '附件/绩效目标.pdf', '-o', '台账-以PDF为准.xlsx');
    const { projects } = await ledgerAt('台账-以PDF为准.xlsx');
    expect(projects.map(({ document }) => document)).toEqual(PROJECTS.map(() => '附件/绩效目标.pdf'));
    const records = jsonLines(run('export', '附件', '--prefer', '附件/绩效目标.docx', '-f', 'jsonl').stdout);
    expect(new Set(records.filter(({ duplicateOf }) => duplicateOf === null).map(({ document }) => document))).toEqual(
      new Set(['附件/绩效目标.docx']),
    );
  });

  it('exports every record and marks those that count elsewhere', () => {
    const records = jsonLines(run('export', '附件', '-f', 'jsonl').stdout);
    const rows = PROJECTS.reduce((sum, project) => sum + project.rows.length, 0);
    expect(records).toHaveLength(3 * rows);
    const counted = records.filter(({ duplicateOf }) => duplicateOf === null);
    expect(counted.map(({ document }) => document)).toEqual(counted.map(() => '附件/绩效目标.xlsx'));
    const ids = new Set(counted.map(({ rowId }) => rowId));
    expect(ids.size).toBe(rows);
    expect(records.every(({ duplicateOf }) => duplicateOf === null || ids.has(duplicateOf))).toBe(true);
  });

  it('merges what two people made of their own copies', async () => {
    for (const [person, formats] of [
      ['甲', ['xlsx', 'pdf']],
      ['乙', ['pdf']],
    ] as const) {
      writeFiles(person, PROJECTS, formats);
      run('ledger', 'make', person, '-o', `台账-${person}.xlsx`);
    }
    // One decides on the first unit, the other on the rest; on one row both decide, and differ.
    const mine = (row: Readonly<Record<string, CellValue>>, own: boolean) => (String(row.预算单位).includes('人力资源') ? own : !own);
    await fill('台账-甲.xlsx', '甲.xlsx', '台账', (row) =>
      mine(row, true) || row.项目名称 === '社保经办服务费'
        ? { 处理: row.级别 === '提示' ? '不采纳' : '采纳', 审核人: '张三', 日期: '2024-11-05' }
        : {},
    );
    await fill('台账-乙.xlsx', '乙.xlsx', '台账', (row) =>
      mine(row, false)
        ? { 处理: row.级别 === '提示' || row.项目名称 === '社保经办服务费' ? '不采纳' : '采纳', 审核人: '李四', 日期: '2024-11-06' }
        : {},
    );
    const merged = run('ledger', 'merge', '甲.xlsx', '乙.xlsx', '-o', '合并.xlsx');
    run('ledger', 'merge', '乙.xlsx', '甲.xlsx', '-o', '合并-另一次序.xlsx');
    const [ledger, other] = [await ledgerAt('合并.xlsx'), await ledgerAt('合并-另一次序.xlsx')];
    for (const each of [ledger, other]) {
      expect([each.projects.length, money(each)]).toEqual([PROJECTS.length, TRUTH]);
      expect(accepted(each.entries).filter(({ ruleId }) => ruleId === 'vague-value')).toHaveLength(PROJECTS.length - 1);
      expect(each.entries.filter(({ decision }) => decision.verdict === 'pending').map(({ projectName }) => projectName)).toContain(
        '社保经办服务费',
      );
    }
    expect(merged.stderr).toContain('意见不一');
    expect(ledger.record?.filter(({ projectName }) => projectName === '社保经办服务费').length).toBeGreaterThan(2);
  });
});

const AFTER_SECOND = moneyOf(PROJECTS) - 410.25 + 400;

interface Comparison {
  readonly opinions: readonly { readonly outcome: string; readonly ruleId: string; readonly project: { readonly projectName: string } }[];
  readonly aside: Readonly<Record<string, number>>;
  readonly projects: readonly { readonly state: string; readonly project: { readonly projectName: string } }[];
}

function compared(before: string, after: string, ...more: readonly string[]): Comparison {
  return JSON.parse(run('diff', before, after, '-f', 'json', ...more).stdout) as Comparison;
}

/** Names of projects by what became of the opinion on their vague row. */
function outcomes({ opinions }: Comparison): Readonly<Record<string, readonly string[]>> {
  const found: Record<string, string[]> = {};
  for (const { outcome, ruleId, project } of opinions)
    if (ruleId === 'vague-value') found[outcome] = [...(found[outcome] ?? []), project.projectName];
  return found;
}

describe('letters and the second round', () => {
  beforeAll(async () => {
    // The row on which two differed is settled: it does not go out.
    await fill('合并.xlsx', '定稿.xlsx', '台账', (row) =>
      row.处理 === '待议' && row.项目名称 === '社保经办服务费'
        ? { 处理: '不采纳', 原因: '政策规定', 审核人: '张三', 日期: '2024-11-08' }
        : {},
    );
    writeFiles('第二轮', RETURNED, ['pdf']);
  });

  it('records what was sent, once, whatever becomes of the ledger', async () => {
    const letters = () =>
      run('letter', '定稿.xlsx', '-o', '意见书', '--by', 'unit', '--number', '某财绩〔2024〕8号', '--date', '2024-11-10');
    expect(letters().stderr).toContain('第 1 轮发出 3 份，意见 6 条');
    const record = readFileSync(at('意见书/发出记录.jsonl'), 'utf8');
    letters();
    expect(readFileSync(at('意见书/发出记录.jsonl'), 'utf8')).toBe(record);
    // Whoever changes his mind afterwards has sent what he sent.
    await fill('定稿.xlsx', '后来.xlsx', '台账', () => ({ 处理: '不采纳', 原因: '其他' }));
    const plain = outcomes(compared('附件', '第二轮', '--ledger', '定稿.xlsx', '--sent', '意见书/发出记录.jsonl'));
    expect(outcomes(compared('附件', '第二轮', '--ledger', '后来.xlsx', '--sent', '意见书/发出记录.jsonl'))).toEqual(plain);
    writeFileSync(at('改过.jsonl'), record.replace('8号', '9号'));
    expect(perfLint(['diff', '附件', '第二轮', '--sent', '改过.jsonl'], { cwd: folder.path })).toMatchObject({ status: 2 });
  });

  it('says what became of what was sent, and takes what did not come back for not submitted again', () => {
    const comparison = compared('附件', '第二轮', '--ledger', '定稿.xlsx', '--sent', '意见书/发出记录.jsonl');
    expect(outcomes(comparison)).toEqual({
      changed: ['会议费', '培训费', '就业创业培训补助'],
      still: ['差旅费'],
      unchanged: ['公益性岗位补贴'],
      'not-resubmitted': ['信息系统运行维护费'],
    });
    expect(comparison.aside.rejected).toBeGreaterThan(0);
    expect(comparison.aside.pending).toBe(0);
    const missing = comparison.projects.filter(({ state }) => state === 'not-resubmitted').map(({ project }) => project.projectName);
    expect(missing.sort()).toEqual(['信息系统运行维护费', '社保经办服务费']);
    // The same round of the same files in another format and order.
    writeFiles('第二轮-工作簿', [...RETURNED].reverse(), ['xlsx', 'docx']);
    expect(outcomes(compared('附件', '第二轮-工作簿', '--ledger', '定稿.xlsx', '--sent', '意见书/发出记录.jsonl'))).toEqual(
      outcomes(comparison),
    );
    const all = compared('附件', '第二轮', '--sent', '意见书/发出记录.jsonl', '--complete');
    expect(outcomes(all).deleted).toEqual(['信息系统运行维护费']);
  });

  it('keeps what did not come back in the ledger of the second round, with its money', async () => {
    const made = run('ledger', 'apply', '定稿.xlsx', '第二轮', '--sent', '意见书/发出记录.jsonl', '-o', '台账2.xlsx');
    expect(made.stderr).toContain('未重报的项目 2 个');
    const ledger = await ledgerAt('台账2.xlsx');
    expect([ledger.round, ledger.projects.length, money(ledger)]).toEqual([2, PROJECTS.length, AFTER_SECOND]);
    expect(ledger.projects.filter(({ delivery }) => delivery === 'not-resubmitted')).toHaveLength(2);
    const sent = accepted(ledger.entries).filter(({ ruleId }) => ruleId === 'vague-value');
    expect(sent.map(({ projectName }) => projectName).sort()).toEqual(['信息系统运行维护费', '公益性岗位补贴']);
    const again = perfLint(['ledger', 'apply', '定稿.xlsx', '第二轮', '--sent', '意见书/发出记录.jsonl', '-o', '台账2-另存.xlsx'], {
      cwd: folder.path,
    });
    expect(again.status).toBe(0);
    expect((await ledgerAt('台账2-另存.xlsx')).entries).toEqual(ledger.entries);
  });
});

describe('the third round', () => {
  beforeAll(async () => {
    await fill('台账2.xlsx', '定稿2.xlsx', '台账', (row) => {
      const open = row.处理 === null || row.处理 === '';
      if (row.项目名称 === '公益性岗位补贴' && row.级别 !== '提示') return { 单位说明: '省厅统一下达，不能改' };
      return open ? { 处理: row.级别 === '提示' ? '不采纳' : '采纳', 审核人: '张三', 日期: '2024-11-20' } : {};
    });
    writeFiles('第三轮', LAST, ['xlsx']);
  });

  it('stands against what was sent in the second round, and lets only the unit explain', () => {
    expect(run('letter', '定稿2.xlsx', '-o', '意见书', '--by', 'unit', '--date', '2024-11-22').stderr).toContain(
      '第 2 轮发出 3 份，意见 3 条',
    );
    const comparison = compared('第二轮', '第三轮', '--ledger', '定稿2.xlsx', '--sent', '意见书/发出记录.jsonl');
    expect(outcomes(comparison)).toEqual({ changed: ['差旅费', '公益性岗位补贴'], 'not-resubmitted': ['信息系统运行维护费'] });
    const unchanged = compared('第二轮', '第二轮', '--ledger', '定稿2.xlsx', '--sent', '意见书/发出记录.jsonl');
    expect(outcomes(unchanged)).toEqual({
      unchanged: ['差旅费'],
      explained: ['公益性岗位补贴'],
      'not-resubmitted': ['信息系统运行维护费'],
    });
    // The first round is still what it was.
    expect(outcomes(compared('附件', '第二轮', '--sent', '意见书/发出记录.jsonl', '--round', '2')).changed).toHaveLength(3);
  });

  it('ends with a ledger of every project, whatever came back in which round', async () => {
    run('ledger', 'apply', '定稿2.xlsx', '第三轮', '--sent', '意见书/发出记录.jsonl', '-o', '台账3.xlsx');
    const ledger = await ledgerAt('台账3.xlsx');
    expect([ledger.round, ledger.projects.length, money(ledger)]).toEqual([3, PROJECTS.length, AFTER_SECOND]);
    expect(ledger.projects.filter(({ delivery }) => delivery === 'not-resubmitted')).toHaveLength(5);
    const rounds = new Set(ledger.record?.map(({ round }) => round));
    expect([...rounds].sort()).toEqual([1, 2]);
  });
});

describe('the summary', () => {
  it('tells every round over all projects, whatever came back', async () => {
    const summary = (folderName: string) => run('summary', '定稿.xlsx', '--later', '定稿2.xlsx', '--later', '台账3.xlsx', '-o', folderName);
    summary('汇总');
    summary('汇总');
    const [name = ''] = readdirSync(at('汇总')).filter((file) => file.endsWith('.xlsx'));
    const { sheets } = await readXlsx(new Uint8Array(readFileSync(at(`汇总/${name}`))));
    const facts = sheets[0]?.rows ?? [];
    const figures = (label: string) => facts.filter(([each]) => each === label).map(([, value]) => value);
    expect(facts.map(([label]) => label)).toEqual(expect.arrayContaining(['第一轮', '第二轮', '第三轮']));
    // What is under review now comes first, then the rounds.
    expect(figures('项目')).toEqual([7, 7, 7, 7]);
    expect(figures('金额（万元）')).toEqual([AFTER_SECOND, TRUTH, AFTER_SECOND, AFTER_SECOND]);
    // Six projects had a confirmed opinion, then three; of these two came back without one.
    expect(figures('需修改')).toEqual([1, 6, 3, 1]);
  });
});

describe('the list of projects', () => {
  const listed = (projects: readonly YearProject[]) =>
    projects.map(({ code, name, unitName, amount }, index) => [
      `'${code.slice(0, 6)}-${code.slice(6)}`,
      name,
      unitName,
      index < 3 ? '某市人社局' : '某市就业局',
      index < 3 ? '社保科' : '教科文科',
      amount * 10_000,
      '特定目标类',
      '延续',
    ]);
  const missing: YearProject = {
    unitCode: '029014',
    unitName: '某市社会保险中心',
    code: '419001240000000099',
    name: '档案数字化',
    amount: 66,
    rows: [],
  };
  const HEAD = ['项目编号', '项目名称', '预算单位', '主管部门', '归口科室', '预算数（元）', '项目类别', '新增/延续'];

  beforeAll(async () => {
    // The last project is not on the list; one of the list was never submitted.
    const rows = [['2024年项目清单'], HEAD, ...listed([...PROJECTS.slice(0, -1), missing]), ['合计', '', '', '', '', 1]];
    writeFileSync(at('清单.xlsx'), await writeXlsx({ sheets: [{ name: '清单', rows }] }));
  });

  it('says who is to submit what, and who has not', async () => {
    const { stderr } = run('intake', '附件', '--list', '清单.xlsx', '-o', '收表');
    expect(stderr).toContain('应报 7 个，已报 6 个，未报 1 个，清单外 1 个');
    const { sheets } = await readXlsx(new Uint8Array(readFileSync(at('收表/收表情况.xlsx'))));
    expect(sheets[0]?.rows.slice(1)).toEqual([
      ['某市人社局', 3, 3, 0, 0, 50.5, 0],
      ['某市就业局', 4, 3, 1, 0, 2072.25, 66],
      ['某市社会保险中心', 0, 0, 0, 1, 0, 0],
      ['合计', 7, 6, 1, 1, 2122.75, 66],
    ]);
    const first = readFileSync(at('收表/催报名单.docx'));
    run('intake', '附件', '--list', '清单.xlsx', '-o', '收表');
    expect(readFileSync(at('收表/催报名单.docx')).equals(first)).toBe(true);
  });

  it('gives projects their department and office, and names those that nobody submitted without counting them', async () => {
    run('ledger', 'make', '附件', '--list', '清单.xlsx', '-o', '台账-清单.xlsx');
    const ledger = await ledgerAt('台账-清单.xlsx');
    expect(ledger.projects.filter(({ delivery }) => delivery === 'not-submitted').map(({ projectName }) => projectName)).toEqual([
      '档案数字化',
    ]);
    expect(new Set(ledger.entries.map(({ department }) => department))).toEqual(new Set(['某市人社局', '某市就业局', '某市社会保险中心']));
    expect(ledger.projects.find(({ projectName }) => projectName === '会议费')).toMatchObject({ office: '社保科', amount: 12.5 });
    await fill('台账-清单.xlsx', '清单定稿.xlsx', '台账', () => ({ 处理: '采纳' }));
    run('letter', '清单定稿.xlsx', '-o', '按部门', '--department', '某市就业局', '-f', 'html');
    expect(readFileSync(at('按部门/审核意见书-某市就业局.html'), 'utf8')).toContain('共审核项目3个、金额2,006.25万元');
  });

  it('asks for the columns it cannot tell', () => {
    writeFileSync(at('别的.csv'), '代号,称呼\n1,会议费\n');
    const { status, stderr } = perfLint(['intake', '附件', '--list', '别的.csv', '-o', '收表2'], { cwd: folder.path });
    expect([status, stderr]).toEqual([2, expect.stringContaining('--list-columns')]);
    const named = run('intake', '附件', '--list', '别的.csv', '--list-columns', 'projectName=称呼,projectCode=代号', '-o', '收表2');
    expect(named.stderr).toContain('应报 1 个');
  });
});

describe('the conclusion on a project', () => {
  it("is a person's, in bulk, kept and recorded, and goes back one row a project", async () => {
    await fill('定稿.xlsx', '结论.xlsx', '项目', (row) =>
      row.项目名称 === '差旅费'
        ? {}
        : { 审核结论: row.项目名称 === '公益性岗位补贴' ? '建议不安排' : '修改后通过', 审核人: '王五', 日期: '2024.11.12' },
    );
    run('ledger', 'apply', '结论.xlsx', '附件', '-o', '重做.xlsx');
    const ledger = await ledgerAt('重做.xlsx');
    expect(ledger.projects.filter(({ conclusion }) => conclusion.reviewer === '王五')).toHaveLength(PROJECTS.length - 1);
    expect(ledger.record?.filter(({ kind }) => kind === 'project')).toHaveLength(PROJECTS.length - 1);
    run('ledger', 'backfill', '重做.xlsx', '--length', '60', '-o', '回填表.xlsx');
    const { sheets } = await readXlsx(new Uint8Array(readFileSync(at('回填表.xlsx'))));
    const [head = [], ...rows] = sheets[0]?.rows ?? [];
    const column = (name: string) => rows.map((row) => row[head.indexOf(name)]);
    expect(column('项目编码')).toEqual(PROJECTS.map(({ code }) => code));
    // One project has no conclusion yet: what the machine would say of it is not in the column that is pasted.
    const [open] = column('审核结论').flatMap((text, index) => ((text ?? '') === '' ? [index] : []));
    expect(column('状态（不回填）').filter((text) => text === '结论待定')).toHaveLength(1);
    expect([column('综合意见')[open ?? -1] ?? '', column('机审建议（未经人审）')[open ?? -1]]).toEqual(['', '修改后通过']);
    expect(column('审核结论').filter((text) => text === '建议不安排')).toHaveLength(1);
    for (const remark of column('综合意见')) expect(String(remark ?? '').length).toBeLessThanOrEqual(60);
    run('ledger', 'record', '重做.xlsx', '-o', '审核记录.xlsx');
    const papers = (await readXlsx(new Uint8Array(readFileSync(at('审核记录.xlsx'))))).sheets;
    expect(papers.map(({ name, rows: lines }) => [name, lines.length - 1])).toEqual([
      ['意见处理', ledger.record?.filter(({ kind }) => kind === 'opinion').length],
      ['项目结论', PROJECTS.length - 1],
    ]);
  });

  it("is not kept on a project that came back changed, but stays in the record; where two differ nobody's stands", async () => {
    run('ledger', 'apply', '结论.xlsx', '第二轮', '--sent', '意见书/发出记录.jsonl', '-o', '结论2.xlsx');
    const ledger = await ledgerAt('结论2.xlsx');
    const of = (name: string) => ledger.projects.find(({ projectName }) => projectName === name)?.conclusion.kind;
    expect([of('会议费'), of('公益性岗位补贴'), of('信息系统运行维护费')]).toEqual(['', 'not-recommended', 'pass-after-changes']);
    expect(ledger.record?.some(({ kind, projectName }) => kind === 'project' && projectName === '会议费')).toBe(true);
    await fill('结论.xlsx', '结论-另一人.xlsx', '项目', (row) => (row.项目名称 === '会议费' ? { 审核结论: '通过', 审核人: '赵六' } : {}));
    const { stderr } = run('ledger', 'merge', '结论.xlsx', '结论-另一人.xlsx', '-o', '结论合并.xlsx');
    expect(stderr).toContain('结论不一 1 个项目');
    const [meeting] = (await ledgerAt('结论合并.xlsx')).projects.filter(({ projectName }) => projectName === '会议费');
    // No words of the program get into the general opinion: both conclusions are told on a sheet of their own.
    expect(meeting?.conclusion).toMatchObject({ kind: '', remark: '' });
    const [apart] = (await readXlsx(new Uint8Array(readFileSync(at('结论合并.xlsx'))))).sheets.filter(({ name }) => name === '意见不一');
    const [head = [], ...lines] = apart?.rows ?? [];
    expect(lines.map((line) => line[head.indexOf('审核人')])).toContain('赵六');
    expect(lines.map((line) => line[head.indexOf('处理、结论')])).toContain('通过');
  });
});

describe('voices', () => {
  it('stand side by side and are no conflict', async () => {
    const said = (voice: string, wording: string): readonly Readonly<Record<string, CellValue>>[] => [
      {
        项目名称: '会议费',
        项目编码: PROJECTS[0]?.code ?? '',
        三级指标: '会议费业务完成情况',
        对外表述: wording,
        处理: '采纳',
        意见来自: voice,
        审核人: voice,
      },
    ];
    const adding = async (to: string, rows: readonly Readonly<Record<string, CellValue>>[]) => {
      const { sheets } = await readXlsx(new Uint8Array(readFileSync(at('定稿.xlsx'))));
      const head = sheets[0]?.rows[0] ?? [];
      const more = rows.map((row) => head.map((heading) => row[String(heading)] ?? null));
      writeFileSync(
        at(to),
        await writeXlsx({
          sheets: sheets.map((sheet, index) => ({ name: sheet.name, rows: index === 0 ? [...sheet.rows, ...more] : sheet.rows })),
        }),
      );
    };
    await adding('专家.xlsx', said('专家', '会议次数应与上年持平，请核实。'));
    await adding('主管部门.xlsx', said('主管部门', '已按年初计划安排。'));
    const { stderr } = run('ledger', 'merge', '专家.xlsx', '主管部门.xlsx', '-o', '各方.xlsx');
    expect(stderr).toContain('意见不一 0 行');
    const { entries } = await ledgerAt('各方.xlsx');
    const byHand = entries.filter(({ ruleId }) => ruleId === '');
    expect(byHand.map(({ voice }) => voice).sort()).toEqual(['department', 'expert']);
    expect(entries.filter(({ ruleId, voice }) => ruleId !== '' && voice !== 'machine')).toEqual([]);
  });
});
