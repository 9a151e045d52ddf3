import { didYouMean } from '@perf-lint/report';
import type { Messages } from './zh-cn.js';

/** What the command line says, in English. */
/** "1 document", "2 documents". */
const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

export const en: Messages = {
  colon: ': ',
  error: 'error',
  didYouMean: (near) => didYouMean(near, 'en'),

  noInput: () => 'no input. Name files, folders or patterns, for example: perf-lint lint attachments/ . See perf-lint --help.',
  unknownCommand: (name) => `there is neither a command nor a file "${name}".`,
  unknownOption: (name) => `unknown option ${name}.`,
  missingArgument: (name, meaning, command) => `missing argument ${name}${meaning === '' ? '' : ` (${meaning})`}. See ${command} --help.`,
  excessArguments: (command) => `too many arguments for ${command}. See ${command} --help.`,
  misused: (command, what) => `wrong arguments${what === '' ? '' : `: ${what}`}. See ${command} --help.`,
  standardOutput: () => 'standard output',
  optionNeedsValue: (name) => `option ${name} needs a value.`,
  badChoice: (option, value, choices) => `${option} cannot be "${value}"; choose one of ${choices.join(', ')}.`,
  badNumber: (option, value) => `${option} needs a positive whole number, not "${value}".`,
  badShard: (value) => `--shard is written as part/of, such as 2/8, not "${value}".`,
  outputIsInput: (path) => `${path} is among the files to read and cannot be written over. Choose another name for the output.`,
  needsOutput: (option) => `say where to write with ${option}.`,
  onceOnStdout: () => 'standard output takes one format only. Write the others as --format NAME=FILE.',
  binaryToTerminal: (format) => `${format} is a binary format; name a file with --output.`,
  notYet: (format) => `this version cannot write ${format} yet. Use jsonl or csv.`,
  stdinOnce: () => '"-" (standard input) stands alone.',
  ocrMissing: (name) =>
    `--ocr needs ${name}, which is not installed. Run npm install ${name} where perf-lint is installed (npm run ocr in a checkout), or drop --ocr.`,
  resumeNeedsStore: () => '--resume uses results in the cache and does not go with --no-cache. Drop one of them.',
  journalNeedsStore: () => '--journal keeps results and does not go with --no-cache. Drop one of them.',
  journalDamaged: (path, detail) =>
    `${path} is not a complete folder of results (${detail}). Run the same command there again with --resume.`,
  journalMismatch: (path) => `${path} was made with another version, configuration or output than the others; they cannot be joined.`,
  shardsMissing: (missing) => `these parts are missing: ${missing.join(', ')}.`,
  unknownRule: (id) => `there is no rule "${id}". See perf-lint rules.`,
  cannotWrite: (path, reason) => `cannot write ${path}: ${reason}`,
  cannotRead: (path, reason) => `cannot read ${path}: ${reason}`,
  exists: (path) => `${path} exists and was left alone. Add --force to replace it.`,
  internal: (detail) => `internal error: ${detail}. Please report it with the file that caused it; --debug-file FILE keeps the details.`,

  configMissing: (path) => `there is no configuration file ${path}.`,
  configSyntax: (path, detail) => `the configuration ${path} cannot be parsed: ${detail}`,
  configProblem: (file, place, detail) => `configuration ${file}${place === '' ? '' : `, ${place}`}: ${detail}`,
  configLoop: (path) => `extends leads back to itself: ${path}.`,
  baselineStale: (count) => `${count} entries of the baseline are not found any more; --update-baseline removes them.`,
  baselineWritten: (path, count) => `baseline written to ${path}: ${count} entries.`,

  noSheet: (path, sheet, sheets) => `${path} has no sheet "${sheet}"; it has ${sheets.join(', ')}.`,
  noHeading: (path, headings) =>
    `${path}: the headings ${headings} are not in its first 20 rows. Name the columns with --columns or library.columns.`,
  libraryCounts: (inside, near, outside) => `in the library ${inside}, similar ${near}, not in it ${outside} (which is no defect)`,
  libraryProblems: (path, count) => `${path}: ${count} places could not be used:`,
  libraryProblem: (row, id, text) =>
    `row ${row}: ${({ 'empty-name': 'no name', duplicate: 'repeated', 'unknown-aspect': 'unknown aspect', 'unknown-direction': 'unknown direction' } as Readonly<Record<string, string>>)[id] ?? id}${text === '' ? '' : ` (${text})`}`,

  summary: (documents, projects, rows) =>
    `${counted(documents, 'document')}, ${counted(projects, 'project')}, ${counted(rows, 'indicator')}`,
  findings: (error, warning, info) => `Findings: must be revised ${error}, please verify ${warning}, hints ${info}`,
  nothingFound: () => 'Nothing found (by machine; a person still reviews it)',
  piles: (named) => `Projects: ${named.map(([name, count]) => `${name} ${count}`).join(', ')}`,
  suppressed: (count) => `${counted(count, 'finding')} suppressed by the configuration`,
  baselined: (count) => `In the baseline: ${counted(count, 'finding')}`,
  checksFailed: (count) => `${counted(count, 'check')} of totals, weights or row numbers failed; see --reading`,
  unplaced: (count) => `Text not placed in any row: ${counted(count, 'piece')}; see --reading`,
  withoutTargets: (count) => `${counted(count, 'document')} without a target table:`,
  noted: (count) => `${counted(count, 'note')} on the reading:`,
  skipped: (count) => `${counted(count, 'unsupported file')} skipped:`,
  failed: (count) => `${count} could not be read:`,
  more: (count) => `… and ${count} more`,
  nothingToRead: () => 'There is no file to read.',
  emptySelection: () => 'no file to read was selected. Check paths and patterns; add --allow-empty where there may be none.',
  ownOutputs: (count) => `${counted(count, 'file')} written by this tool skipped`,
  reused: (read, cached) => `${read} files processed, ${cached} taken from the last run`,
  retried: (path) => `${path}: failed, trying once more alone`,
  interrupted: () => 'Interrupted. What was finished is in the cache; run the same command with --resume to go on.',
  pipeInterrupted: () => 'interrupted. Lines without an answer were not finished: give them again.',
  pipeCounts: (read, partly, none, failed) =>
    `${read + partly + none + failed} lines: ${read} read, ${partly} read in part, ${none} without a target table, ${failed} not read`,
  interruptedNoCache: () => 'Interrupted. There is no cache, so the next run starts anew.',
  stopping: () => 'Finishing … press Ctrl-C again to leave at once.',
  written: (path, count) => `Written to ${path} (${count} rows)`,
  reportWritten: (folder, files, changed) => `Reports written to ${folder}: ${files} files, ${changed} of them changed`,
  openWith: (path) => `Open in a browser: ${path}`,

  progress: (done, rows, rate, left, slow) =>
    `${done} files, ${rows} rows, ${rate} files/s${left === '' ? '' : `, about ${left} left`}${slow === '' ? '' : `, working on ${slow}`}`,
  seconds: (count) => (count >= 90 ? `${Math.round(count / 60)} min` : `${count} s`),

  rulesHeading: (count) => `${count} rules with their default severity`,
  off: 'off by default',
  explain: {
    braces: '(what stands in braces becomes name, value and the like of the row)',
    severity: 'Default severity',
    source: 'Sources',
    options: 'Options',
    messages: 'What it says',
    unverified: ' (not checked on a page of an office or publisher, printed on no paper)',
    ownCheck: ' (a check of this tool, no document)',
    signed: (by, on) => ` (checked by ${by} on ${on})`,
    unsigned: ' (without the name and date of a check, printed on no paper)',
    configure: 'Configuration',
    defaultIs: 'default',
  },
  initWritten: (path) => `${path} written. It takes effect for perf-lint run in its folder or below.`,
  initWorkbook: (path) => `${path} written. Edit it in WPS or Excel and use it with --config ${path}.`,
};
