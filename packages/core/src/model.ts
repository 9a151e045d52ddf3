/**
 * The model every document is read into: Document → Department → overall target and Units → Projects → Indicators → Target.
 *
 * Plain JSON through and through: it crosses workers and caches. Money is in 万元 whatever unit the document prints.
 */
import type { FileFormat } from './file-format.js';
import type { HierarchyModel, Level1, TableKind } from './hierarchy.js';
import type { RowEvaluation, SelfEvaluation } from './self-evaluation.js';
import type { SourceReference } from './source.js';
import type { Target } from './target.js';

/** Stable inside one document: "p3" for the fourth project, "p3.i12" for an indicator of it, "o0.i4" for an overall one. */
export type IndicatorId = string & { readonly brand: 'IndicatorId' };
export type ProjectId = string & { readonly brand: 'ProjectId' };

/** Unit of money that a table prints its amounts in. */
export type MoneyUnit = '元' | '万元' | '亿元';

/** What the reader put right to get a row; positions are repaired, characters never. */
export type Repair =
  | 'joined-code' // a code broken by spaces or line ends was joined
  | 'joined-lines' // a cell's lines were joined where the table's grid is given
  | 'stitched-page' // a row torn over a page end was joined
  | 'shifted-cells' // cells moved back to the column they belong to
  | 'split-cell' // one printed cell held a name and a value
  | 'comparator-as-digit' // "≥" was taken for 2 in the extraction
  | 'equals-as-two' // "=" was taken for 二
  | 'date-serial' // a spreadsheet serial number stands for a date
  | 'lost-date-units' // 年 月 日 were lost
  | 'lost-cell' // a cell of the row is not in the text any more
  | 'decoded' // the columns of a flattened table were decoded from its text
  | 'inherited-class'; // the class was taken from a merged cell printed elsewhere

/** A reason not to rely on the reading of a row (读取存疑): the row may not say what the document prints. */
export type Doubt =
  | 'lost-cell' // name or value is not in the text
  | 'repaired' // a repair changed what the row says
  | 'ambiguous' // two readings are as good, or the best of them is not much better than the rest
  | 'disorder' // the text lost the order of its cells
  | 'odd-cells' // name or value holds what no name or value holds: a heading, a code, an amount, the end of another cell
  | 'class-unknown' // the table prints classes, and none was found for this row
  | 'text-left-over' // text of this table stands in no row
  | 'sums-differ' // printed sums and numbers of rows do not agree with what was read
  | 'forms-mixed' // rows of several forms seem to stand in one project
  | 'hidden-text' // the cell holds text that a reader of the document does not see
  | 'overlapping-text' // glyphs lie over one another
  | 'unmapped-letter' // a letter of the font has no known meaning
  | 'picture-in-cell' // a picture stands where text is expected
  | 'columns-elsewhere' // other columns of the row stand on another page
  | 'invisible-only' // the page holds nothing but an invisible layer of recognised text
  | 'scan-unsure' // letters, digits or signs of a scan were not recognised surely
  | 'cell-too-long'; // a cell holds more text than any form has room for

/** One indicator (三级指标) with its target. */
export interface Indicator {
  readonly id: IndicatorId;
  readonly table: TableKind;
  /** Class as printed (成本 产出 效益 满意度 投入管理), else the one its aspect implies in the model detected. */
  readonly level1: Level1;
  /** 二级指标 as printed, "" if the layout has none. */
  readonly level2: string;
  /** 三级指标 as printed, joined; a list number before it (指标1：) is dropped. */
  readonly name: string;
  /** 指标值 as printed, joined; separate comparator, number and unit joined ("≥96%"); 定性 rows "定性:" + value + "|" + unit. */
  readonly value: string;
  readonly target: Target;
  /** 指标值说明, 指标解释; "" if none. */
  readonly definition: string;
  /** 分值权重; null where the layout has none, and where the row shares that of the row before it. */
  readonly weight: number | null;
  /** One printed weight is merged over this row and the one before: it stands on the first row of its group, and counts once. */
  readonly sharesWeight?: true;
  /** Where the weight stands; absent where the row prints none of its own, or a layout keeps no place of it. */
  readonly weightReferences?: readonly SourceReference[];
  /** 指标方向 where the layout prints it (正向, 反向). */
  readonly printedDirection: 'positive' | 'negative' | null;
  /** Last year's value where the layout prints it beside this year's, "" if not. */
  readonly previousValue: string;
  readonly nameReferences: readonly SourceReference[];
  /** Where the value stands, the cell of the value itself first, before those of a comparator, of 定性 and of the unit; where it is empty, where it should stand. */
  readonly valueReferences: readonly SourceReference[];
  readonly repairs: readonly Repair[];
  /** How sure the reading of this row is: 0..1, 1 where the grid was given and nothing was repaired. */
  readonly confidence: number;
  /** Why the reading of this row is not to be relied on, empty where it is. A row with doubts is not scored and not charged to the author. */
  readonly doubts: readonly Doubt[];
  /** The row was recognised in a scanned picture: nothing said of it is more than a question. */
  readonly source?: 'scan';
  /** True for a row that the blank form prints itself (template rows of 投入管理, prefilled rows). */
  readonly template: boolean;
  /** Parts of the row that the city's blank form prints or offers itself: nobody's fault who fills it in. */
  readonly formParts?: readonly ('name' | 'value')[];
  /** What the row says in ordinary characters, where the copy prints others (項(xiàng)目); left out where it prints these. */
  readonly ordinary?: { readonly level2: string; readonly name: string; readonly value: string };
  /** What a self-evaluation prints beside the target; absent where the table has no such columns, or cells of them were lost so that none can be told. */
  readonly evaluation?: RowEvaluation;
}

