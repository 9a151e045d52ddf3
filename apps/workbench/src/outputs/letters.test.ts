import { readDocuments } from '@perf-lint/reader';
import { isEarly, readSentRecord } from '@perf-lint/report';
import { describe, expect, it } from 'vitest';
import { BESIDE } from '../../test/beside.js';
import { examineDocument } from '../engine/examine.js';
import { readPaper } from '../state/papers.js';
import { entryKeys, projectsOfPaper } from '../state/projects.js';
import { NO_REVIEW } from '../state/review.js';
import { comparisonOf, withRoundEnded } from '../state/rounds.js';
import { NEW_SESSION, reduce, type Session } from '../state/session.js';
import { setupOfNextRound } from '../state/setup.js';
import { returnedStage } from '../state/year.js';
import { filesOf, lettersOf, numbersKept, onlyTo, sendingOf, sendStates, sentFiles, writtenLetters } from './letters.js';

/** A list of three units that prints the code of their department before each, the last with and without what stands before its name. */
const UNITS = ['某市农田建设管理站', '某市植保植检站', '某市动物疫病预防控制中心', '动物疫病预防控制中心'];

const TODAY = '2026-11-29';

const LIST = [
  '# 2025年项目绩效目标明细表',
  '',
  '| 单位编码 | 预算单位 | 项目编码 | 项目名称 | 预算金额（万元） | 一级指标 | 二级指标 | 三级指标 | 指标值 |',
  '|---|---|---|---|---|---|---|---|---|',
  ...UNITS.flatMap((unit, index) => {
    const head = `| 301001 | ${unit} | N2025-010${index} | 项目${'甲乙丙丁'.charAt(index)} | 180 |`;
    return [`${head} 产出指标 | 数量指标 | 培训次数 | ≥5次 |`, `${head} 效益指标 | 社会效益指标 | 社会影响 | 明显改善 |`];
  }),
].join('\n');

async function sessionOf(list: string): Promise<Session> {
  const [read] = await readDocuments(new TextEncoder().encode(list), { path: 'a.md' });
  if (read?.kind !== 'read') throw new Error('the list was not read');
  const paper = readPaper({ id: 'a.md', path: 'a.md' }, examineDocument(read.document, BESIDE), '');
  const accepted = { verdict: 'accept', reason: '', wording: '', reviewer: '张三', date: '2026-11-29' } as const;
  const decisions = new Map(entryKeys(paper).map((key) => [key, accepted]));
  const { setup } = NEW_SESSION;
  const letterhead = { ...setup.letterhead, by: 'unit' as const };
  return { ...NEW_SESSION, papers: [paper], review: { ...NO_REVIEW, decisions }, setup: { ...setup, letterhead } };
}

describe('letters by unit', () => {
  it('go to each unit about its own projects, though all print the code of their department', async () => {
    const session = await sessionOf(LIST);
    const [paper] = session.papers;
    if (paper?.kind !== 'read') throw new Error('no paper');
    expect(projectsOfPaper(paper).map(({ name, unit }) => [name, unit])).toEqual([
      ['项目甲', UNITS[0]],
      ['项目乙', UNITS[1]],
      ['项目丙', UNITS[2]],
      ['项目丁', UNITS[2]],
    ]);
    const { contents } = lettersOf(session, 'zh-CN', TODAY);
    expect(contents.map(({ addressee, rows }) => [addressee, [...new Set(rows.map(({ project }) => project))].sort()]).sort()).toEqual(
      [
        [UNITS[0], ['项目甲']],
        [UNITS[1], ['项目乙']],
        [UNITS[2], ['项目丁', '项目丙']],
      ].sort(),
    );
  });
});

