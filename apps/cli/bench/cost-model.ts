/** What a batch costs: processor time as a sum over what its documents hold, with figures that were measured, and what follows for machines. */

/** What is counted of a batch. */
export interface Batch {
  readonly documents: number;
  /** Pages of PDFs that hold text. */
  readonly pages: number;
  /** Rows of indicators. */
  readonly rows: number;
  /** Scanned pages. */
  readonly scans: number;
}

/** Processor seconds: of a run, and of each of what is counted. */
export interface Figures {
  readonly run: number;
  readonly document: number;
  readonly page: number;
  readonly row: number;
  readonly scan: number;
  /** Share of the processors that a run keeps busy. */
  readonly busy: number;
  /** kB of records, and of kept results, a row. */
  readonly recordKb: number;
  readonly keptKb: number;
  /** MB of memory of a process that works on several documents at a time, and of each document at a time. */
  readonly processMb: number;
  readonly workerMb: number;
}

/** A batch that was run, and what it took. */
export interface Run extends Batch {
  readonly name: string;
  /** Processor seconds. */
  readonly seconds: number;
}

const PARTS = ['run', 'document', 'page', 'row'] as const;

type Part = (typeof PARTS)[number];

const held = (batch: Batch): Readonly<Record<Part, number>> => ({ run: 1, document: batch.documents, page: batch.pages, row: batch.rows });

/** Processor seconds of a batch. */
export function processorSeconds(batch: Batch, figures: Pick<Figures, Part | 'scan'>): number {
  const counted = held(batch);
  return PARTS.reduce((sum, part) => sum + counted[part] * figures[part], batch.scans * figures.scan);
}

/**
 * The figures that meet runs without scans best, none of them below zero: least squares of the errors in proportion to what each run took, one
 * figure after another until none moves.
 */
export function fit(runs: readonly Run[]): Readonly<Record<Part, number>> {
  const figures: Record<Part, number> = { run: 0, document: 0, page: 0, row: 0 };
  for (let round = 0; round < 20_000; round++) {
    let moved = 0;
    for (const part of PARTS) {
      let above = 0;
      let below = 0;
      for (const run of runs) {
        const counted = held(run);
        const rest = run.seconds - processorSeconds(run, { ...figures, [part]: 0, scan: 0 });
        above += (rest * counted[part]) / run.seconds ** 2;
        below += (counted[part] / run.seconds) ** 2;
      }
      const next = below === 0 ? 0 : Math.max(0, above / below);
      moved = Math.max(moved, Math.abs(next - figures[part]) / (next || 1));
      figures[part] = next;
    }
    if (moved < 1e-9) break;
  }
  return figures;
}

/** Machines alike, and hours that they may work. */
export interface Machines {
  readonly cores: number;
  readonly hours: number;
}

export interface Cost {
  readonly processorHours: number;
  /** Hours of one machine. */
  readonly hours: number;
  readonly machines: number;
  /** GB that is written: records, and results that are kept to go on from. */
  readonly recordsGb: number;
  readonly keptGb: number;
  /** MB of memory of each machine. */
  readonly memoryMb: number;
}

export function costOf(batch: Batch, figures: Figures, { cores, hours }: Machines): Cost {
  const seconds = processorSeconds(batch, figures);
  const ofOne = seconds / (cores * figures.busy) / 3600;
  return {
    processorHours: seconds / 3600,
    hours: ofOne,
    machines: Math.max(1, Math.ceil(ofOne / hours)),
    recordsGb: (batch.rows * figures.recordKb) / 1e6,
    keptGb: (batch.rows * figures.keptKb) / 1e6,
    memoryMb: figures.processMb + cores * figures.workerMb,
  };
}
