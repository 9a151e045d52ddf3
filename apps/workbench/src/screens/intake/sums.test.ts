import { describe, expect, it } from 'vitest';
import { documentOf } from '../../../../../packages/analyser/testing/case-document.js';
import { BESIDE } from '../../../test/beside.js';
import { examineDocument } from '../../engine/examine.js';
import { ZH } from '../../shell/texts-zh.js';
import { copiesApart } from '../../state/copies-apart.js';
import { countedOf } from '../../state/counted.js';
import { intakeSums } from '../../state/intake-sums.js';
import { markedSame, type Paper, readPaper } from '../../state/papers.js';
import { INTAKE_SUMS } from './sums-texts.js';

interface Given {
  readonly name: string;
  readonly amount: number;
  readonly rows: readonly (readonly [name: string, value: string])[];
}

function paperOf(path: string, hash: string, projects: readonly Given[]): Paper {
  const document = documentOf({
    projects: projects.map(({ name, amount, rows }) => ({
      name,
      amount,
      rows: rows.map(([row, value]) => ({ name: row, value, level1: 'output' as const })),
    })),
  });
  return readPaper({ id: path, path }, examineDocument({ ...document, path, sha256: hash.repeat(64) }, BESIDE), '');
}

const TRAINING: Given = {
  name: '培训经费',
  amount: 20,
  rows: [
    ['培训人数', '≥200人'],
    ['培训场次', '≥5场'],
    ['结业率', '≥95%'],
  ],
};
const MEETING: Given = { name: '会议费', amount: 3, rows: [['会议次数', '≥4次']] };
const CHANGED: Given = {
  name: '培训经费',
  amount: 25,
  rows: [
    ['培训人数', '≥300人'],
    ['培训场次', '≥5场'],
    ['教材印制数量', '≥200册'],
  ],
};

const papers: readonly Paper[] = markedSame([
  paperOf('甲.xlsx', 'a', [TRAINING, MEETING]),
  paperOf('乙.docx', 'b', [CHANGED]),
  paperOf('丙.xlsx', 'a', [TRAINING, MEETING]),
  { kind: 'failed', id: 'd', path: '丁.pdf', problem: { id: 'encrypted', args: {} } },
]);
const counted = countedOf({ papers, preferred: new Set() });

describe('what was handed in', () => {
  it('is summed up in one sentence: every file and every project is in it once', () => {
    const sums = intakeSums(papers, counted);
    expect(sums).toEqual({ files: 4, projects: 3, twice: 1, same: 1, unread: [{ path: '丁.pdf', state: 'locked' }] });
    expect(INTAKE_SUMS['zh-CN'].sums(sums, ZH.states)).toBe(
      '收到 4 份文件，读出 3 个项目，其中重复 1 个，实计 2 个；1 份与别的文件完全相同，只计一份；1 份没有读：丁.pdf（需密码）。',
    );
    expect(INTAKE_SUMS.en.sums({ files: 1, projects: 2, twice: 0, same: 0, unread: [] }, ZH.states)).toBe('1 file with 2 projects.');
  });

  it('names what is different in two copies, row by row', () => {
    const [pair] = counted.shared;
    if (pair === undefined) throw new Error('no copies');
    const [apart, ...more] = copiesApart(pair);
    expect(more).toEqual([]);
    expect(apart?.name).toBe('培训经费');
    const said = apart?.differences.map((each) => INTAKE_SUMS['zh-CN'].difference(each, pair.counted.path, pair.other.path)) ?? [];
    const [one, other] = pair.counted.path === '甲.xlsx' ? ['甲.xlsx', '乙.docx'] : ['乙.docx', '甲.xlsx'];
    const value = (path: string, first: string, second: string): string => (path === '甲.xlsx' ? first : second);
    expect(said).toEqual([
      `金额：${one} 写 ${value(one, '20', '25')}，${other} 写 ${value(other, '20', '25')}（万元）`,
      `“培训人数”：${one} 写“${value(one, '≥200人', '≥300人')}”，${other} 写“${value(other, '≥200人', '≥300人')}”`,
      `“${value(one, '结业率', '教材印制数量')}”${value(one, '≥95%', '≥200册')}：只在 ${one} 里有`,
      `“${value(other, '结业率', '教材印制数量')}”${value(other, '≥95%', '≥200册')}：只在 ${other} 里有`,
    ]);
  });

  it('says nothing of copies whose rows stand in another order or were kept in another form', () => {
    const turned: Given = {
      name: '宣传经费',
      amount: 8,
      rows: [
        ['群众知晓度', '定性:提升|'],
        ['宣传 场次', '≥ 5场'],
      ],
    };
    const given: Given = {
      name: '宣传经费',
      amount: 8,
      rows: [
        ['宣传场次', '≥5场'],
        ['群众知晓度', '提升'],
      ],
    };
    const same = [paperOf('戊.xlsx', 'e', [given, MEETING]), paperOf('己.docx', 'f', [MEETING, turned])];
    const { shared } = countedOf({ papers: same, preferred: new Set() });
    expect(shared.map(({ projects, different }) => [projects, different])).toEqual([[2, 0]]);
    expect(shared.flatMap(copiesApart)).toEqual([]);
  });
});
