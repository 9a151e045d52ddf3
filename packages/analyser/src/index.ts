export type * from './analysis.js';
export type * from './finding.js';
export type { RuleId } from './rule-id.js';
export { RULE_IDS } from './rule-id.js';
