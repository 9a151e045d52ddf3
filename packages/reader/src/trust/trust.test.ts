import { describe, expect, it } from 'vitest';
import { readDocuments, readWithSurroundings } from '../read.js';
import { likelihoodOf, RELIED_ON, reasonsOf } from './confidence.js';
import { SIGNS } from './signs.js';

async function read(text: string, path = '附件.txt') {
  const [outcome] = await readDocuments(new TextEncoder().encode(text), { path });
  if (outcome?.kind !== 'read') throw new Error('not read');
  const { departments, reading } = outcome.document;
  const rows = departments.flatMap(({ units }) => units.flatMap(({ projects }) => projects.flatMap(({ indicators }) => indicators)));
  return { rows, reading, notes: reading.notes.map(({ id }) => id) };
}

/** Headings and values of a table in an arrangement that nobody reads: everything in the order of the columns. */
const UNREAD = [
  '目标',
  '数量指标',
  '质量指标',
  '时效指标',
  '社会效益指标',
  '说明',
  '清淤河道',
  '水质',
  '工期',
  '受益',
  '其中',
  '≥12公里',
  '≥95%',
  '≤90天',
  '≥3万人',
].join('\n');

describe('a table that is there and was not read', () => {
  it('is said with what of it was seen, and is not “no table”', async () => {
    const { rows, reading, notes } = await read(`某县河道整治情况\n${UNREAD}`);
    if (rows.length > 0) return expect(rows.every(({ doubts }) => doubts.length > 0)).toBe(true);
    expect(notes).toContain('table-not-read');
    expect(notes).not.toContain('no-target-table');
    const note = reading.notes.find(({ id }) => id === 'table-not-read');
    expect(note?.args).toMatchObject({ count: 4, values: 4 });
    expect(note?.references[0]).toMatchObject({ kind: 'text' });
  });

  it('is seen in sentences that each name a target, and in traditional characters with their pronunciation', async () => {
    const sentences = ['自评情况', '疫苗接种，目标值≥90%，完成得好；', '抽检合格，目标值≥70%；', '无害化处理，目标值≥95%，已达。'].join(
      '\n',
    );
    const told = await read(sentences);
    if (told.rows.length === 0) expect(told.notes).toContain('table-not-read');
    const copied = await read(
      ['數(shù)量指標(biāo)', '補(bǔ)助人數(shù)', '≥30人', '質(zhì)量指標(biāo)', '合格', '≥95%', '社會效益指標'].join('\n'),
    );
    if (copied.rows.length === 0) expect(copied.notes).toContain('table-not-read');
    expect([...told.notes, ...copied.notes]).not.toContain('no-target-table');
  });

  it('is seen by its header, though no class stands in it or all of it fell into one line', async () => {
    const told = await read(
      '附件1 培训补助绩效目标自评表 一级 指标 二级指标 数量指标 三级指标 年度目标指标值 参加培训人员数量 4443 就业见习人数 212',
    );
    if (told.rows.length === 0) expect(told.notes).toContain('table-not-read');
    const list = await read(['绩效目标表', '二级指标指标内容指标值备注', '数量指标', '各种检查', '100%', '及抽检率'].join('\n'));
    if (list.rows.length === 0) expect(list.notes).toContain('table-not-read');
    expect([...told.notes, ...list.notes]).not.toContain('no-target-table');
  });

  it('is seen in one line whose values are lost, by the names of what is measured under its header', async () => {
    const labels = '某县水利补助资金绩效目标表 一级 指标 二级指标 三级指标';
    const names = '清淤河道条数 数量指标 新建泵站座数 质量指标 工程验收合格率 满意度指标 受益群众满意度 补助村庄数量';
    expect((await read(`附件\n${labels} ${names} 指标值`)).notes).toEqual(['table-not-read']);
    const blank = `附件\n${labels} 年度指标值 全年实际完成值 完成率 数量指标 质量指标 满意度指标 指标值`;
    expect((await read(blank)).notes).not.toContain('table-not-read');
  });

  it('is seen where narrow cells tore its label, or wove two columns of its classes', async () => {
    const body = ['河道清淤', ...Array.from({ length: 10 }, (_, at) => `${at + 2} 公里`)].join(' ');
    const torn = `自评表 二级 指标名称 年初指 年终完 自评 评价标准 指标 (三级指标) 标值 成值 分 ${body}`;
    expect((await read(`附件\n${torn}`)).notes).toEqual(['table-not-read']);
    const woven = '项目效 果指标济益标 经效指全年新增收入12万人次14万人次会益标 社效指受益群众3万户态益标 生效指提升';
    expect((await read(`自评报告\n${woven}`)).notes).toEqual(['table-not-read']);
    const prose = '各部门应当明确 指标 及其依据，完成投资120公里，培训36人次，标准 指南另行印发。';
    expect((await read(`通知\n${prose}`)).notes).toEqual(['no-target-table']);
  });

  it('is not a header with nothing under it, and not a sentence about forms', async () => {
    for (const text of [
      '绩效自评表\n年度资金总额： 808.1\n一级指标 二级指标 三级指标 指标值 全年实际完成值',
      '填表说明：三级指标、指标性质、指标值按批复填写，满意度不低于90%。',
    ])
      expect((await read(text)).notes, text).not.toContain('table-not-read');
  });

  it('is no torn header beside tables that were read', async () => {
    const table = [
      '| 一级指标 | 二级指标 | 三级指标 | 指标值 |',
      '|---|---|---|---|',
      '| 产出指标 | 数量指标 | 清淤河道长度 | ≥12公里 |',
      '| 效益指标 | 社会效益指标 | 受益人数 | ≥3万人 |',
    ];
    const { notes } = await read(
      ['成本指标  产出指标  效益指标', '共 8 个', ...Array.from({ length: 40 }, () => '其他说明'), '', ...table].join('\n'),
      '表.md',
    );
    expect(notes).not.toContain('table-not-read');
  });

  it('is no matter of a word or two in a text without targets', async () => {
    const { notes } = await read('关于加强管理的通知\n各单位要抓好数量指标的分解落实，完成率达到95%以上。\n特此通知。');
    expect(notes).toEqual(['no-target-table']);
  });

  it('is not a blank form, nor a table of another kind that was left out on purpose', async () => {
    const blank = [
      '项目支出绩效目标表',
      '一级指标\t二级指标\t三级指标\t指标值',
      '产出指标\t数量指标\t\t',
      '\t质量指标\t\t',
      '效益指标\t社会效益指标\t\t',
    ].join('\n');
    expect((await read(blank, '表.tsv')).notes).not.toContain('table-not-read');
  });
});