/** Money of a project by source (财政拨款, 上年结转 ...), in 万元. */
export interface Funding {
  readonly source: string;
  readonly amount: number;
}

export interface Project {
  readonly id: ProjectId;
  /** Joined, without spaces; "" if none is printed. */
  readonly code: string;
  readonly name: string;
  /** 项目类别 as printed (其他运转类, 特定目标类), "" if none. */
  readonly type: string;
  /** Total for the year in 万元, null if none is printed. */
  readonly amount: number | null;
  /** Total over all its years in 万元, where one is printed beside the year's; null if not. */
  readonly totalAmount: number | null;
  readonly funding: readonly Funding[];
  /** 总体目标, 年度目标; "" if none. */
  readonly goal: string;
  /** Label of a field for the goal in which nothing stands (年度总体目标), as printed; absent where the table prints none, and where its cells do not tell. */
  readonly goalUnfilled?: string;
  /** Classes (一级指标) that the form prints with no row filled in under them; absent where there are none, and where its cells do not tell. */
  readonly blankClasses?: readonly Level1[];
  /** 项目起止时间 as printed, "" if none. */
  readonly period: string;
  readonly indicators: readonly Indicator[];
  /** Present where the table is a self-evaluation (自评表): it prints columns of results or points given. */
  readonly evaluation?: SelfEvaluation;
  /** Its table is one of monitoring during the year (绩效运行监控表): the targets are those that were approved. */
  readonly monitored?: true;
  /** Only its head was read, and no row of its targets: what it lacks is the reading's fault and not the author's. */
  readonly unread?: true;
  readonly references: readonly SourceReference[];
}

/** A budget unit (预算单位) and its projects. */
export interface Unit {
  readonly code: string;
  readonly name: string;
  /** Total of its projects as printed, in 万元, null if none. */
  readonly printedTotal: number | null;
  readonly projects: readonly Project[];
}

/** 年度主要任务: name and content of a task of an overall table. */
export interface Duty {
  readonly name: string;
  readonly content: string;
}

/** Overall target (部门整体绩效目标) of a department. */
export interface OverallTarget {
  /** 年度履职目标. */
  readonly goal: string;
  readonly duties: readonly Duty[];
  /** 部门预算总额 in 万元, null if none is printed. */
  readonly budget: number | null;
  readonly indicators: readonly Indicator[];
  /** Present where the table is a self-evaluation (自评表). */
  readonly evaluation?: SelfEvaluation;
  /** Its table is one of monitoring during the year (绩效运行监控表). */
  readonly monitored?: true;
}

export interface Department {
  readonly code: string;
  readonly name: string;
  readonly overall: OverallTarget | null;
  readonly units: readonly Unit[];
}

/** A line of 项目支出表: a project that has money, with or without targets. Amount in 万元. */
export interface ListedProject {
  readonly unitCode: string;
  readonly unitName: string;
  readonly code: string;
  readonly name: string;
  readonly type: string;
  readonly amount: number | null;
  readonly references: readonly SourceReference[];
}

/** A check of the reading against something the document prints. */
export interface ReadingCheck {
  readonly kind: 'unit-total' | 'department-total' | 'project-count' | 'weight-sum' | 'row-number';
  /** What was checked, for people: unit code or name, project name. */
  readonly subject: string;
  /** What the document prints; of `weight-sum`, which no form prints, whichever of 90 and 100 is nearer. */
  readonly printed: number;
  readonly read: number;
  readonly passed: boolean;
  /** The project it is of; absent where it is of a unit, a department or a table, and in documents kept by versions that did not say. */
  readonly project?: ProjectId;
  readonly references: readonly SourceReference[];
}

/** How a table is laid out. A new one is a name here; the compiler asks for its words in the reports. */
export type LayoutName = 'vertical' | 'paired-columns' | 'matrix' | 'outline' | 'prose';

/** A target table as found, or a look-alike that was passed over. */
export interface ReadTable {
  readonly kind: TableKind;
  readonly layout: LayoutName;
  readonly title: string;
  readonly projects: number;
  readonly rows: number;
  readonly references: readonly SourceReference[];
}

