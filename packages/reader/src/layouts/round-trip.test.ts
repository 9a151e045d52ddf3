import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocuments } from '../read.js';

const SUBJECTS = ['培训', '巡查', '设备维护', '道路养护', '政策宣传', '档案整理'];
const name = fc
  .tuple(fc.constantFrom(...SUBJECTS), fc.constantFrom('次数', '合格率', '覆盖率', '人数', '及时性', '成本'))
  .map((parts) => parts.join(''));
const value = fc.oneof(
  fc
    .tuple(fc.constantFrom('≥', '≤', '=', ''), fc.integer({ min: 1, max: 99 }), fc.constantFrom('%', '次', '人', '万元'))
    .map((parts) => parts.join('')),
  fc.constantFrom('及时', '合格', '明显提升'),
);
const CLASSES = [
  ['成本指标', '经济成本指标', 'cost'],
  ['产出指标', '数量指标', 'output'],
  ['效益指标', '社会效益指标', 'benefit'],
  ['满意度指标', '服务对象满意度指标', 'satisfaction'],
] as const;

interface Expected {
  readonly level1: string;
  readonly name: string;
  readonly value: string;
}

async function read(text: string, path: string): Promise<Expected[]> {
  const [outcome] = await readDocuments(new TextEncoder().encode(text), { path });
  if (outcome?.kind !== 'read') return [];
  return outcome.document.departments
    .flatMap((department) => department.units.flatMap((unit) => unit.projects.flatMap((project) => project.indicators)))
    .map((indicator) => ({ level1: indicator.level1, name: indicator.name, value: indicator.value }));
}

const vertical = fc.array(fc.array(fc.record({ name, value }), { minLength: 1, maxLength: 4 }), { minLength: 4, maxLength: 4 });

function rowsOf(
  blocks: readonly (readonly { name: string; value: string }[])[],
  merged: boolean,
): { rows: string[][]; expected: Expected[] } {
  const rows: string[][] = [];
  const expected: Expected[] = [];
  for (const [index, block] of blocks.entries()) {
    const [level1, level2, id] = CLASSES[index] ?? CLASSES[0];
    for (const [at, row] of block.entries()) {
      rows.push([at > 0 && merged ? '' : level1, at > 0 && merged ? '' : level2, row.name, row.value]);
      expected.push({ level1: id, ...row });
    }
  }
  return { rows, expected };
}

const FORM = [
  ['项目名称', '测试项目', '', ''],
  ['资金总额', '12.5万元', '', ''],
  ['一级指标', '二级指标', '三级指标', '指标值'],
];

describe('a grid printed and read again', () => {
  it('keeps the rows of a form as markdown, merged or not', async () => {
    await fc.assert(
      fc.asyncProperty(vertical, fc.boolean(), async (blocks, merged) => {
        const { rows, expected } = rowsOf(blocks, merged);
        const text = [...FORM, ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
        expect(await read(text, 'form.md')).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });

  it('keeps the rows of a form as tabs', async () => {
    await fc.assert(
      fc.asyncProperty(vertical, async (blocks) => {
        const { rows, expected } = rowsOf(blocks, true);
        expect(await read([...FORM, ...rows].map((row) => row.join('\t')).join('\n'), 'form.tsv')).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });

  it('puts rows back that lost their merged cells at the left', async () => {
    await fc.assert(
      fc.asyncProperty(vertical, async (blocks) => {
        const { rows, expected } = rowsOf(blocks, true);
        const text = [...FORM, ...rows].map((row) => `${row.filter((cell) => cell !== '').join(' | ')} |`).join('\n');
        expect(await read(text, 'form.md')).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });

  it('reads one cell a line', async () => {
    await fc.assert(
      fc.asyncProperty(vertical, async (blocks) => {
        const { rows, expected } = rowsOf(blocks, false);
        const text = [...FORM, ...rows].map((row) => row.filter((cell) => cell !== '').join('\n\n')).join('\n\n');
        expect(await read(text, 'form.txt')).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });
});
