import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Decision, Verdict } from './decisions.js';
import { EMPTY_REVIEW, NO_VERDICT, type ProjectVerdict, type ReviewState, redo, say, undo } from './review.js';

const decide = (state: ReviewState, decisions: ReadonlyMap<string, Decision | null>): ReviewState => say(state, { decisions });
const conclude = (state: ReviewState, key: string, verdict: ProjectVerdict): ReviewState =>
  say(state, { verdicts: new Map([[key, verdict]]) }, verdict.remark === '' ? '' : `remark ${key}`);
const decision = (verdict: Verdict): Decision => ({ verdict, reason: '', wording: '', reviewer: '', date: '' });

describe('the review', () => {
  it('takes decisions on several entries as one step', () => {
    const decided = decide(
      EMPTY_REVIEW,
      new Map([
        ['a', decision('accept')],
        ['b', decision('accept')],
      ]),
    );
    expect([...decided.review.decisions.keys()]).toEqual(['a', 'b']);
    expect(undo(decided).review.decisions.size).toBe(0);
    expect(redo(undo(decided)).review.decisions.size).toBe(2);
  });

  it('takes back a text, not its last letter', () => {
    let state: ReviewState = conclude(EMPTY_REVIEW, 'p', { ...NO_VERDICT, conclusion: 'return' });
    for (const remark of ['请', '请补', '请补充']) state = conclude(state, 'p', { ...NO_VERDICT, conclusion: 'return', remark });
    state = undo(state);
    expect(state.review.verdicts.get('p')?.remark).toBe('');
    expect(redo(state).review.verdicts.get('p')?.remark).toBe('请补充');
  });

  it('takes several kinds of things back in one step', () => {
    const correction = { name: '培训人数', value: '≥200人', level1: 'output' as const };
    const before = decide(EMPTY_REVIEW, new Map([['a#p0.i1#rule', decision('accept')]]));
    const corrected = say(before, {
      corrections: new Map([['a#p0.i1', correction]]),
      decisions: new Map([['a#p0.i1#rule', null]]),
    });
    expect([corrected.review.corrections.size, corrected.review.decisions.size]).toEqual([1, 0]);
    expect(undo(corrected).review).toEqual(before.review);
  });

  it('is as it was after as many undos as steps, and as it became after as many redos', () => {
    const step = fc.record({ key: fc.constantFrom('a', 'b', 'c'), verdict: fc.constantFrom('accept', 'reject', null) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        const states = [EMPTY_REVIEW];
        for (const { key, verdict } of steps)
          states.push(decide(states.at(-1)!, new Map([[key, verdict === null ? null : decision(verdict)]])));
        let state = states.at(-1)!;
        for (const expected of states.slice(0, -1).reverse()) {
          state = undo(state);
          expect(state.review).toEqual(expected.review);
        }
        for (const expected of states.slice(1)) {
          state = redo(state);
          expect(state.review).toEqual(expected.review);
        }
      }),
    );
  });
});
