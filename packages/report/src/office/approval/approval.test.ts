import { weightsOf } from '@perf-lint/core';
import { type Approval, documentOfTables, frozen, type RoundProject } from '@perf-lint/review';
import { strFromU8, unzipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { DEMO_WORDING, demoAnalysis } from '../../../fixtures/demo-analysis.js';
import { RoundBuilder } from '../../review/make-round.js';
import { filledForms } from '../own-form/fill-form.js';
import { placesIn } from '../own-form/places.js';
import { formRefusalSentence, leftOpenSentences } from '../own-form/refusal.js';
import { cell, paragraph } from '../word/blocks.js';
import { wordBytes } from '../word/write-word.js';
import { approvalDocument, approvalPage, emptyForm } from './approval-document.js';
import { approvalWorkbook } from './approval-workbook.js';

function tablesOf(analysis = demoAnalysis()) {
  const builder = new RoundBuilder({ language: 'zh-CN', wording: DEMO_WORDING });
  builder.add(analysis);
  return frozen(builder.build());
}

const APPROVED: Approval = {
  stage: { kind: 'approved' },
  date: '2026-02-03',
  number: '某财预〔2026〕12号',
  office: '某市财政局',
  tables: tablesOf(),
};

/** The approval with its first project adjusted: other money, the first row another value, the last row gone. */
function adjusted(): Approval {
  const [first, ...others] = APPROVED.tables.projects.filter(({ table }) => table === 'project');
  const [row, ...rows] = first!.rows;
  const project: RoundProject = {
    ...first!,
    amount: (first!.amount ?? 0) - 10,
    rows: [{ ...row!, value: '≤50万元', foldedValue: '≤50万元' }, ...rows.slice(0, -1)],
  };
  return { ...APPROVED, stage: { kind: 'adjusted', time: 1 }, date: '2026-08-01', tables: { projects: [project, ...others] } };
}

const FIRST = APPROVED.tables.projects.find(({ table }) => table === 'project')!;
const textOf = (bytes: Uint8Array, part: string): string => strFromU8(unzipSync(bytes)[part]!);

describe('an approval on paper', () => {
  it('prints the number, office and date, and every row, in both languages', async () => {
    const page = await approvalPage({ approval: APPROVED, before: null }, 'zh-CN');
    for (const text of ['某财预〔2026〕12号', '批复单位：某市财政局', '批复日期：2026年2月3日', '项目绩效目标批复表'])
      expect(page).toContain(text);
    for (const { name } of FIRST.rows) expect(page).toContain(name);
    expect(await approvalPage({ approval: APPROVED, before: null }, 'en')).toContain('Approved performance targets');
  });

  it('says what was adjusted, in words that name both versions', async () => {
    const page = await approvalPage({ approval: adjusted(), before: APPROVED }, 'zh-CN');
    expect(page).toContain('项目绩效目标批复表（调整 1）');
    expect(page).toContain('调整 1（2026-08-01）与批复（2026-02-03）相比：');
    expect(page).toContain(`项目金额（万元） ${FIRST.amount} → ${(FIRST.amount ?? 0) - 10}`);
    expect(page).toContain(`指标值不同：${FIRST.rows[0]!.name} ${FIRST.rows[0]!.value} → ≤50万元`);
    expect(page).toContain(`没有了的指标：${FIRST.rows.at(-1)!.name}`);
  });
});

describe('a form of an approval', () => {
  it('ends with its table, so that nothing of it stands on a page of its own, and prints number and date of its own project', async () => {
    const later = { date: '2026-03-05', number: '某财预〔2026〕30号', office: '某市财政局' };
    const tables = { projects: [FIRST, { ...FIRST, projectName: '另一个项目', approval: later }] };
    const xml = textOf(await approvalDocument({ approval: { ...APPROVED, tables }, before: null }, 'zh-CN'), 'word/document.xml');
    const [one, other, ...more] = xml.split('<w:pageBreakBefore/>');
    expect(more).toEqual([]);
    // What follows the last table is the end of the section alone.
    for (const form of [one!.slice(0, one!.lastIndexOf('<w:p>')), other!])
      expect(form.slice(form.lastIndexOf('</w:tbl>'))).not.toContain('<w:t ');
    expect(one).toContain('某财预〔2026〕12号');
    expect(other).toContain('某财预〔2026〕30号');
    expect(other).toContain('2026年3月5日');
    const workbook = await approvalWorkbook({ approval: { ...APPROVED, tables }, before: null }, 'zh-CN');
    for (const text of ['批复日期', '2026年3月5日', '某财预〔2026〕30号']) expect(textOf(workbook, 'xl/sharedStrings.xml')).toContain(text);
  });
});

describe('a form', () => {
  const formOf = (project: RoundProject): Promise<string> =>
    approvalPage({ approval: { ...APPROVED, tables: { projects: [project] } }, before: null }, 'zh-CN');
  const weighed = (weights: readonly (number | null)[]): RoundProject['rows'] =>
    FIRST.rows
      .slice(0, weights.length)
      .map((row, index) => ({ ...row, content: { ...row.content!, level2: '', weight: weights[index] ?? null } }));

  it('has a place for the year, the seal and what is empty, and no department that nobody read', async () => {
    const empty = { ...FIRST.content!, type: '', period: '' };
    const page = await formOf({ ...FIRST, year: null, department: '某站', unitName: '某站', departmentUnread: true, content: empty });
    expect(page).toContain('（＿＿＿＿年度）');
    expect(page).toContain('（盖章）');
    for (const label of ['项目类别', '项目期限', '主管部门']) expect(page).toMatch(new RegExp(`${label}</td><td[^>]*><`, 'u'));
    expect(page.match(/某站/gu)).toHaveLength(1);
    const full = await formOf({ ...FIRST, year: 2026, content: { ...FIRST.content!, type: '特定目标类', period: '2026年' } });
    for (const text of ['（2026年度）', '项目类别', '特定目标类', '项目期限']) expect(full).toContain(text);
  });

  it('says how much is fiscal funds, where the table prints it', async () => {
    const { fiscal, ...content } = FIRST.content!;
    expect(fiscal).toBe(77.4);
    expect(await formOf({ ...FIRST, content })).not.toContain('财政资金');
    const paid: RoundProject = { ...FIRST, content: { ...FIRST.content!, fiscal: 80.5 } };
    expect(await formOf(paid)).toMatch(/其中：财政资金（万元）<\/td><td[^>]*>80\.5</u);
    const workbook = await approvalWorkbook({ approval: { ...APPROVED, tables: { projects: [FIRST, paid] } }, before: null }, 'zh-CN');
    expect(textOf(workbook, 'xl/sharedStrings.xml')).toContain('其中：财政资金（万元）');
    const [project] = documentOfTables({ projects: [paid] }, '批复').departments.flatMap(({ units }) =>
      units.flatMap(({ projects }) => projects),
    );
    expect(project?.funding).toEqual([{ source: '财政拨款', amount: 80.5 }]);
  });

  it('says what the weights come to, where every row has one', async () => {
    expect(await formOf({ ...FIRST, rows: weighed([12.5, 20]) })).toMatch(/权重合计<\/td><td[^>]*>32\.5</u);
    expect(await formOf({ ...FIRST, rows: weighed([12.5, null]) })).not.toContain('权重合计');
  });

  it('gives a code that would break a line of its own', async () => {
    const spanOf = async (projectCode: string): Promise<number> => {
      const page = await formOf({
        ...FIRST,
        projectCode,
        rows: weighed([10, 20]).map((row) => ({ ...row, content: { ...row.content!, definition: '' } })),
      });
      return Number(/项目编码<\/td><td[^>]*colspan="(\d+)"/u.exec(page)?.[1] ?? 1);
    };
    expect(await spanOf('50010323T000003312345')).toBeGreaterThan(await spanOf('2026-01'));
  });
});

describe('a weight that is merged over several rows', () => {
  const rows = FIRST.rows.map((row, index): RoundProject['rows'][number] => ({
    ...row,
    content: { ...row.content!, ...(index === 1 ? { weight: null, sharesWeight: true } : { weight: 10 + index }) },
  }));
  const printed = { approval: { ...APPROVED, tables: { projects: [{ ...FIRST, rows }] } }, before: null };

  it('is printed once, over all of them', async () => {
    const page = await approvalPage(printed, 'zh-CN');
    expect([...page.matchAll(/rowspan="(\d+)">(1\d)</gu)].map(([, over, weight]) => [over, weight])).toEqual(
      rows.flatMap(({ content }, index) => (content?.weight == null ? [] : [[index === 0 ? '2' : '1', String(content.weight)]])),
    );
    const sheet = textOf(await approvalWorkbook(printed, 'zh-CN'), 'xl/worksheets/sheet1.xml');
    expect([...sheet.matchAll(/<mergeCell ref="([A-Z]+)(\d+):\1(\d+)"/gu)].map(([, , from, to]) => [from, to])).toEqual([['2', '3']]);
  });

  it('stays one where the approved table stands as a document', () => {
    const [own] = documentOfTables(printed.approval.tables, '批复').departments.flatMap(({ units }) =>
      units.flatMap(({ projects }) => projects),
    );
    expect(weightsOf(own!.indicators)).toEqual(rows.flatMap(({ content }) => content?.weight ?? []));
  });
});

describe("an office's own form", () => {
  const printed = { approval: APPROVED, before: null };

  it('that the program gives has every place, and says what projects leave empty', async () => {
    const filled = await filledForms(await emptyForm('zh-CN'), printed, 'zh-CN');
    if (filled.kind === 'refused') throw new Error(filled.reason);
    const xml = filled.files.map(({ bytes }) => textOf(bytes, 'word/document.xml')).join('');
    expect(placesIn(xml)).toEqual([]);
    for (const { name } of FIRST.rows) expect(xml).toContain(name.replace('"', '&quot;'));
    expect(leftOpenSentences(filled, 'zh-CN').join('')).toContain('没有内容、空着的：');
    expect(filled.unknown).toEqual([]);
  });

  it('in Word takes places that run over several runs, texts that are markup elsewhere, and says what it does not know', async () => {
    const form = await wordBytes({
      title: '表',
      layout: 'report',
      footer: '',
      language: 'zh-CN',
      blocks: [
        paragraph(['本单位 {{单位', { text: '名称', bold: true }, '}} 的{{绩效系数}}']),
        {
          kind: 'table',
          widths: [1, 1],
          head: [[cell('指标'), cell('值')]],
          rows: [
            [cell('{{序号}}.{{三级指标}}'), cell('{{指标值}}')],
            [cell('合计'), cell('{{ 总体目标 }}')],
          ],
        },
      ],
    });
    const project: RoundProject = { ...FIRST, unitName: '甲<乙>&"丙"', content: { ...FIRST.content!, goal: '一\n二' } };
    const filled = await filledForms(form, { approval: { ...APPROVED, tables: { projects: [project] } }, before: null }, 'zh-CN');
    if (filled.kind === 'refused') throw new Error(filled.reason);
    const xml = textOf(filled.files[0]!.bytes, 'word/document.xml');
    expect(xml).toContain('甲&lt;乙&gt;&amp;&quot;丙&quot;');
    expect(xml).toContain('{{绩效系数}}');
    expect(xml.match(/<w:tr[ >]/gu)).toHaveLength(project.rows.length + 2);
    expect(xml).toContain('一</w:t><w:br/><w:t xml:space="preserve">二');
    for (const { name } of project.rows) expect(xml).toContain(name);
    expect(leftOpenSentences(filled, 'zh-CN').at(-1)).toBe('不认识、照原样留着的位置：绩效系数。');
  });

  it('as a workbook grows by the rows of the project, and moves what stands below', async () => {
    const sheet = {
      name: '表',
      rows: [
        ['单位', '{{单位名称}}', '{{项目金额}}'],
        ['指标', '值', '编码'],
        ['{{三级指标}}', '{{指标值}}', '{{项目编码}}'],
        ['盖章', null, null],
      ],
      merges: [{ startRow: 3, startCol: 0, endRow: 3, endCol: 2 }],
      dataValidations: [{ type: 'list' as const, range: 'B2:B1048576', values: ['是', '否'] }],
    };
    const filled = await filledForms(await writeXlsx({ sheets: [sheet] }), printed, 'zh-CN');
    if (filled.kind === 'refused') throw new Error(filled.reason);
    const projects = APPROVED.tables.projects.filter(({ table }) => table === 'project');
    expect(filled.files).toHaveLength(projects.length);
    const xml = textOf(filled.files[0]!.bytes, 'xl/worksheets/sheet1.xml');
    const last = 3 + FIRST.rows.length;
    expect(xml).toContain(`ref="A${last}:C${last}"`);
    expect([...xml.matchAll(/<row r="(\d+)"/gu)].map((match) => Number(match[1]))).toEqual(
      Array.from({ length: last }, (_, row) => row + 1),
    );
    // A list that is offered down to the last row of a sheet still is.
    expect(xml).toContain('sqref="B2:B1048576"');
    expect(xml).toContain(`<v>${FIRST.amount}</v>`);
    // A code is no figure, however many digits it has.
    expect(xml).not.toContain(`<v>${FIRST.projectCode}</v>`);
    for (const { name } of FIRST.rows) expect(xml).toContain(`>${name}<`);
    expect(placesIn(xml)).toEqual([]);
  });

  it('is not filled where it has no place, formulas under the rows, or is something else', async () => {
    const reason = async (rows: (string | null)[][] | null, formula = false): Promise<string> => {
      const cells = new Map([['1,1', { formula: 'SUM(A1:A1)' }]]);
      const bytes =
        rows === null ? new TextEncoder().encode('a') : await writeXlsx({ sheets: [{ name: '表', rows, ...(formula ? { cells } : {}) }] });
      const filled = await filledForms(bytes, printed, 'zh-CN');
      return filled.kind === 'refused' ? filled.reason : '';
    };
    expect(await reason([['项目名称', null]])).toBe('no-places');
    expect(
      await reason(
        [
          ['{{三级指标}}', null],
          ['合计', null],
        ],
        true,
      ),
    ).toBe('formulas');
    expect(await reason([['{{三级指标}}'], ['{{三级指标}}']])).toBe('several-rows');
    expect(await reason(null)).toBe('kind');
    for (const each of [
      'kind',
      'no-places',
      'too-large',
      'several-rows',
      'formulas',
      'no-package',
      'unknown-encoding',
      'parts-inside',
    ] as const)
      for (const language of ['zh-CN', 'en'] as const) expect(formRefusalSentence(each, language)).not.toBe('');
  });
});
