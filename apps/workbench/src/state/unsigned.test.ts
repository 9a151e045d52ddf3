import { describe, expect, it } from 'vitest';
import { NO_VERDICT } from './review.js';
import { NEW_SESSION, reduce, type Session } from './session.js';
import { namelessIn, signing } from './unsigned.js';

const decision = (reviewer: string) => ({ verdict: 'accept', reason: '', wording: '', reviewer, date: '2026-11-29' }) as const;

const said = (session: Session, key: string, reviewer: string): Session =>
  reduce(session, { kind: 'said', changes: { decisions: new Map([[key, decision(reviewer)]]) } });

function signed(session: Session, reviewer: string): Session {
  const { changes } = signing(session.review, session.unsigned, reviewer);
  return reduce(session, { kind: 'said', changes });
}

describe('a name that is given later', () => {
  it('is put on what was said here without one, and on nothing else', () => {
    let session = said(said(NEW_SESSION, 'a', ''), 'b', '李四');
    session = reduce(session, { kind: 'recorded', history: {}, changes: { decisions: new Map([['merged', decision('')]]) } });
    session = reduce(session, { kind: 'said', changes: { verdicts: new Map([['p', { ...NO_VERDICT, conclusion: 'pass', date: '' }]]) } });
    expect(signing(session.review, session.unsigned, '张三').count).toBe(2);
    expect(signing(session.review, session.unsigned, ' ').count).toBe(0);
    expect(namelessIn(session.review)).toBe(3);
    const after = signed(session, '张三');
    expect(namelessIn(after.review)).toBe(1);
    expect([...after.review.decisions].map(([key, { reviewer }]) => [key, reviewer])).toEqual([
      ['a', '张三'],
      ['b', '李四'],
      ['merged', ''],
    ]);
    expect(after.review.decisions.get('a')?.date).toBe('2026-11-29');
    expect(after.review.verdicts.get('p')?.reviewer).toBe('张三');
    // Once signed nobody else's name comes on it; one step takes the name back.
    expect(signing(after.review, after.unsigned, '王五').count).toBe(0);
    expect(reduce(after, { kind: 'undone' }).review.decisions.get('a')?.reviewer).toBe('');
  });

  it('is not put on what a session file brings', () => {
    const kept = said(NEW_SESSION, 'a', '');
    const { review, reviewer, plan, preferred, setup, history, journal } = kept;
    const opened = reduce(kept, { kind: 'resumed', papers: [], kept: { review, reviewer, plan, preferred, setup, history, journal } });
    expect(opened.review.decisions.get('a')?.reviewer).toBe('');
    expect(signing(opened.review, opened.unsigned, '张三').count).toBe(0);
  });
});
