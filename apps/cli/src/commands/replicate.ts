/** `perf-lint replicate`: makes a result again from its manifest, and names what differs: program, inputs, counts, files. */
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command } from 'commander';
import { buildHash } from '../batch/build-hash.js';
import { lexiconHash, ruleSetHash } from '../batch/contents-hash.js';
import { EXIT, type ExitStatus, UsageError } from '../exit-status.js';
import { readNamedFile } from '../inputs/named-file.js';
import type { Language } from '../language.js';
import { replicateTexts } from '../messages/replicate-texts.js';
import { contextOf, type SharedOptions } from '../run/context.js';
import { QUEUE_OPTIONS } from '../run/handing-out.js';
import { VERSION } from '../version.js';
import { addBasicOptions } from './options.js';
import type { Texts } from './texts.js';

interface ManifestInput {
  readonly path: string;
  readonly sha256?: string;
  readonly rows?: number;
}

interface Manifest {
  readonly generator: string;
  readonly inputs: readonly ManifestInput[];
  readonly tool: Readonly<Record<string, string>>;
  readonly command: readonly string[];
  readonly counts: unknown;
}

export function declareReplicate(command: Command, texts: Texts, language: Language): Command {
  const own = replicateTexts(language);
  return addBasicOptions(command, texts).argument('<manifest>', own.manifest).description(own.replicate);
}

/** The program as a command that runs others sees it. */
export interface Program {
  /** Whether arguments name a command that makes a result of documents and a manifest of it. */
  readonly writesManifest: (argv: readonly string[]) => Promise<boolean>;
  readonly run: (argv: readonly string[]) => Promise<ExitStatus>;
}

/**
 * A manifest is a file that anybody may have written: only commands that read documents are run again, and all that they write goes
 * into a folder that is removed.
 * @throws {UsageError} for what is no manifest, names another command, or does not come to its end
 */