describe('letters that do not go out', () => {
  it('use up no number while they are drafts, unless somebody types one', async () => {
    const first = await sessionOf(LIST);
    const all = lettersOf(first, 'zh-CN', TODAY);
    const [draft] = all.contents;
    const unseen = all.ledger.entries.find(({ unitName }) => unitName === draft?.addressee);
    const [paper] = first.papers;
    if (unseen === undefined || paper?.kind !== 'read') throw new Error('no opinion');
    const decisions = new Map(first.review.decisions);
    decisions.delete(entryKeys(paper)[all.ledger.entries.indexOf(unseen)] ?? '');
    const letterhead = { ...first.setup.letterhead, number: '某财绩函〔2026〕9号' };
    const session: Session = { ...first, review: { ...first.review, decisions }, setup: { ...first.setup, letterhead } };
    const letters = lettersOf(session, 'zh-CN', TODAY);
    expect(letters.contents.map(({ unseen: open }) => open > 0)).toEqual([true, false, false]);
    expect(letters.numbers).toEqual(['', '某财绩函〔2026〕9号', '某财绩函〔2026〕10号']);
    expect(sendingOf(letters, session).added.map(({ number }) => number)).toEqual(letters.numbers.slice(1));
    const typed = { ...session, setup: { ...session.setup, letterNumbers: { [draft?.addressee ?? '']: '留号' } } };
    expect(lettersOf(typed, 'zh-CN', TODAY).numbers).toEqual(['留号', '某财绩函〔2026〕9号', '某财绩函〔2026〕10号']);
  });

  it('come behind those that were written by then, whose numbers stand on paper', async () => {
    const first = await sessionOf(LIST);
    const letterhead = { ...first.setup.letterhead, number: '某财绩函〔2026〕9号' };
    const session: Session = { ...first, setup: { ...first.setup, letterhead } };
    const all = lettersOf(session, 'zh-CN', TODAY);
    const written = onlyTo(all, all.contents[1]?.addressee ?? '');
    const kept = {
      ...session,
      setup: { ...session.setup, letterNumbers: numbersKept({ ...written, numbers: ['某财绩函〔2026〕9号'] }, session) },
    };
    expect(lettersOf(kept, 'zh-CN', TODAY).numbers).toEqual(['某财绩函〔2026〕10号', '某财绩函〔2026〕9号', '某财绩函〔2026〕11号']);
  });
});

describe('opinions to be reworded that nobody reworded', () => {
  it('hold the letters up while they would be sent, and not when their project did not come back', async () => {
    const first = await sessionOf(LIST);
    const [paper] = first.papers;
    if (paper?.kind !== 'read') throw new Error('no paper');
    const [key = ''] = entryKeys(paper);
    const [entry] = paper.entries;
    const decision = { verdict: 'rewrite', reason: '', wording: entry?.prefilled ?? '', reviewer: '', date: '' } as const;
    const decisions = new Map([...first.review.decisions, [key, decision]]);
    const session: Session = { ...first, review: { ...first.review, decisions } };
    expect(lettersOf(session, 'zh-CN', TODAY).unchanged).toHaveLength(1);
    const history = withRoundEnded(session, 'zh-CN', { stage: returnedStage(session), date: TODAY });
    const others = LIST.split('\n').filter((line) => !line.includes(UNITS[0] ?? ''));
    const back = await sessionOf(others.join('\n'));
    const next: Session = { ...back, history };
    const letters = lettersOf(next, 'zh-CN', TODAY);
    expect(letters.contents.some(({ outstanding }) => outstanding.projects > 0)).toBe(true);
    expect(letters.unchanged).toEqual([]);
  });
});

describe('numbers and the record of letters', () => {
  it('are a number a letter, counted up, typed where somebody typed one, kept once it went out, and asked for anew in the next round', async () => {
    const first = await sessionOf(LIST);
    const letterhead = { ...first.setup.letterhead, number: '某财绩函〔2026〕9号' };
    const session: Session = { ...first, setup: { ...first.setup, letterhead } };
    expect(lettersOf(session, 'zh-CN', TODAY).numbers).toEqual(['某财绩函〔2026〕9号', '某财绩函〔2026〕10号', '某财绩函〔2026〕11号']);
    const [one, two] = lettersOf(session, 'zh-CN', TODAY).contents.map(({ addressee }) => addressee);
    const typed: Session = { ...session, setup: { ...session.setup, letterNumbers: { [one!]: '另文' } } };
    const { numbers } = lettersOf(typed, 'zh-CN', TODAY);
    expect(numbers).toEqual(['另文', '某财绩函〔2026〕9号', '某财绩函〔2026〕10号']);
    const { sent, added } = sendingOf(lettersOf(typed, 'zh-CN', TODAY), typed);
    expect(added.map(({ number }) => number)).toEqual(numbers);
    const gone: Session = { ...typed, history: { ...typed.history, sent }, setup: { ...typed.setup, letterNumbers: {} } };
    expect(lettersOf(gone, 'zh-CN', TODAY).numbers).toEqual(numbers);
    expect(sendingOf(lettersOf(gone, 'zh-CN', TODAY), gone).added).toEqual([]);
    const again: Session = { ...gone, setup: { ...gone.setup, letterNumbers: { [two!]: '改号' } } };
    expect(sendingOf(lettersOf(again, 'zh-CN', TODAY), again).added.map(({ number }) => number)).toEqual(['改号']);
    expect(setupOfNextRound(typed.setup).letterNumbers).toEqual({});
  });

  it('come in a zip of letters and nothing else; the record is a file of its own', async () => {
    const session = await sessionOf(LIST);
    const files = await writtenLetters(session, 'zh-CN', TODAY);
    expect(files).toHaveLength(3);
    expect(files.every(({ name }) => name.endsWith('.docx'))).toBe(true);
    expect(await sentFiles(session, 'zh-CN')).toEqual([]);
    const { sent } = sendingOf(lettersOf(session, 'zh-CN', TODAY), session);
    const [record] = await sentFiles({ history: { ...session.history, sent } }, 'zh-CN');
    expect(await readSentRecord(new TextDecoder().decode(record?.bytes))).toEqual({ kind: 'read', letters: sent });
  });

  it('can be of one letter alone, and each letter says whether it went out, when, and whether it is another since', async () => {
    const session = await sessionOf(LIST);
    const dated = {
      ...session,
      setup: { ...session.setup, letterhead: { ...session.setup.letterhead, date: '2026-01-20', number: '某财绩〔2026〕15号' } },
    };
    const letters = lettersOf(dated, 'zh-CN', TODAY);
    const [, second] = letters.contents;
    const one = onlyTo(letters, second!.addressee);
    const [file, ...others] = await filesOf(one, dated, 'zh-CN');
    expect(others).toEqual([]);
    expect(file).toEqual((await writtenLetters(dated, 'zh-CN', TODAY))[1]);
    const { sent, added } = sendingOf(one, dated);
    expect(added.map(({ addressee, number }) => [addressee, number])).toEqual([[second!.addressee, '某财绩〔2026〕16号']]);
    const recorded: Session = { ...dated, history: { ...dated.history, sent } };
    const ready = { kind: 'ready' };
    expect(sendStates(lettersOf(recorded, 'zh-CN', TODAY), recorded)).toEqual([
      ready,
      { kind: 'sent', date: '2026-01-20', isOther: false },
      ready,
    ]);
    // Another date for those that follow makes the one that went out no other.
    const later = { ...recorded, setup: { ...recorded.setup, letterhead: { ...recorded.setup.letterhead, date: '2026-01-25' } } };
    expect(sendStates(lettersOf(later, 'zh-CN', TODAY), later)[1]).toEqual({ kind: 'sent', date: '2026-01-20', isOther: false });
    const reworded = new Map(
      [...session.review.decisions].map(([key, decision]) => [key, { ...decision, verdict: 'rewrite' as const, wording: '请补充说明。' }]),
    );
    const changed = { ...recorded, review: { ...recorded.review, decisions: reworded } };
    expect(sendStates(lettersOf(changed, 'zh-CN', TODAY), changed)[1]).toEqual({ kind: 'sent', date: '2026-01-20', isOther: true });
  });
});

