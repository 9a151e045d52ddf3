import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rulePages } from '../../scripts/rule-pages.js';
import { RULE_IDS } from '../rule-id.js';
import { RULES } from './index.js';

describe('docs/rules', () => {
  it('holds what the rules say (else build, then run: npx tsx packages/analyser/scripts/rule-docs.ts)', () => {
    for (const [path, text] of rulePages()) {
      const printed = readFileSync(new URL(`../../../../docs/rules/${path}`, import.meta.url), 'utf8');
      expect(printed, path).toBe(text);
    }
  });

  it('has every rule of the contract, once', () => {
    expect(RULES.map(({ meta }) => meta.id)).toEqual([...RULE_IDS]);
  });
});
