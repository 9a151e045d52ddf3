import { describe, expect, it } from 'vitest';
import { DEFECTS, injections, sharesFound } from '../evaluate/inject.js';

describe('defects put into sound indicators', () => {
  const all = injections();
  const shares = sharesFound(all);
  const missed = (defect: string) =>
    all.filter((each) => each.defect === defect && !each.found).map(({ name, value }) => `${name} | ${value}`);

  it('are found in 98 of a hundred', () => {
    const { found, of } = shares.get('all') ?? { found: 0, of: 0 };
    expect(of).toBeGreaterThan(4000);
    expect(found / of).toBeGreaterThan(0.98);
  });

  // What is missed is a direction that cannot be known by the name (占比, 利率), or a bound that may bind (控制率 ≤100%).
  it.each(DEFECTS)('are found in nine of ten of each kind: %s', (defect) => {
    const { found, of } = shares.get(defect) ?? { found: 0, of: 0 };
    expect(of, defect).toBeGreaterThan(300);
    expect(found / of, missed(defect).slice(0, 20).join('\n')).toBeGreaterThan(0.9);
  });
});
