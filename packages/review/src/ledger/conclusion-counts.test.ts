import { describe, expect, it } from 'vitest';
import { type CountedProject, conclusionCounts, isCounted, printedKinds } from './conclusion-counts.js';

const project = (conclusion: CountedProject['conclusion'], other: Partial<CountedProject> = {}): CountedProject => ({
  table: 'project',
  delivery: 'submitted',
  conclusion,
  ...other,
});

describe('projects by their conclusion', () => {
  const projects = [
    project('return'),
    project('pass-after-changes'),
    project('pass-after-changes'),
    project('pass'),
    project(''),
    project('', { delivery: 'not-resubmitted' }),
    project('', { delivery: 'not-submitted' }),
    project('return', { table: 'overall' }),
  ];

  it('counts what passes after changes apart from what is returned, and neither overall targets nor what never came', () => {
    expect(conclusionCounts(projects)).toEqual({
      return: 1,
      'pass-after-changes': 2,
      pass: 1,
      'not-recommended': 0,
      undecided: 2,
    });
  });

  it('adds up to the projects that count', () => {
    const sum = Object.values(conclusionCounts(projects)).reduce((all, count) => all + count, 0);
    expect(sum).toBe(projects.filter(isCounted).length);
  });

  it('prints 建议不安排 only where somebody concluded so', () => {
    const refused = conclusionCounts([project('not-recommended')]);
    expect(printedKinds([conclusionCounts(projects)])).not.toContain('not-recommended');
    expect(printedKinds([conclusionCounts(projects), refused])).toContain('not-recommended');
  });
});
