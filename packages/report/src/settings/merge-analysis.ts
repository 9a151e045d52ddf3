/** Laying one configuration over another: single values are replaced, rules go one by one, lists add up. */
import type { AnalysisConfiguration, RuleId, RuleSetting } from '@perf-lint/analyser';

export type AnalysisPart = { readonly [K in keyof AnalysisConfiguration]?: AnalysisConfiguration[K] | undefined };

export function mergeAnalysis(base: AnalysisConfiguration, over: AnalysisPart): AnalysisConfiguration {
  const rules: Partial<Record<RuleId, RuleSetting>> = { ...base.rules };
  for (const [id, setting] of Object.entries(over.rules ?? {}) as [RuleId, RuleSetting][]) {
    const before = rules[id];
    const options = { ...before?.options, ...setting.options };
    rules[id] = { ...before, ...setting, ...(Object.keys(options).length > 0 ? { options } : {}) };
  }
  return {
    model: over.model ?? base.model,
    preset: over.preset ?? base.preset,
    tone: over.tone ?? base.tone,
    rules,
    words: {
      vague: [...base.words.vague, ...(over.words?.vague ?? [])],
      notVague: [...base.words.notVague, ...(over.words?.notVague ?? [])],
      units: [...base.words.units, ...(over.words?.units ?? [])],
      directions: [...base.words.directions, ...(over.words?.directions ?? [])],
    },
    wording: { ...base.wording, ...over.wording },
    sources: [...base.sources, ...(over.sources ?? [])],
    suppressions: [...base.suppressions, ...(over.suppressions ?? [])],
  };
}