/** Text inside a target table that could not be placed in any row. */
export interface UnplacedText {
  readonly text: string;
  /** Where in the text the number stands that it was kept for; absent where it was kept for itself. */
  readonly at?: number;
  readonly references: readonly SourceReference[];
}

/**
 * Something said about the reading. The sentence is made in the reports from id and arguments.
 */
export interface ReadingNote {
  readonly id:
    | 'no-target-table' // args: found = what the document is instead
    | 'table-not-read' // a target table is there and no row of it was read; args: headings, count = how many of them, values = how many look like targets
    | 'partly-read' // values that look like targets stand in no row; args: values, read
    | 'look-alike' // args: title, why
    | 'long-term' // args: title: the year's targets were read, those of the whole term (实施期) were not
    | 'monitored' // args: title: the targets of a monitoring table were read, what stands beside them was not
    | 'blank-form'
    | 'scanned-pages' // args: pages
    | 'pictures-beside-text' // args: pages: beside their text a picture so large that it may hold a table, not read
    | 'scan-recognised' // args: pages: pictures whose text was recognised, turned: degrees clockwise that each was turned by; boxes are those of the page so turned
    | 'scan-rules-unclear' // args: pages: pictures whose rules are not clear, not read
    | 'scan-beyond-limit' // args: pages, limit: pictures beyond the number of pages that may be recognised, not read
    | 'pages-not-read' // args: pages: they are damaged, or named and not in the file
    | 'invisible-layer' // args: pages: nothing but text that the page does not show, as machines leave that read scans
    | 'watermarks' // args: pages, text: words laid over pages, watermarks and stamps, left out
    | 'cut-text' // args: pages, count: texts that the edge of their cell cuts, whose rest is not in the file
    | 'columns-elsewhere' // args: pages: right columns of a table printed on pages of their own
    | 'turned-pages' // args: pages, turns: read in so many quarter turns clockwise, which are not the page's own; boxes are those of the page so turned
    | 'hidden-sheet' // args: sheet
    | 'hidden-rows' // args: sheet, rows
    | 'hidden-columns' // args: sheet, columns
    | 'hidden-text' // args: count: texts that the page does not show, left out
    | 'pictures-in-cells' // args: count: pictures in cells, which may say something
    | 'unmapped-letters' // args: count: letters of symbol fonts or private-use code points whose shape is not known
    | 'sheet-left-out' // args: sheet: a form or list for those who fill in, not the unit's targets
    | 'part-not-read' // args: part: content that the document takes from another file of a kind that is not read
    | 'formula-without-value' // args: sheet, cell
    | 'row-cut-off' // the last row ends with the file
    | 'tracked-changes' // args: count
    | 'open-quote' // args: row, the line of a CSV whose quote is never closed
    | 'long-cell' // args: characters that it holds, value: how many were read, and where it stands: cell, or line, or page, or table, row, column
    | 'limit-reached'; // args: limit, value
  readonly args: Readonly<Record<string, string | number>>;
  readonly references: readonly SourceReference[];
}

/** How much of what looks like targets stands in rows that were read. */
export interface ReadingCoverage {
  /** Values that look like targets where the document shows target tables. */
  readonly values: number;
  readonly read: number;
  /** Lines and rows with such values that no row was read from or near, the first of them; absent in documents kept by versions that did not say. */
  readonly left?: readonly UnplacedText[];
}

/** How the document was read: nothing is lost in silence. */
export interface Reading {
  readonly coverage: ReadingCoverage;
  readonly tables: readonly ReadTable[];
  readonly unplaced: readonly UnplacedText[];
  readonly checks: readonly ReadingCheck[];
  readonly notes: readonly ReadingNote[];
}

/** What name and value of a row look like in the scan that they were read from: cut out of its page, as PNG in base64, "" where no picture was kept. */
export interface RowPicture {
  readonly name: string;
  readonly value: string;
}

export interface PerformanceDocument {
  /** Path as given, with "/"; inside a zip "archive.zip!/member". */
  readonly path: string;
  /** Lower-case hexadecimal SHA-256 of the bytes. */
  readonly sha256: string;
  readonly format: FileFormat;
  /** Character set the bytes were decoded with ("utf-8", "gb18030", "utf-16le"), "" for formats that carry their own. */
  readonly encoding: string;
  readonly title: string;
  /** Budget year that the document states, null if none. */
  readonly year: number | null;
  /** Unit the tables print money in, null if none is printed. Amounts in the model are in 万元 already. */
  readonly moneyUnit: MoneyUnit | null;
  readonly model: HierarchyModel;
  readonly departments: readonly Department[];
  /** 项目支出表, where the document has one. */
  readonly listedProjects: readonly ListedProject[];
  /** Number of projects the prose declares (共86个项目), null if none. */
  readonly declaredProjectCount: number | null;
  readonly reading: Reading;
  /** Pictures of rows of scans by the id of the row, where they were asked for; no record holds them. A row without one had no room left. */
  readonly pictures?: Readonly<Record<string, RowPicture>>;
}
