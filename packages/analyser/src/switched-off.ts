/** Which rules a configuration leaves out that are at work without it: what is not looked for must be said beside what was found. */
import { type AnalysisConfiguration, DEFAULT_CONFIGURATION } from './configuration.js';
import { severityOf } from './frame/reporter.js';
import type { RuleId } from './rule-id.js';
import { RULES } from './texts.js';

/** Rules that are off by their own setting or by the preset, in the order of all rules; those that are off by default are not among them. */
export function rulesSwitchedOff(configuration: AnalysisConfiguration): readonly RuleId[] {
  return RULES.filter((rule) => severityOf(rule, configuration) === 'off' && severityOf(rule, DEFAULT_CONFIGURATION) !== 'off').map(
    ({ meta }) => meta.id,
  );
}
