import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinRecords } from './join-records.js';
import { momentOf, type ReviewEvent } from './review-event.js';

const KEYS = {
  subject: (event: ReviewEvent) => (event.kind === 'opinion' ? event.id : event.projectCode),
  saying: (event: ReviewEvent) => JSON.stringify(event.kind === 'opinion' ? event.decision : event.conclusion),
};

function event(
  id: string,
  verdict: 'accept' | 'reject' | '',
  reviewer: string,
  date: string,
  more: Partial<ReviewEvent> = {},
): ReviewEvent {
  const project = {
    table: 'project',
    department: '某局',
    unitCode: '',
    unitName: '办公室',
    projectCode: 'P-1',
    projectName: '会议费',
  } as const;
  const opinion = {
    kind: 'opinion',
    id,
    ruleId: 'vague-value',
    voice: 'machine',
    indicator: '',
    value: '',
    opinion: '',
    reply: '',
  } as const;
  const decision = { verdict, reason: '', wording: '', reviewer, date } as const;
  return { ...project, year: 2024, round: 1, ...opinion, decision, ...more } as ReviewEvent;
}

const steps = fc.array(
  fc.record({
    id: fc.constantFrom('a', 'b'),
    verdict: fc.constantFrom('accept', 'reject', ''),
    reviewer: fc.constantFrom('张三', '李四'),
    minute: fc.integer({ min: 0, max: 59 }),
  }),
  { maxLength: 12 },
);

/** A record as a session writes it: moments never go back, and no two people take a step in the same second. */
const timedAt = (second: '00' | '30') =>
  steps.map((all) =>
    [...all]
      .sort((a, b) => a.minute - b.minute)
      .map(({ id, verdict, reviewer, minute }) =>
        event(id, verdict, reviewer, '2024-11-05', { at: `2024-11-05 09:${String(minute).padStart(2, '0')}:${second}` }),
      ),
  );

const told = (record: readonly ReviewEvent[]): readonly string[] =>
  record.map((each) => JSON.stringify([KEYS.saying(each), KEYS.subject(each)]));

describe('records of two copies', () => {
  it('lose nothing, hold nothing twice, and stay in order of time', () => {
    fc.assert(
      fc.property(timedAt('00'), timedAt('30'), (one, two) => {
        const joined = joinRecords([one, two], KEYS);
        expect(new Set(told(joined))).toEqual(new Set([...told(one), ...told(two)]));
        const whole = joined.map((each) => JSON.stringify(each));
        expect(new Set(whole).size).toBe(whole.length);
        const moments = joined.map(momentOf);
        expect(moments).toEqual([...moments].sort());
      }),
    );
  });

  it('say the same whichever comes first, and again', () => {
    fc.assert(
      fc.property(timedAt('00'), timedAt('30'), (one, two) => {
        const joined = joinRecords([one, two], KEYS);
        expect([...told(joined)].sort()).toEqual([...told(joinRecords([two, one], KEYS))].sort());
        expect(joinRecords([joined, one, two], KEYS)).toEqual(joined);
      }),
    );
  });

  it('keep their order where dates are missing or were written too early', () => {
    const record = [
      event('a', 'accept', '张三', '2024-11-05'),
      event('a', 'reject', '张三', ''),
      event('b', 'accept', '张三', '2024-11-01'),
    ];
    expect(
      joinRecords([record, [event('c' as 'a', 'accept', '李四', '2024-11-04')]], KEYS).map((each) =>
        each.kind === 'opinion' ? each.id : '',
      ),
    ).toEqual(['c', 'a', 'a', 'b']);
  });

  it('tell a decision that came with a file once, as whoever took it wrote it down', () => {
    const own = event('a', 'accept', '李四', '2024-11-05', { at: '2024-11-05 09:00:00' });
    const taken = event('a', 'accept', '李四', '2024-11-05', { at: '2024-11-05 17:00:00', how: 'taken' });
    expect(joinRecords([[taken], [own]], KEYS)).toEqual([own]);
    expect(joinRecords([[taken]], KEYS)).toEqual([taken]);
  });
});