describe('reminders', () => {
  it('go to nobody whose day has not passed, and what was asked for stands until they are sent', async () => {
    const first = await sessionOf(LIST);
    const letterhead = { ...first.setup.letterhead, deadline: '2026-12-10' };
    const dated: Session = { ...first, setup: { ...first.setup, letterhead } };
    const { sent } = sendingOf(lettersOf(dated, 'zh-CN', TODAY), dated);
    expect(sent.map(({ deadline }) => deadline)).toEqual(['2026-12-10', '2026-12-10', '2026-12-10']);
    const { papers: back } = await sessionOf(LIST.split('\n').slice(0, 6).join('\n'));
    const begun = (session: Session, papers: Session['papers']): Session => ({
      ...reduce(session, {
        kind: 'round-begun',
        history: withRoundEnded(session, 'zh-CN', { stage: returnedStage(session), date: '2026-12-01' }),
      }),
      papers,
    });
    const second = begun({ ...dated, history: { ...dated.history, sent } }, back);
    const early = lettersOf(second, 'zh-CN', '2026-12-10');
    const away = early.contents.filter(({ outstanding }) => outstanding.projects > 0);
    expect(away.map(({ addressee }) => addressee)).toEqual([UNITS[1], UNITS[2]]);
    expect(away.every((content) => isEarly(content) && content.outstanding.due === '2026-12-10')).toBe(true);
    expect(sendingOf(early, second).added).toEqual([]);
    expect(await writtenLetters(second, 'zh-CN', '2026-12-10')).toEqual([]);
    // The day after they are reminded.
    const late = lettersOf(second, 'zh-CN', '2026-12-11');
    expect(late.contents.some(isEarly)).toBe(false);
    expect(sendingOf(late, second).added.map(({ addressee }) => addressee)).toEqual([UNITS[1], UNITS[2]]);
    // Where another unit was written to and they were not, the round after still stands against what they were asked.
    const other = { round: 2, addressee: UNITS[0] ?? '', number: '', date: '', office: '', opinions: sent[0]?.opinions ?? [] };
    const third = begun({ ...second, history: { ...second.history, sent: [...sent, other] } }, back);
    const asked = comparisonOf(third, 'zh-CN')?.opinions.map(({ project }) => project.projectName) ?? [];
    expect([...new Set(asked)].sort()).toEqual(['项目丁', '项目丙', '项目乙', '项目甲']);
    expect(asked).toHaveLength(sent.flatMap(({ opinions }) => opinions).length);
  });
});
