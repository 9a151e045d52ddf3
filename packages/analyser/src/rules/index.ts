/** All rules, in the order of the contract. */
import type { Rule } from '../frame/rule.js';
import { RULE_IDS } from '../rule-id.js';
import { CROSS_RULES } from './cross-rules.js';
import { ROW_RULES } from './row-rules.js';

const BY_ID = new Map([...ROW_RULES, ...CROSS_RULES].map((rule) => [rule.meta.id, rule]));

export const RULES: readonly Rule[] = RULE_IDS.flatMap((id) => BY_ID.get(id) ?? []);