describe('the coverage of a reading', () => {
  it('is whole where every value stands in a row', async () => {
    const table = [
      '| 一级指标 | 二级指标 | 三级指标 | 指标值 |',
      '|---|---|---|---|',
      '| 产出指标 | 数量指标 | 清淤河道长度 | ≥12公里 |',
      '| | 质量指标 | 水质达标率 | ≥95% |',
      '| 效益指标 | 社会效益指标 | 受益人数 | ≥3万人 |',
    ].join('\n');
    const { rows, reading } = await read(table, '表.md');
    expect(rows).toHaveLength(3);
    expect(reading.coverage).toEqual({ values: 3, read: 3, left: [] });
    for (const { confidence, doubts } of rows) {
      expect(doubts).toEqual([]);
      expect(confidence).toBeGreaterThan(0.95);
    }
  });
});

describe('values that stand in no row', () => {
  it('are told with their line and its place, and the surroundings show it', async () => {
    const text = [
      '| 项目名称 | 河道整治 |',
      '|---|---|',
      '| 一级指标 | 二级指标 | 三级指标 | 指标值 |',
      '| 产出指标 | 数量指标 | 清淤河道长度 | ≥12公里 |',
      '| | 质量指标 | 水质达标率 | ≥95% |',
      '',
      '一、基本情况',
      '二、主要做法',
      '三、绩效指标完成情况',
      '四、取得的成效',
      '全年完成清淤≥9公里，受益群众3000人。',
    ].join('\n');
    const [outcome] = await readWithSurroundings(new TextEncoder().encode(text), { path: '表.md' });
    if (outcome?.kind !== 'read') throw new Error('not read');
    const { values, read: held, left = [] } = outcome.document.reading.coverage;
    expect([values - held, left.map(({ text: line }) => line)]).toEqual([2, ['全年完成清淤≥9公里，受益群众3000人。']]);
    const here = outcome.around(left[0]?.references ?? [])?.rows.filter((row) => row.here);
    expect(here?.map(({ cells }) => cells.join())).toEqual(['全年完成清淤≥9公里，受益群众3000人。']);
  });

  it('are shown with what stands before and behind them, however long the line is', async () => {
    const long = `${'按照年度工作安排，'.repeat(40)}清淤≥9公里，${'各项工作有序推进，'.repeat(40)}`;
    const text = ['绩效指标完成情况：产出指标、数量指标', long].join('\n');
    const [outcome] = await readWithSurroundings(new TextEncoder().encode(text), { path: '报告.md' });
    const left = outcome?.kind === 'read' ? (outcome.document.reading.coverage.left ?? []) : [];
    if (outcome?.kind !== 'read') throw new Error('not read');
    const [{ text: shown = '', at = 0, references = [] } = {}] = left;
    expect(shown.length).toBeLessThanOrEqual(160);
    expect(shown.slice(at)).toMatch(/^≥?9公里，各项/u);
    expect(
      outcome
        .around(references)
        ?.rows.find((row) => row.here)
        ?.cells.join(),
    ).toMatch(/安排，清淤≥9公里，各项/u);
  });

  it('are cells with bars between, by the last cell of their row, and no more than people look through', async () => {
    const heads = '<tr><td>一级指标</td><td>年度指标值</td></tr>';
    const rows = Array.from(
      { length: 80 },
      (_, row) => `${row % 10 === 0 ? heads : ''}<tr><td>说明${row}</td><td>${'受益群众'.repeat(60)}≥${row + 1}万人</td></tr>`,
    );
    const table = `<table>${rows.join('')}</table>`;
    const { reading } = await read(table, '表.html');
    const { left = [] } = reading.coverage;
    expect(reading.coverage).toMatchObject({ values: 80, read: 0 });
    expect(left).toHaveLength(50);
    for (const { text, references } of left) {
      expect(text.length).toBeLessThanOrEqual(160);
      expect(text).toMatch(/受益群众≥\d+万人$/u);
      expect(references).toHaveLength(1);
    }
  });
});

