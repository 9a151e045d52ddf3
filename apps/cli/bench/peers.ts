/**
 * Beside other programs over the same files: median ratio of the processor time of interleaved runs, so that what else the machine does falls on both.
 * A program that is not installed is said and left out.
 */
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Measured, measure } from './measure.js';

/** A program with its arguments, as it is started. */
export type Command = readonly [string, ...string[]];

export interface Pair {
  readonly what: string;
  readonly ours: Command;
  readonly theirs: Command;
  /** What theirs is called in the table. */
  readonly peer: string;
  /** Highest ratio aimed at, and highest peak in MB; null where there is no aim. */
  readonly aim: number | null;
  readonly memory?: number;
}

/** What there is to compare with; `python` names the one that has openpyxl and pdfminer. */
export interface Peers {
  readonly bin: string;
  readonly loop: string;
  /** The PDF engine alone. */
  readonly engine: string;
  readonly eslint: readonly string[];
  readonly python: string;
  /** Folder with `pdf`, `texts` and `workbook.xlsx`; where output goes too. */
  readonly folder: string;
  /** A PDF of a few pages; null where there is none. */
  readonly pdf: string | null;
  /** The executable of another build of this program, for what a change brings; null where there is none. */
  readonly other: string | null;
}

/** The least that a workbook costs here. */
const FLOOR = fileURLToPath(new URL('./sheet-floor.mjs', import.meta.url));

const OPENPYXL = `import sys, openpyxl
for sheet in openpyxl.load_workbook(sys.argv[1], read_only=True, data_only=True):
    for row in sheet.iter_rows(values_only=True): pass`;
const PDFMINER = `import sys
from pdfminer.high_level import extract_text
for path in sys.argv[1:]: extract_text(path)`;

/** The comparisons, in the order of the table. */
export function pairsOf({ bin, loop, engine, eslint, python, folder, pdf, other }: Peers): Pair[] {
  const node = process.execPath;
  const lint = (path: string): Command => [node, bin, 'lint', path, '--no-cache', '--fail-on', 'never', '--quiet'];
  const records = (path: string, build = bin): Command => [
    node,
    build,
    'export',
    path,
    '--no-cache',
    '--workers',
    '1',
    '--format',
    'jsonl',
    '--quiet',
  ];
  const pdfs = pdf === null ? [] : readdirSync(join(folder, 'pdf')).map((name) => join('pdf', name));
  const textOfEach: Command = ['sh', '-c', 'for path; do pdftotext -layout "$path" - >/dev/null || exit 1; done', 'sh', ...pdfs];
  const ofPdfs: Pair[] =
    pdf === null
      ? []
      : [
          { what: basename(pdf), ours: lint(pdf), theirs: ['pdftotext', '-layout', pdf, 'peer.txt'], peer: 'pdftotext -layout', aim: 12 },
          {
            what: 'the same, PDF engine alone',
            ours: [node, engine, pdf],
            theirs: ['pdftotext', '-layout', pdf, 'peer.txt'],
            peer: 'pdftotext -layout',
            aim: null,
          },
          { what: `${pdfs.length} PDFs`, ours: records('pdf'), theirs: textOfEach, peer: 'pdftotext -layout', aim: 2 },
          { what: `${pdfs.length} PDFs`, ours: records('pdf'), theirs: [python, '-c', PDFMINER, ...pdfs], peer: 'pdfminer.six', aim: null },
        ];
  const ofBuilds: Pair[] =
    other === null
      ? []
      : [
          {
            what: 'one workbook',
            ours: records('workbook.xlsx'),
            theirs: records('workbook.xlsx', other),
            peer: 'another build',
            aim: null,
          },
          { what: 'texts', ours: records('texts'), theirs: records('texts', other), peer: 'another build', aim: null },
        ];
  return [
    ...ofBuilds,
    { what: '--version', ours: [node, bin, '--version'], theirs: [node, '-e', '0'], peer: 'node -e 0', aim: 1.2 },
    ...ofPdfs,
    {
      what: 'one workbook',
      ours: records('workbook.xlsx'),
      theirs: [python, '-c', OPENPYXL, 'workbook.xlsx'],
      peer: 'openpyxl',
      aim: 1.5,
      memory: 250,
    },
    {
      what: 'one workbook',
      ours: records('workbook.xlsx'),
      theirs: [node, FLOOR, 'workbook.xlsx'],
      peer: 'inflating and parsing alone',
      aim: null,
    },
    { what: 'texts', ours: records('texts'), theirs: [node, loop, 'texts'], peer: 'ten-regex loop', aim: 12 },
    { what: 'texts', ours: records('texts'), theirs: [node, ...eslint, 'texts'], peer: 'eslint, as markdown', aim: null },
  ];
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}

const run = ([command, ...args]: Command, folder: string): Promise<Measured> => measure(command, args, folder);

/** Prints a table of the pairs. */
export async function benchPeers(pairs: readonly Pair[], folder: string, rounds: number, say: (line: string) => void): Promise<void> {
  say('');
  say(`Beside other programs over the same files (medians of ${rounds} interleaved runs; the ratio is that of processor time):`);
  say('');
  say('| what | CPU s | peak MB | beside | its CPU s | its peak MB | ratio | aim |');
  say('|---|---|---|---|---|---|---|---|');
  const missing = new Set<string>();
  for (const pair of pairs) {
    const ours: Measured[] = [];
    const theirs: Measured[] = [];
    for (let round = 0; round < rounds && !missing.has(pair.peer); round++) {
      const peer = await run(pair.theirs, folder);
      // eslint ends with 1 where it finds something.
      if (peer.status === null || peer.status > 1 || (peer.status === 1 && pair.theirs[0] !== process.execPath)) missing.add(pair.peer);
      else {
        theirs.push(peer);
        ours.push(await run(pair.ours, folder));
      }
    }
    if (!missing.has(pair.peer)) say(line(pair, ours, theirs));
  }
  for (const peer of missing) say(`\n${peer} did not run here: what stands beside it is left out.`);
}

function line({ what, peer, aim, memory }: Pair, ours: readonly Measured[], theirs: readonly Measured[]): string {
  const cpu = (runs: readonly Measured[]) => median(runs.map((each) => each.cpu)).toFixed(2);
  const peak = (runs: readonly Measured[]) => median(runs.map((each) => each.peak)).toFixed(0);
  const ratio = median(ours.map((each, index) => each.cpu / Math.max(0.001, theirs[index]?.cpu ?? 0)));
  const aims = [...(aim === null ? [] : [`× ${aim}`]), ...(memory === undefined ? [] : [`${memory} MB`])].join(', ');
  return `| ${what} | ${cpu(ours)} | ${peak(ours)} | ${peer} | ${cpu(theirs)} | ${peak(theirs)} | × ${ratio.toFixed(2)} | ${aims || '-'} |`;
}
