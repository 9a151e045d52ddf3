/** --print-config: the settings in force, for the whole or for one path, as JSON that could stand in a configuration file. */
import type { RunSettings } from '../batch/task.js';
import { settingsByPath } from './overrides.js';
import type { Settings } from './settings.js';

/** @param path settings for this file, null for those of the whole run with its overrides */
export function printedSettings(settings: Settings, path: string | null): string {
  const base: RunSettings = {
    language: settings.language ?? 'zh-CN',
    configuration: settings.analysis,
    limits: settings.limits,
    passwords: [],
    renderings: [],
    previous: [],
    approved: [],
    batch: [],
    forms: [],
  };
  const analysis = path === null ? settings.analysis : settingsByPath(settings, base)(path.replaceAll('\\', '/')).configuration;
  const shown = {
    files: settings.files,
    language: settings.language,
    failOn: settings.failOn ?? 'error',
    ...analysis,
    ...(path === null ? { overrides: settings.overrides.map(({ files, analysis: part }) => ({ files, ...part })) } : {}),
    limits: { ...settings.limits, ...settings.process },
    forms: settings.forms,
    ignore: settings.ignore,
    baseline: settings.baseline,
    library: settings.library,
    projectList: settings.projectList,
    offices: settings.offices,
  };
  return `${JSON.stringify(shown, null, 2)}\n`;
}
