/**
 * Collects findings: fills in severity by configuration, path, references and points.
 */
import type { IndicatorId, SourceReference } from '@perf-lint/core';
import { POINTS } from '@perf-lint/data';
import type { AnalysisConfiguration, Suppression } from '../configuration.js';
import type { ProjectContext, RowContext, UnitContext } from '../context/context.js';
import type { Finding, FindingPath, Severity } from '../finding.js';
import type { OptionValue, SeveritySetting } from '../setting.js';
import type { ReportDetails, Reporter, Rule } from './rule.js';

const RANK: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

/** A deduction that stands under a row without a shown finding (missing-comparator while off, template rows). */
export interface SilentDeduction {
  readonly indicatorId: IndicatorId;
  readonly ruleId: Finding['ruleId'];
  readonly messageId: string;
  readonly points: number;
}

/** A finding as it was made, with the suppression that rejects it, if any. */
export interface LedgerEntry {
  readonly finding: Finding;
  readonly suppression?: Suppression;
}

/** Findings as they are made, in the order they are reported. */
export interface Ledger {
  readonly entries: LedgerEntry[];
  readonly silent: SilentDeduction[];
}

/** Severity of a rule under a configuration: its own setting, else the preset's, else the default. */
export function severityOf(rule: Pick<Rule, 'meta'>, configuration: AnalysisConfiguration): SeveritySetting {
  const own = configuration.rules[rule.meta.id]?.severity;
  return own ?? rule.meta.presets?.[configuration.preset] ?? rule.meta.severity;
}

/** Values of a rule's options under a configuration, defaults filled in. */
export function optionsOf(rule: Rule, configuration: AnalysisConfiguration): Readonly<Record<string, OptionValue>> {
  const own = configuration.rules[rule.meta.id]?.options;
  const values: Record<string, OptionValue> = {};
  for (const option of rule.meta.options) values[option.name] = own?.[option.name] ?? option.default;
  return values;
}

/** Points of a message by `points.yml`: the message's own, else the rule's, else none. */
function pointsOf(ruleId: string, messageId: string): number {
  return POINTS[`${ruleId}/${messageId}`] ?? POINTS[ruleId] ?? 0;
}

type Place = RowContext | ProjectContext | UnitContext | null;

function pathOf(place: Place): FindingPath {
  if (place === null) return { departmentCode: '', unitCode: '', projectId: '', indicatorId: '' };
  if (place.kind === 'row') {
    const unit = place.project?.unit.unit.code ?? '';
    return {
      departmentCode: place.department.department.code,
      unitCode: unit,
      projectId: place.project?.project.id ?? '',
      indicatorId: place.indicator.id,
    };
  }
  const unit = place.kind === 'project' ? place.unit : place;
  return {
    departmentCode: unit.department.department.code,
    unitCode: unit.unit.code,
    projectId: place.kind === 'project' ? place.project.id : '',
    indicatorId: '',
  };
}

function referencesOf(place: Place, part: Finding['part']): readonly SourceReference[] {
  if (place === null || place.kind === 'unit') return [];
  if (place.kind === 'project') {
    const weights = part === 'weight' ? place.rows.flatMap(({ indicator }) => indicator.weightReferences ?? []) : [];
    return weights.length > 0 ? weights : place.project.references;
  }
  const { nameReferences, valueReferences } = place.indicator;
  if (part === 'result') {
    const { actual, score } = place.indicator.evaluation ?? {};
    const said = actual?.references ?? score?.references ?? [];
    if (said.length > 0) return said;
  }
  const wanted = part === 'name' || part === 'level' ? nameReferences : valueReferences;
  return wanted.length > 0 ? wanted : nameReferences.length > 0 ? nameReferences : valueReferences;
}

function suppressionOf(finding: Finding, place: Place, suppressions: readonly Suppression[]): Suppression | undefined {
  if (suppressions.length === 0) return undefined;
  const project = place?.kind === 'row' ? place.project?.project : place?.kind === 'project' ? place.project : undefined;
  return suppressions.find(
    (s) =>
      s.rule === finding.ruleId &&
      (s.messageId === undefined || s.messageId === finding.messageId) &&
      (s.unitCode === undefined || s.unitCode === finding.path.unitCode) &&
      (s.projectCode === undefined || s.projectCode === project?.code) &&
      (s.projectName === undefined || s.projectName === project?.name) &&
      (s.indicator === undefined || (place?.kind === 'row' && s.indicator === place.indicator.name)),
  );
}

