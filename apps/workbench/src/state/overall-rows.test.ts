import { backfillWorkbook } from '@perf-lint/report';
import { backfillRows } from '@perf-lint/review';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { documentOf } from '../../../../packages/analyser/testing/case-document.js';
import { BESIDE } from '../../test/beside.js';
import { examineDocument } from '../engine/examine.js';
import { overallRows } from './overall-rows.js';
import { readPaper } from './papers.js';
import { projectsOfPaper } from './projects.js';
import { EMPTY_REVIEW, say } from './review.js';
import { ledgerOf } from './review-ledger.js';
import { NEW_SESSION } from './session.js';

describe('the overall target of a department in 回填表', () => {
  const rows = [{ name: '培训人数', value: '若干' }];
  const document = documentOf({ overall: rows, projects: [{ name: '会议费', amount: 20, rows }] });
  const paper = readPaper({ id: 'a', path: 'a' }, examineDocument({ ...document, sha256: 'a'.repeat(64) }, BESIDE), '');
  const [overall] = projectsOfPaper(paper).filter(({ place }) => place === null);
  const concluded = {
    conclusion: 'pass-after-changes' as const,
    grade: '',
    remark: '请补充部门职责对应的指标。',
    reviewer: '张三',
    date: '2026-11-30',
  };
  const { review } = say(EMPTY_REVIEW, { verdicts: new Map([[overall?.key ?? '', concluded]]) });
  const session = { ...NEW_SESSION, papers: [paper], review };

  it('is a row with what was concluded, apart from the projects', () => {
    expect(overallRows(session, 'zh-CN')).toMatchObject([
      {
        state: 'reviewed',
        kind: 'pass-after-changes',
        remark: '请补充部门职责对应的指标。',
        project: { projectCode: '', projectName: '部门整体绩效目标', department: '某局' },
      },
    ]);
    expect(backfillRows(ledgerOf(session, 'zh-CN'), 500, 'zh-CN').map(({ project }) => project.projectName)).toEqual(['会议费']);
  });

  it('stands on a sheet of its own, and there is none where no department handed one in', async () => {
    const sheets = async (of: typeof session) => {
      const bytes = await backfillWorkbook(ledgerOf(of, 'zh-CN'), 500, 'zh-CN', overallRows(of, 'zh-CN'));
      const book = strFromU8(unzipSync(bytes)['xl/workbook.xml'] ?? new Uint8Array());
      return [...book.matchAll(/<sheet [^>]*name="([^"]+)"/gu)].map(([, name]) => name);
    };
    expect(await sheets(session)).toEqual(['回填表', '部门整体', '合计（不回填）']);
    expect(await sheets({ ...session, papers: [] })).toEqual(['回填表', '合计（不回填）']);
  });
});
