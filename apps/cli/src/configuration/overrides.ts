/** Settings for single paths: every override whose pattern matches is laid over the settings of the run, later ones over earlier. */
import { mergeAnalysis } from '@perf-lint/report';
import ignore from 'ignore';
import type { RunSettings } from '../batch/task.js';
import type { Settings } from './settings.js';

/** Settings for a path; `base` itself where nothing else is set for it, and the same object for paths that the same overrides match. */
export function settingsByPath(settings: Settings, base: RunSettings): (path: string) => RunSettings {
  if (settings.overrides.length === 0) return () => base;
  const matchers = settings.overrides.map((override) => ignore().add([...override.files]));
  const known = new Map<string, RunSettings>();
  return (path) => {
    const inside = path.replace(/^(?:[A-Za-z]:)?(?:\/|\.\.?\/)+/, '');
    const matching = matchers.flatMap((matcher, index) => (inside !== '' && matcher.ignores(inside) ? [index] : []));
    if (matching.length === 0) return base;
    const key = matching.join(',');
    let own = known.get(key);
    if (own === undefined) {
      let { configuration } = base;
      for (const index of matching) configuration = mergeAnalysis(configuration, settings.overrides[index]?.analysis ?? {});
      own = { ...base, configuration };
      known.set(key, own);
    }
    return own;
  };
}
