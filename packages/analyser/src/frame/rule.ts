/**
 * The frame of a rule: what it is (meta), what it says (texts), what it checks. One rule is one folder under `rules/`.
 */

import type { BatchDocument } from '../context/batch-document.js';
import type { DocumentContext, ProjectContext, RowContext, UnitContext } from '../context/context.js';
import type { DocumentFacts } from '../context/document-facts.js';
import type { Certainty, Finding, Severity, Suggestion } from '../finding.js';
import type { Bilingual } from '../language.js';
import type { RuleId } from '../rule-id.js';
import type { Preset, SeveritySetting } from '../setting.js';
import type { MessageArguments, MessageId, RuleTexts } from './rule-texts.js';

export type RuleScope = 'indicator' | 'project' | 'unit' | 'document' | 'previous' | 'approved' | 'batch';

/** An option of a rule as plain data: configuration schema, workbook and documentation are made from it. */
export type RuleOption =
  | {
      readonly name: string;
      readonly type: 'number';
      readonly default: number;
      readonly minimum?: number;
      readonly maximum?: number;
      readonly description: Bilingual;
    }
  | { readonly name: string; readonly type: 'boolean'; readonly default: boolean; readonly description: Bilingual }
  | { readonly name: string; readonly type: 'words'; readonly default: readonly string[]; readonly description: Bilingual };

type ValueOf<O extends RuleOption> = O extends { readonly type: 'number' }
  ? number
  : O extends { readonly type: 'boolean' }
    ? boolean
    : readonly string[];

/** Values of a rule's options by name, as its check receives them. */
export type OptionValues<O extends readonly RuleOption[]> = { readonly [E in O[number] as E['name']]: ValueOf<E> };

export interface RuleMeta<O extends readonly RuleOption[] = readonly RuleOption[]> {
  readonly id: RuleId;
  /** Default severity (contract). "off" rules run only where a configuration asks for them. */
  readonly severity: SeveritySetting;
  /** How sure a finding of the rule is unless the finding says otherwise. */
  readonly certainty: Certainty;
  /** The part of the row or project at fault unless the finding says otherwise. */
  readonly part: Finding['part'];
  /** Ids of entries of data/regulations that the rule rests on. */
  readonly sources: readonly string[];
  readonly options: O;
  /** Severities under other presets, where they differ from the default. */
  readonly presets?: Partial<Record<Preset, SeveritySetting>>;
  /** True for a rule whose deductions count in the score even where its findings are off (missing-comparator). */
  readonly scoresWhenOff?: boolean;
}

/** What a report may add to message id and arguments; the frame fills path, references, severity and points. */
export interface ReportDetails {
  /** Milder than the rule's severity for this one; a severity above the configured one has no effect. */
  readonly severity?: Severity;
  readonly certainty?: Certainty;
  readonly part?: Finding['part'];
  readonly expected?: string;
  readonly actual?: string;
  readonly suggestion?: Suggestion;
  /** Points off the row's measurability; without it those of `points.yml` for the rule and message. */
  readonly points?: number;
  readonly references?: Finding['references'];
  readonly causeId?: string;
  /** In rules of a wider scope: the row, project or unit the finding stands at. */
  readonly at?: RowContext | ProjectContext | UnitContext;
}

/** Reports a finding; message ids and arguments are checked against the rule's texts. */
export interface Reporter<T extends RuleTexts = RuleTexts> {
  report<M extends MessageId<T>>(messageId: M, args: MessageArguments<T, M>, details?: ReportDetails): void;
  /** Takes points off a row without showing a finding: for what is no fault but no full measure either (a template row). */
  deduct(messageId: MessageId<T>, at: RowContext): void;
}

interface RuleBase<T extends RuleTexts, O extends readonly RuleOption[]> {
  readonly meta: RuleMeta<O>;
  readonly texts: T;
}

/** Looks at one row. */
export interface IndicatorRule<T extends RuleTexts = RuleTexts, O extends readonly RuleOption[] = readonly RuleOption[]>
  extends RuleBase<T, O> {
  readonly scope: 'indicator';
  check(row: RowContext, reporter: Reporter<T>, options: OptionValues<O>): void;
}

/** Looks at the rows of one project. */
export interface ProjectRule<T extends RuleTexts = RuleTexts, O extends readonly RuleOption[] = readonly RuleOption[]>
  extends RuleBase<T, O> {
  readonly scope: 'project';
  check(project: ProjectContext, reporter: Reporter<T>, options: OptionValues<O>): void;
}

