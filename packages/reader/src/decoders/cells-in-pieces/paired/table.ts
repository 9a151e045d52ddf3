/**
 * Decodes the project tables of a text: cuts them into records, learns from all of them, reads every project.
 */
import type { UnplacedText } from '@perf-lint/core';
import type { Cohesion } from '../../../evidence/cohesion.js';
import { type Fragment, fragmentReferences } from '../../../evidence/fragments.js';
import type { Block } from '../../../source-document.js';
import { type DecodedRecord, pairedGrid } from '../../paired-form/grid.js';
import type { PairedHeader } from '../../paired-form/header.js';
import type { Reading } from '../../paired-form/reading.js';
import { cutRecords, type ProjectRecord, type Records } from '../../paired-form/records.js';
import type { ColumnModel } from '../spans/column-model.js';
import { decode, type Sample, SampleMemory } from './decoder.js';
import { estimate } from './estimate.js';
import type { PairedRegion } from './regions.js';

/** A table of fewer fragments learns from the other tables of the text that have the same header. */
const SMALL_TABLE = 200;

/** A table cut into records. */
interface Prepared {
  readonly region: PairedRegion;
  readonly records: Records;
  /** One for each record, null for units. */
  readonly samples: readonly (Sample | null)[];
}

export interface PreparedRegions {
  readonly tables: ReadonlyMap<PairedRegion, Prepared>;
  /** What small tables of one header have taught together, by the header's signature. */
  readonly shared: Map<string, ColumnModel>;
}

/** Cuts all tables of a text into records. */
export function prepareRegions(regions: readonly PairedRegion[]): PreparedRegions {
  return { tables: new Map(regions.map((region) => [region, prepare(region)])), shared: new Map() };
}

function prepare(region: PairedRegion): Prepared {
  const { header } = region;
  const records = cutRecords(region.fragments, header.hasType);
  const last = records.records.length - 1;
  const samples = records.records.map((record, i) => (record.kind === 'project' ? sampleOf(record, region.endsText && i === last) : null));
  return { region, records, samples };
}

function sampleOf(record: ProjectRecord, endsText: boolean): Sample {
  const type = record.type.map((fragment) => fragment.text).join('');
  return { body: record.body, head: { name: record.name, type, endsText }, memory: new SampleMemory() };
}

/** Decodes one table. */
export function decodeRegion(region: PairedRegion, prepared: PreparedRegions, cohesion: Cohesion, unplaced: UnplacedText[]): Block {
  const { header, title } = region;
  const own = prepared.tables.get(region);
  if (own === undefined) return { kind: 'text', lines: [] };
  pushUnplaced(unplaced, own.records.stray);
  const readings = decodeAll(own.samples, header, modelOf(own, prepared, cohesion), cohesion);
  const decoded: DecodedRecord[] = [];
  own.records.records.forEach((record, i) => {
    const reading = readings[i];
    if (record.kind === 'unit') decoded.push({ kind: 'unit', record });
    // A head without amounts at the end of the text is cut off: what stands there is not an indicator.
    else if (record.headless && own.samples[i]?.head.endsText) pushUnplaced(unplaced, [...record.code, ...record.body]);
    else if (reading !== null && reading !== undefined) decoded.push({ kind: 'project', record, reading });
  });
  return pairedGrid(header, title, decoded, unplaced, region.endsText);
}

/** What a table teaches about itself; a small one learns with its sisters of the same header. */
function modelOf(own: Prepared, { tables, shared }: PreparedRegions, cohesion: Cohesion): ColumnModel {
  const { header } = own.region;
  const samples = samplesOf(own);
  if (samples.reduce((sum, sample) => sum + sample.body.length, 0) >= SMALL_TABLE) return estimate(samples, header, cohesion);
  const signature = signatureOf(header);
  let model = shared.get(signature);
  if (model === undefined) {
    const sisters = [...tables.values()].filter((table) => signatureOf(table.region.header) === signature);
    model = estimate(sisters.flatMap(samplesOf), header, cohesion);
    shared.set(signature, model);
  }
  return model;
}

function samplesOf(table: Prepared): Sample[] {
  return table.samples.filter((sample) => sample !== null);
}

function signatureOf(header: PairedHeader): string {
  return `${header.classes.join()} ${header.hasType} ${header.hints.map((hint) => `${hint.atLeast}-${hint.below}`).join()}`;
}

/** Decodes every project. */
function decodeAll(samples: readonly (Sample | null)[], header: PairedHeader, model: ColumnModel, cohesion: Cohesion): (Reading | null)[] {
  return samples.map((sample) => {
    if (sample === null) return null;
    const reading = decode(sample, { classes: header.classes, model, cohesion }, 'read');
    sample.memory.forget();
    return reading;
  });
}

/** Keeps fragments that no cell took. */
export function pushUnplaced(unplaced: UnplacedText[], fragments: readonly Fragment[]): void {
  if (fragments.length === 0) return;
  unplaced.push({ text: fragments.map((fragment) => fragment.text).join(' '), references: fragments.flatMap(fragmentReferences) });
}