/** A row whose reading may be wrong: nothing said of it is more than a hint. */
function isDoubtful(place: Place): boolean {
  return place?.kind === 'row' && place.indicator.doubts.length > 0;
}

/** Whether what stands at a place was recognised in a scanned picture, all of it or a part; `document` says it of the document as a whole. */
function isRecognised(place: Place, document: boolean): boolean {
  if (!document || place === null) return document;
  switch (place.kind) {
    case 'row':
      return place.indicator.source === 'scan';
    case 'project':
      return place.rows.length === 0 || place.rows.some(({ indicator }) => indicator.source === 'scan');
    case 'unit':
      return place.projects.some((project) => isRecognised(project, document));
    default:
      return place satisfies never;
  }
}

/** A name that the blank form prints, or a value that its list offers, is nobody's fault who fills it in. */
function isFormsOwn(place: Place, part: Finding['part']): boolean {
  return place?.kind === 'row' && (part === 'name' || part === 'value') && place.indicator.formParts?.includes(part) === true;
}

/** Reporter of one rule. `moveTo` sets where findings stand that name no place of their own. */
export class LedgerReporter implements Reporter {
  #place: Place = null;
  readonly #rule: Rule;
  readonly #severity: SeveritySetting;
  readonly #ledger: Ledger;
  readonly #suppressions: readonly Suppression[];

  /** `recognised` where some of the document was recognised in scanned pictures. */
  constructor(
    rule: Rule,
    configuration: AnalysisConfiguration,
    ledger: Ledger,
    private readonly recognised: boolean,
  ) {
    this.#rule = rule;
    this.#severity = severityOf(rule, configuration);
    this.#suppressions = configuration.suppressions;
    this.#ledger = ledger;
  }

  moveTo(place: Place): void {
    this.#place = place;
  }

  report(messageId: string, args: Finding['args'], details: ReportDetails = {}): void {
    const place = details.at ?? this.#place;
    const { meta } = this.#rule;
    const points = details.points ?? pointsOf(meta.id, messageId);
    if (this.#severity === 'off') {
      if (place?.kind === 'row') this.deduct(messageId, place, points);
      return;
    }
    const scanned = isRecognised(place, this.recognised);
    const asked = details.severity ?? this.#severity;
    // Nobody is sent a table back for what a machine read in a picture of it.
    const wanted = isDoubtful(place) ? 'info' : scanned && asked === 'error' ? 'warning' : asked;
    const part = details.part ?? meta.part;
    if (isFormsOwn(place, part)) return;
    const asks = scanned || isDoubtful(place);
    const finding: Finding = {
      ruleId: meta.id,
      severity: RANK[wanted] < RANK[this.#severity] ? wanted : this.#severity,
      certainty: asks && meta.id !== 'doubtful-reading' ? 'ask' : (details.certainty ?? meta.certainty),
      ...(scanned ? { source: 'scan' as const } : {}),
      messageId,
      args,
      path: pathOf(place),
      part,
      references: details.references ?? referencesOf(place, part),
      points: place?.kind === 'row' ? points : 0,
      ...(details.expected === undefined ? {} : { expected: details.expected }),
      ...(details.actual === undefined ? {} : { actual: details.actual }),
      ...(details.suggestion === undefined ? {} : { suggestion: details.suggestion }),
      ...(details.causeId === undefined ? {} : { causeId: details.causeId }),
    };
    const suppression = suppressionOf(finding, place, this.#suppressions);
    this.#ledger.entries.push(suppression === undefined ? { finding } : { finding, suppression });
  }

  deduct(messageId: string, at: RowContext, points = pointsOf(this.#rule.meta.id, messageId)): void {
    if (points > 0) this.#ledger.silent.push({ indicatorId: at.indicator.id, ruleId: this.#rule.meta.id, messageId, points });
  }
}