describe('the likelihood of a row', () => {
  it('falls with every sign of trouble and never rises', () => {
    const sound = likelihoodOf({ bias: 1 });
    expect(sound).toBeGreaterThan(RELIED_ON);
    for (const sign of SIGNS) if (sign !== 'bias') expect(likelihoodOf({ bias: 1, [sign]: 1 })).toBeLessThanOrEqual(sound);
    for (const sign of ['share', 'broken-name', 'broken-value', 'odd-neighbours', 'number-around-name', 'nameless'] as const)
      expect(likelihoodOf({ bias: 1, [sign]: 1 })).toBeLessThan(sound);
  });

  it('names the reason that weighs most', () => {
    expect(reasonsOf({ bias: 1, 'broken-name': 1 })).toEqual(['odd-cells']);
    expect(reasonsOf({ bias: 1, decoded: 1, share: 1 })).toContain('ambiguous');
    expect(reasonsOf({ bias: 1 })).toEqual(['ambiguous']);
  });

  it('is low for rows that text with nothing between divides in two ways, and high where signs part it', async () => {
    const head = '一级指标二级指标三级指标指标值';
    const open = await read(
      `${head}产出指标数量指标促进就业环境及经济发展促进业务受理范围质量指标工作质量有效保障效益指标社会效益指标维护社会和谐稳定有效维护`,
    );
    const clear = await read(`${head}产出指标数量指标培训人数≥50人质量指标培训合格率≥95%满意度指标服务对象满意度指标学员满意度≥90%`);
    expect(clear.rows.map(({ name, value, doubts }) => [name, value, doubts])).toEqual([
      ['培训人数', '≥50人', []],
      ['培训合格率', '≥95%', []],
      ['学员满意度', '≥90%', []],
    ]);
    const surest = Math.max(...open.rows.map(({ confidence }) => confidence));
    expect(surest).toBeLessThan(Math.min(...clear.rows.map(({ confidence }) => confidence)));
    expect(open.rows.some(({ doubts }) => doubts.length > 0)).toBe(true);
  });
});
