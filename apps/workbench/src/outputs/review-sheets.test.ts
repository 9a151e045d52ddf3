import { SEVERITIES, SEVERITY } from '@perf-lint/report';
import { describe, expect, it } from 'vitest';
import { demoAnalysis } from '../../../../packages/report/fixtures/demo-analysis.js';
import { BESIDE } from '../../test/beside.js';
import { examineDocument } from '../engine/examine.js';
import { cardsOf } from '../state/cards.js';
import type { Decision, Verdict } from '../state/decisions.js';
import { readPaper } from '../state/papers.js';
import { projectsOfPaper, type ReviewedProject } from '../state/projects.js';
import { NO_REVIEW, type Review } from '../state/review.js';
import type { Reviewed } from '../state/review-ledger.js';
import { NEW_SESSION } from '../state/session.js';
import { countsNow } from '../state/standing.js';
import { lettersOf } from './letters.js';
import { reviewSheetsPreview } from './review-sheets.js';

const PAPER = readPaper({ id: '甲.md', path: '甲.md' }, examineDocument(demoAnalysis('甲.md', 'a'.repeat(64)).document, BESIDE), '');
const PROJECTS = projectsOfPaper(PAPER).filter(({ place }) => place !== null);
const REWORDED = '请改为“三公经费支出≤__万元”，并附测算依据。';
const signed = { reason: '', wording: '', reviewer: '张三', date: '2026-11-29' } as const;

const waiting = (project: ReviewedProject) => project.findings.filter(({ key }) => key !== '');
/** Two opinions at least: one to be reworded, one to be left out. */
const PROJECT = PROJECTS.find((project) => waiting(project).length > 1)!;

function decided(projects: readonly ReviewedProject[], verdict: Verdict): Map<string, Decision> {
  return new Map(projects.flatMap((project) => waiting(project).map(({ key }) => [key, { ...signed, verdict }] as const)));
}

const sessionOf = (review: Partial<Review>): Reviewed => ({ ...NEW_SESSION, papers: [PAPER], review: { ...NO_REVIEW, ...review } });

/** The sheets by project: each begins with its heading. */
async function sheetsOf(session: Reviewed): Promise<readonly string[]> {
  const page = await reviewSheetsPreview(session, { language: 'zh-CN', progress: () => undefined });
  return page.split('审核表（供审核人填写）').slice(1);
}

