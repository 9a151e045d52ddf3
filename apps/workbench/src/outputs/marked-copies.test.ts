import { readDocuments } from '@perf-lint/reader';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { formFiles } from '../../../../packages/reader/testing/form-files.js';
import { BESIDE } from '../../test/beside.js';
import { examineDocument } from '../engine/examine.js';
import { countedOf } from '../state/counted.js';
import type { Decision } from '../state/decisions.js';
import { type ReadPaper, readPaper } from '../state/papers.js';
import { projectsOfPaper } from '../state/projects.js';
import { NO_REVIEW } from '../state/review.js';
import { NEW_SESSION, type Session } from '../state/session.js';
import { markedCopies } from './marked-copies.js';

const FORM = [
  '项目支出绩效目标表|>|>|>|>|>',
  '项目名称|某市植保项目|实施单位|某市植保站|预算金额|180万元',
  '一级指标|二级指标|三级指标|指标性质|指标值|单位',
  '产出指标|数量指标|培训次数|≥|5|次',
  '产出指标|质量指标|培训质量|定性|明显改善|',
  '效益指标|社会效益指标|社会影响|定性|显著提升|',
  '满意度指标|服务对象满意度|农户满意度|≥|95|%',
].join('\n');

async function paperOf(path: string, text: string): Promise<{ readonly paper: ReadPaper; readonly file: Blob }> {
  const bytes = formFiles(text).get('xlsx');
  if (bytes === undefined) throw new Error('no workbook');
  const [read] = await readDocuments(bytes, { path });
  if (read?.kind !== 'read') throw new Error('the form was not read');
  return { paper: readPaper({ id: path, path }, examineDocument(read.document, BESIDE), ''), file: new Blob([bytes as BlobPart]) };
}

const { paper: PAPER, file: FILE } = await paperOf('甲.xlsx', FORM);
const WAITING = projectsOfPaper(PAPER)
  .flatMap(({ findings }) => findings)
  .filter(({ key }) => key !== '');
const at = (name: string) => WAITING.find(({ entry }) => entry?.indicator === name)!;
const signed = { reason: '', wording: '', reviewer: '张三', date: '2026-11-29' } as const;

async function copiesOf(decisions: ReadonlyMap<string, Decision>, more: Partial<Session> = {}, files: readonly Blob[] = [FILE]) {
  const session: Session = { ...NEW_SESSION, papers: [PAPER], review: { ...NO_REVIEW, decisions }, ...more };
  const copies = await markedCopies(session, files, { language: 'zh-CN', progress: () => undefined });
  return new Map(copies.files.map(({ name, bytes }) => [name, commentsIn(bytes)]));
}

/** What stands in the comments of a workbook. */
function commentsIn(bytes: Uint8Array): string {
  return Object.entries(unzipSync(bytes))
    .flatMap(([name, part]) => (name.includes('comment') ? [strFromU8(part)] : []))
    .join('');
}

describe('marked copies', () => {
  it('carry what people took, in their words; a draft beside it carries what is not decided; neither what was rejected', async () => {
    const taken = { ...signed, verdict: 'rewrite', wording: '请改为可核对的数值。' } as const;
    const rejected = { ...signed, verdict: 'reject', reason: 'policy' } as const;
    const half = await copiesOf(new Map<string, Decision>([[at('培训质量').key, taken]]));
    expect([...half.keys()]).toEqual(['甲.xlsx', '甲（草稿）.xlsx']);
    expect(half.get('甲.xlsx')).toContain('请改为可核对的数值。');
    expect(half.get('甲.xlsx')).not.toContain('社会影响');
    expect(half.get('甲（草稿）.xlsx')).toContain('社会影响');
    const all = new Map<string, Decision>(WAITING.map(({ key }) => [key, rejected]));
    all.set(at('培训质量').key, taken);
    const settled = await copiesOf(all);
    expect([...settled.keys()]).toEqual(['甲.xlsx']);
    expect(settled.get('甲.xlsx')).not.toContain('社会影响');
    expect([...(await copiesOf(new Map())).keys()]).toEqual(['甲（草稿）.xlsx']);
  });

  it('are not made of a file whose projects are counted in another', async () => {
    const { paper, file } = await paperOf('乙.xlsx', FORM.replace('明显改善', '明显改进'));
    const papers = [PAPER, paper];
    const { projects } = countedOf({ papers, preferred: NEW_SESSION.preferred });
    const names = [...(await copiesOf(new Map(), { papers }, [FILE, file])).keys()];
    expect(names).toEqual([...new Set(projects.map(({ paper: { path } }) => path.replace('.xlsx', '（草稿）.xlsx')))]);
    expect(names).toHaveLength(1);
  });
});