export async function replicate(file: string, options: SharedOptions, program: Program): Promise<ExitStatus> {
  const { language } = await contextOf(options);
  const texts = replicateTexts(language);
  const manifest = manifestOf(file, language);
  if (!(await program.writesManifest(manifest.command))) throw new UsageError(texts.otherCommand(file, manifest.command[0] ?? ''));
  const before = outputOf(manifest.command);
  const folder = mkdtempSync(join(tmpdir(), 'perf-lint-replicate-'));
  try {
    const output = before === null ? null : join(folder, 'output');
    const again = join(folder, 'manifest.json');
    const differences = [...toolDifferences(manifest, language), ...inputDifferences(manifest, language)];
    process.stderr.write(`${texts.running(manifest.command.join(' '))}\n`);
    await program.run(redirected(manifest.command, output, again));
    if (!existsSync(again)) throw new UsageError(texts.notRun(file));
    differences.push(...resultDifferences(manifest, manifestOf(again, language), language));
    if (before !== null && output !== null) differences.push(...fileDifferences(before, output, language));
    process.stdout.write(
      `${differences.length === 0 ? texts.same() : [texts.differs(differences.length), ...differences.map((each) => `- ${each}`)].join('\n')}\n`,
    );
    return differences.length === 0 ? EXIT.clean : EXIT.findings;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function manifestOf(file: string, language: Language): Manifest {
  const text = readNamedFile(file, language).toString('utf8');
  let data: Partial<Manifest> | null = null;
  try {
    data = JSON.parse(text) as Partial<Manifest>;
  } catch {
    // Said below.
  }
  if (data?.generator !== 'perf-lint' || !Array.isArray(data.command) || !Array.isArray(data.inputs) || data.tool === undefined)
    throw new UsageError(replicateTexts(language).noManifest(file));
  return data as Manifest;
}

/** An option with a value. */
interface Place {
  readonly long: string;
  readonly short?: string;
}

const OUTPUT: Place = { long: '--output', short: '-o' };
/** What a command writes beside its result, and whom it asks to work: nobody wanted these a second time, and no host is called that a file names. */
const LEFT_OUT: readonly Place[] = ['--manifest', '--journal', '--debug-file', '--cache-dir', ...QUEUE_OPTIONS].map((long) => ({ long }));
/** Made again means made anew: nothing is taken from a cache or a journal, and nothing that stands there is replaced. */
const SWITCHES: ReadonlySet<string> = new Set(['--resume', '--force', '--no-cache']);

/** The value that an argument gives to an option: in itself, or in the argument behind it; undefined where it is another option. */
function valueAt(command: readonly string[], index: number, { long, short }: Place): { value: string; taken: 1 | 2 } | undefined {
  const argument = command[index] ?? '';
  if (argument === long || argument === short) return { value: command[index + 1] ?? '', taken: 2 };
  if (argument.startsWith(`${long}=`)) return { value: argument.slice(long.length + 1), taken: 1 };
  if (short !== undefined && argument.startsWith(short)) return { value: argument.slice(short.length), taken: 1 };
  return undefined;
}

/** Where the command wrote its result; null where it names no place. */
function outputOf(command: readonly string[]): string | null {
  for (const index of command.keys()) {
    const found = valueAt(command, index, OUTPUT);
    if (found !== undefined) return found.value;
  }
  return null;
}

/** The command with its result and its manifest written elsewhere, and nothing else written at all. */
function redirected(command: readonly string[], output: string | null, manifest: string): readonly string[] {
  const kept: string[] = [];
  for (let index = 0; index < command.length; ) {
    const place = [OUTPUT, ...LEFT_OUT].map((each) => valueAt(command, index, each)).find((found) => found !== undefined);
    const argument = command[index] ?? '';
    if (place === undefined && !SWITCHES.has(argument)) kept.push(argument);
    index += place?.taken ?? 1;
  }
  return [...kept, ...(output === null ? [] : ['--output', output]), '--manifest', manifest, '--no-cache', '--quiet'];
}

function toolDifferences({ tool }: Manifest, language: Language): readonly string[] {
  const now: Readonly<Record<string, string>> = {
    version: VERSION,
    build: buildHash(),
    ruleSet: ruleSetHash(),
    lexicons: lexiconHash(),
    node: process.version,
  };
  return Object.entries(now).flatMap(([name, value]) =>
    tool[name] === undefined || tool[name] === value ? [] : [replicateTexts(language).tool(name, tool[name], value)],
  );
}

function inputDifferences({ inputs }: Manifest, language: Language): readonly string[] {
  const texts = replicateTexts(language);
  return inputs.flatMap(({ path, sha256 }) => {
    if (sha256 === undefined || path.includes('!/')) return [];
    if (!existsSync(path)) return [texts.inputGone(path)];
    return hashOf(path) === sha256 ? [] : [texts.inputChanged(path)];
  });
}

/** Counts, and rows of each input, as they came out the first time and now. */
function resultDifferences(first: Manifest, now: Manifest, language: Language): readonly string[] {
  const texts = replicateTexts(language);
  const differences: string[] = [];
  if (JSON.stringify(first.counts) !== JSON.stringify(now.counts))
    differences.push(texts.counts(JSON.stringify(first.counts), JSON.stringify(now.counts)));
  const rows = new Map(now.inputs.map((input) => [input.path, input.rows ?? 0]));
  for (const { path, rows: before = 0 } of first.inputs) {
    const after = rows.get(path);
    if (after !== undefined && after !== before) differences.push(texts.rows(path, before, after));
  }
  const known = new Set(first.inputs.map(({ path }) => path));
  for (const { path } of now.inputs) if (!known.has(path)) differences.push(texts.newInput(path));
  return differences;
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

/** Files below a place by their names; one file by "". The manifest is no result. */
function filesBelow(path: string): readonly string[] {
  if (!isFolder(path)) return existsSync(path) ? [''] : [];
  return readdirSync(path, { recursive: true })
    .map(String)
    .filter((name) => name !== 'manifest.json' && statSync(join(path, name)).isFile())
    .sort();
}

function fileDifferences(before: string, now: string, language: Language): readonly string[] {
  const texts = replicateTexts(language);
  if (!existsSync(before)) return [texts.outputGone(before)];
  const old = new Set(filesBelow(before));
  const differences: string[] = [];
  for (const name of filesBelow(now)) {
    const shown = name === '' ? before : join(before, name);
    if (!old.has(name)) differences.push(texts.fileMissing(shown));
    else if (hashOf(join(before, name)) !== hashOf(join(now, name))) differences.push(texts.fileDiffers(shown));
  }
  return differences;
}

function hashOf(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}