describe('the review sheets', () => {
  it('say what the letters say once opinions are decided, and are drafts no more', async () => {
    const decisions = decided([PROJECT], 'accept');
    const [first, second] = waiting(PROJECT).map(({ key }) => key);
    decisions.set(first!, { ...signed, verdict: 'rewrite', wording: REWORDED });
    decisions.set(second!, { ...signed, verdict: 'reject', reason: 'policy' });
    const own = {
      project: PROJECT.key,
      indicatorId: '',
      severity: 'warning',
      text: '请补充立项依据。',
      voice: '',
      reviewer: '张三',
      date: '',
    } as const;
    const session = sessionOf({ decisions, own: new Map([['o', own]]) });
    const sheets = await sheetsOf(session);
    expect(sheets).toHaveLength(PROJECTS.length);
    // A paper prints a blank as one piece.
    const sheet = sheets[PROJECTS.indexOf(PROJECT)]!.replace(/<span class="whole">([^<]*)<\/span>/gu, (_, blank: string) =>
      blank.replace('＿', '__'),
    );
    expect(sheet).toContain(REWORDED);
    expect(sheet).toContain('请补充立项依据。');
    expect(sheet).not.toContain('机审草稿');
    // As many as the queue says.
    const counts = countsNow(PROJECT, session.review);
    const all = SEVERITIES.reduce((sum, severity) => sum + counts[severity], 0);
    for (const severity of SEVERITIES)
      if (counts[severity] > 0) expect(sheet).toContain(`${SEVERITY[severity]['zh-CN']} ${counts[severity]} 条`);
    expect(sheet).toContain(`共 ${all} 条`);
    const { entries } = lettersOf(session, 'zh-CN', '2026-11-29').ledger;
    const mine = waiting(PROJECT).map(({ entry }) => entries.find(({ id }) => id === entry?.id)!);
    for (const { decision } of mine.filter((_, index) => index !== 1)) expect(sheet).toContain(decision.wording);
    expect(sheet).not.toContain(mine[0]!.opinion);
    expect(sheet).not.toContain(mine[1]!.opinion);
    // The others nobody has looked at.
    const others = sheets.filter((_, index) => index !== PROJECTS.indexOf(PROJECT));
    for (const other of others) expect(other).toContain('审核意见（机审草稿，可增删）');
    expect(sheets.at(-1)).not.toContain(REWORDED);
  });

  it('keep the numbers of the cards where others are rejected, and tell what was rejected as not taken', async () => {
    const { cards } = cardsOf(PROJECT, 'zh-CN');
    const [first, last] = [cards.find(({ entries }) => entries.length > 0)!, cards.findLast(({ entries }) => entries.length > 0)!];
    const decisions = decided([PROJECT], 'reject');
    for (const { key } of last.entries) decisions.set(key, { ...signed, verdict: 'rewrite', wording: REWORDED });
    const sheet = (await sheetsOf(sessionOf({ decisions })))[PROJECTS.indexOf(PROJECT)]!;
    expect(sheet).not.toContain('待议');
    expect(first.opinion.number).toBeLessThan(last.opinion.number);
    expect(sheet.replaceAll('＿', '__')).toMatch(new RegExp(`${last.opinion.number}\\. 请改为`, 'u'));
    expect(sheet).toContain(`见意见 ${last.opinion.number}（`);
    expect(sheet).toContain('不采纳的不列');
    expect(sheet).toContain('没有采纳的意见');
    expect(sheet).not.toMatch(/未见问题/u);
  });

  it('stay drafts where an opinion waits, or is set aside, keep the words of the machine there, and mark what is put off', async () => {
    const [untouched = ''] = (await sheetsOf(sessionOf({}))).slice(PROJECTS.indexOf(PROJECT));
    for (const decisions of [decided([PROJECT], 'pending'), new Map([...decided([PROJECT], 'pending')].slice(1))]) {
      const sheet = (await sheetsOf(sessionOf({ decisions })))[PROJECTS.indexOf(PROJECT)]!;
      expect(sheet).toContain('机审草稿');
      expect(sheet).toContain('（待议）');
      expect(sheet.replaceAll('（待议）', '')).toBe(untouched);
    }
  });

  it('name the sources of the office that somebody checked, and no others', async () => {
    const { ruleId } = waiting(PROJECT)[0]!.finding;
    const source = (title: string, checkedBy: string) => ({
      id: title,
      title: { 'zh-CN': title, en: title },
      number: '',
      article: '第三条',
      text: '',
      rules: [ruleId],
      checkedBy,
      checkedOn: '2026-03-01',
    });
    const { setup } = NEW_SESSION;
    const configuration = { ...setup.configuration, sources: [source('某市办法', '张三'), source('某市草案', '')] };
    const session = { ...sessionOf({}), setup: { ...setup, configuration } };
    const page = await reviewSheetsPreview(session, { language: 'zh-CN', progress: () => undefined });
    const [sheets = '', sources = ''] = page.split('审核意见的依据');
    // Once for all sheets, with the problem that it speaks to: no sheet grows by it.
    expect(sheets).not.toContain('《某市办法》');
    expect(sources.match(/：《某市办法》 第三条/gu)).toHaveLength(1);
    expect(page).not.toContain('某市草案');
  });

  it('tell a rule that the office switched off as not done, on every sheet', async () => {
    const { setup } = NEW_SESSION;
    const rules = { 'payment-as-performance': { severity: 'off' } } as const;
    const configuration = { ...setup.configuration, rules };
    const sheets = await sheetsOf({ ...sessionOf({}), setup: { ...setup, configuration } });
    for (const sheet of sheets) {
      expect(sheet).toContain('未做（本市关闭）：以资金支付代替绩效');
      expect(sheet).not.toContain('是否以付款代替绩效');
    }
  });
});