/** Looks at the projects of one unit. */
export interface UnitRule<T extends RuleTexts = RuleTexts, O extends readonly RuleOption[] = readonly RuleOption[]> extends RuleBase<T, O> {
  readonly scope: 'unit';
  check(unit: UnitContext, reporter: Reporter<T>, options: OptionValues<O>): void;
}

/** Looks at a whole document. */
export interface DocumentRule<T extends RuleTexts = RuleTexts, O extends readonly RuleOption[] = readonly RuleOption[]>
  extends RuleBase<T, O> {
  readonly scope: 'document';
  check(document: DocumentContext, reporter: Reporter<T>, options: OptionValues<O>): void;
}

/** Holds a document against last year's. */
export interface PreviousRule<T extends RuleTexts = RuleTexts, O extends readonly RuleOption[] = readonly RuleOption[]>
  extends RuleBase<T, O> {
  readonly scope: 'previous';
  check(document: DocumentContext, previous: DocumentFacts, reporter: Reporter<T>, options: OptionValues<O>): void;
}

/** Holds a document against the targets that were approved for the same year. */
export interface ApprovedRule<T extends RuleTexts = RuleTexts, O extends readonly RuleOption[] = readonly RuleOption[]>
  extends RuleBase<T, O> {
  readonly scope: 'approved';
  check(document: DocumentContext, approved: DocumentFacts, reporter: Reporter<T>, options: OptionValues<O>): void;
}

/** Holds a document against the others of a batch, of which only compact facts are left. */
export interface BatchRule<T extends RuleTexts = RuleTexts, O extends readonly RuleOption[] = readonly RuleOption[]>
  extends RuleBase<T, O> {
  readonly scope: 'batch';
  check(document: DocumentContext, batch: readonly BatchDocument[], reporter: Reporter<T>, options: OptionValues<O>): void;
}

export type Rule = IndicatorRule | ProjectRule | UnitRule | DocumentRule | PreviousRule | ApprovedRule | BatchRule;

type Definition<R> = Omit<R, 'scope'>;

/** Defines a rule that looks at one row; ids, arguments and options are inferred and checked. */
export const defineIndicatorRule = <const T extends RuleTexts, const O extends readonly RuleOption[]>(
  rule: Definition<IndicatorRule<T, O>>,
): IndicatorRule => ({ scope: 'indicator', ...rule }) as unknown as IndicatorRule;

/** Defines a rule that looks at a project. */
export const defineProjectRule = <const T extends RuleTexts, const O extends readonly RuleOption[]>(
  rule: Definition<ProjectRule<T, O>>,
): ProjectRule => ({ scope: 'project', ...rule }) as unknown as ProjectRule;

/** Defines a rule that looks at a budget unit. */
export const defineUnitRule = <const T extends RuleTexts, const O extends readonly RuleOption[]>(
  rule: Definition<UnitRule<T, O>>,
): UnitRule => ({ scope: 'unit', ...rule }) as unknown as UnitRule;

/** Defines a rule that looks at a document. */
export const defineDocumentRule = <const T extends RuleTexts, const O extends readonly RuleOption[]>(
  rule: Definition<DocumentRule<T, O>>,
): DocumentRule => ({ scope: 'document', ...rule }) as unknown as DocumentRule;

/** Defines a rule that holds a document against last year's. */
export const definePreviousRule = <const T extends RuleTexts, const O extends readonly RuleOption[]>(
  rule: Definition<PreviousRule<T, O>>,
): PreviousRule => ({ scope: 'previous', ...rule }) as unknown as PreviousRule;

/** Defines a rule that holds a document against the approved targets of its year. */
export const defineApprovedRule = <const T extends RuleTexts, const O extends readonly RuleOption[]>(
  rule: Definition<ApprovedRule<T, O>>,
): ApprovedRule => ({ scope: 'approved', ...rule }) as unknown as ApprovedRule;

/** Defines a rule that holds a document against the rest of a batch. */
export const defineBatchRule = <const T extends RuleTexts, const O extends readonly RuleOption[]>(
  rule: Definition<BatchRule<T, O>>,
): BatchRule => ({ scope: 'batch', ...rule }) as unknown as BatchRule;
