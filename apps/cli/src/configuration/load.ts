/**
 * Finds and reads perf-lint.config.{json,yaml,yml,mjs} or a workbook of settings, with what it extends, and checks every name in it.
 */
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { DEFAULT_CONFIGURATION } from '@perf-lint/analyser';
import { mergeAnalysis } from '@perf-lint/report';
import { UsageError } from '../exit-status.js';
import type { Language } from '../language.js';
import { messagesIn } from '../messages/messages.js';
import { PROCESS_LIMITS, type Settings } from './settings.js';

const CONFIGURATION_NAMES = ['perf-lint.config.json', 'perf-lint.config.yaml', 'perf-lint.config.yml', 'perf-lint.config.mjs'] as const;

const DEFAULT_SETTINGS: Settings = {
  files: [],
  language: null,
  failOn: null,
  analysis: DEFAULT_CONFIGURATION,
  overrides: [],
  limits: {},
  process: PROCESS_LIMITS,
  forms: [],
  ignore: [],
  baseline: null,
  library: null,
  projectList: null,
  offices: {},
};

export interface LoadOptions {
  readonly cwd: string;
  /** --config, null to look for one upwards from `cwd`. */
  readonly file: string | null;
  readonly language: Language;
}

/** Settings of a run. Throws {@link UsageError} with file, place and what to write instead where something in them is wrong. */
export async function loadSettings({ cwd, file, language }: LoadOptions): Promise<Settings> {
  const found = file === null ? findUpwards(cwd) : resolve(cwd, file);
  if (found === null) return DEFAULT_SETTINGS;
  if (!existsSync(found)) throw new UsageError(messagesIn(language).configMissing(file ?? found));
  return readInto(DEFAULT_SETTINGS, found, language, []);
}

function findUpwards(from: string): string | null {
  for (let folder = from; ; folder = dirname(folder)) {
    for (const name of CONFIGURATION_NAMES) if (existsSync(join(folder, name))) return join(folder, name);
    if (dirname(folder) === folder) return null;
  }
}

/** Lays a file over settings; what it extends comes first, in order. */
async function readInto(base: Settings, path: string, language: Language, above: readonly string[]): Promise<Settings> {
  const messages = messagesIn(language);
  if (above.includes(path)) throw new UsageError(messages.configLoop([...above, path].join(' → ')));
  const { readSettingsFile } = await import('./read-settings-file.js');
  const content = await readSettingsFile(path, language);
  const folder = dirname(path);
  let settings = base;
  for (const name of content.extends) {
    const extended = resolve(folder, name);
    if (!existsSync(extended)) throw new UsageError(messages.configProblem(path, 'extends', messages.configMissing(name)));
    settings = await readInto(settings, extended, language, [...above, path]);
  }
  const { limits } = content;
  const { seconds, memory, ...reading } = limits;
  return {
    files: [...settings.files, path],
    language: content.language ?? settings.language,
    failOn: content.failOn ?? settings.failOn,
    analysis: mergeAnalysis(settings.analysis, content),
    overrides: [...settings.overrides, ...content.overrides.map(({ files, ...analysis }) => ({ files, analysis }))],
    limits: { ...settings.limits, ...reading },
    process: { seconds: seconds ?? settings.process.seconds, memory: memory ?? settings.process.memory },
    forms: [...settings.forms, ...content.forms.map((form) => resolve(folder, form))],
    ignore: [...settings.ignore, ...content.ignore],
    baseline: content.baseline === undefined ? settings.baseline : resolve(folder, content.baseline),
    library: content.library === undefined ? settings.library : { ...content.library, file: resolve(folder, content.library.file) },
    projectList:
      content.projectList === undefined
        ? settings.projectList
        : { ...content.projectList, file: resolve(folder, content.projectList.file) },
    offices: { ...settings.offices, ...content.offices },
  };
}
