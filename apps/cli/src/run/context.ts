/** What a command was asked: its options, the configuration, and the language of every sentence. */
import { choiceId, choiceName } from '@perf-lint/report';
import { loadSettings } from '../configuration/load.js';
import { FAIL_ON, type FailOn, type Settings } from '../configuration/settings.js';
import { UsageError } from '../exit-status.js';
import type { OutputOptions } from '../inputs/own-output.js';
import { type Language, parseLanguage, systemLanguage } from '../language.js';
import { messagesIn } from '../messages/messages.js';
import type { Writing } from '../output/overwriting.js';

/** Values of the shared options as commander hands them over. */
export interface SharedOptions extends OutputOptions {
  readonly config?: string;
  readonly lang?: string;
  readonly quiet?: boolean;
  readonly cache: boolean;
  readonly cacheDir?: string;
  readonly color: boolean;
  readonly passwordFile?: string;
  readonly ocr?: boolean;
  readonly ocrPages?: string;
  readonly stdinFilename?: string;
  readonly filesFrom?: string;
  readonly ignore?: readonly string[];
  readonly prefer?: readonly string[];
  readonly shard?: string;
  readonly resume?: boolean;
  readonly journal?: string;
  readonly workers?: string;
  readonly queue?: string;
  readonly sharedRoot?: string;
  readonly queueWait?: string;
  readonly queuePasswordFile?: string;
  readonly queueCa?: string;
  readonly queueCert?: string;
  readonly queueKey?: string;
  readonly previous?: readonly string[];
  readonly approved?: readonly string[];
  readonly across?: boolean;
  readonly timing?: boolean;
  readonly debugFile?: string;
  readonly manifest?: string;
  readonly force?: boolean;
  readonly failOn?: string;
  readonly allowEmpty?: boolean;
}

export interface Context {
  readonly language: Language;
  readonly settings: Settings;
  readonly options: SharedOptions;
}

/** Reads language and configuration; every later sentence is in that language. */
export async function contextOf(options: SharedOptions): Promise<Context> {
  const system = systemLanguage();
  const wanted = options.lang === undefined ? null : parseLanguage(options.lang);
  if (options.lang !== undefined && wanted === null)
    throw new UsageError(messagesIn(system).badChoice('--lang', options.lang, ['zh-CN', 'en']));
  const settings = await loadSettings({ cwd: process.cwd(), file: options.config ?? null, language: wanted ?? system });
  return { language: wanted ?? settings.language ?? system, settings, options };
}

/** What makes the exit status 1. */
export function failOnOf({ language, settings, options }: Context): FailOn {
  if (options.failOn === undefined) return settings.failOn ?? 'error';
  return failOnNamed(options.failOn, language);
}

function failOnNamed(text: string, language: Language): FailOn {
  const id = choiceId(text);
  const found = FAIL_ON.find((value) => value === id);
  if (found !== undefined) return found;
  const names = FAIL_ON.map((value) => choiceName(value, language));
  throw new UsageError(messagesIn(language).badChoice('--fail-on', text, language === 'zh-CN' ? [...names, ...FAIL_ON] : FAIL_ON));
}

/** How the command writes its files. */
export function writingOf({ language, options }: Pick<Context, 'language' | 'options'>): Writing {
  return { language, force: options.force === true };
}

/** The number that an option was given; anything but a whole number of one or more is wrong usage. */
export function positive(option: string, text: string, language: Language): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new UsageError(messagesIn(language).badNumber(option, text));
  return value;
}
