/** The query behind every number, in SQL that DuckDB runs over the Parquet files of the dataset (and validation.csv) in the current folder. */
import { type Question, rulesOf } from './questions.js';
import type { Grouping, Weighing } from './study-data.js';

/** A group of rows: all of them, or those with one value of a grouping. */
export interface GroupOf {
  readonly by: Grouping | 'all';
  readonly group: string;
}

const text = (value: string): string => `'${value.replaceAll("'", "''")}'`;

const COLUMNS: Readonly<Record<Grouping, string>> = {
  department: 'p.department',
  class: 'i.level1',
  sector: 'd.sector',
  year: 'cast(d.year as varchar)',
  province: 'd.province',
  level: 'd.level',
};

const inGroup = ({ by, group }: GroupOf): string => (by === 'all' ? '' : ` and ${COLUMNS[by]} = ${text(group)}`);

const TABLES = `from 'indicators.parquet' i
join 'projects.parquet' p on p.documentId = i.documentId and p.projectId = i.projectId
join 'documents.parquet' d on d.documentId = i.documentId`;

const RULES: Readonly<Record<Weighing, string>> = { rows: 'i.rules', money: 'i.rules', lenient: 'i.rulesLenient', strict: 'i.rulesStrict' };

function flag(question: Question, weighing: Weighing): string {
  return `list_has_any(string_split(coalesce(${RULES[weighing]}, ''), ';'), [${rulesOf(question).map(text).join(', ')}])`;
}

const share = (condition: string, where: string): string =>
  `select avg(case when ${condition} then 1.0 else 0.0 end) as value\n${TABLES}\nwhere i.scored${where}`;

/** Share of rows that answer a question. */
export function prevalenceQuery(question: Question, group: GroupOf, weighing: Weighing): string {
  if (weighing !== 'money') return share(flag(question, weighing), inGroup(group));
  const weight = 'p.amount / p.rows';
  return `select sum(case when ${flag(question, weighing)} then ${weight} else 0 end) / sum(${weight}) as value\n${TABLES}\nwhere i.scored and p.amount > 0${inGroup(group)}`;
}

/** The same, corrected. @param accuracy the rows whose sensitivity and specificity it rests on */
export function correctedQuery(question: Question, group: GroupOf, weighing: Weighing, accuracy: GroupOf): string {
  const joined =
    accuracy.by === 'all'
      ? ''
      : `\n  join 'indicators.parquet' i on i.documentId = v.documentId and i.rowId = v.rowId\n  join 'projects.parquet' p on p.documentId = i.documentId and p.projectId = i.projectId\n  join 'documents.parquet' d on d.documentId = i.documentId`;
  const scored = accuracy.by === 'all' ? '' : ' and i.scored';
  return `with apparent as (
${prevalenceQuery(question, group, weighing)}
), accuracy as (
  select sum(case when v.truth and v.said then 1 / v.probability else 0 end) / sum(case when v.truth then 1 / v.probability else 0 end) as sensitivity,
    sum(case when not v.truth and not v.said then 1 / v.probability else 0 end) / sum(case when not v.truth then 1 / v.probability else 0 end) as specificity
  from 'validation.csv' v${joined}
  where v.question = ${text(question)}${scored}${inGroup(accuracy)}
)
select (value + specificity - 1) / (sensitivity + specificity - 1) as value from apparent, accuracy`;
}

/** Mean measurability of scored rows. */
export function measurabilityQuery(group: GroupOf): string {
  return `select avg(i.measurability) as value\n${TABLES}\nwhere i.scored${inGroup(group)}`;
}

/** Mean measurability with the points of one rule weighed otherwise. */
export function weighedQuery(rule: string, factor: number): string {
  return `select avg(greatest(0, 100 - (
  select coalesce(sum(cast(j.points as double) * case when j.ruleId = ${text(rule)} then ${factor} else 1 end), 0)
  from (select unnest(from_json(coalesce(i.deductions, '[]'), '[{"ruleId":"VARCHAR","points":"DOUBLE"}]'), recursive := true)) j
))) as value
from 'indicators.parquet' i
where i.scored`;
}

/** Share of rows whose target is a number, a range or a time. */
export function quantifiedQuery(group: GroupOf): string {
  return share('i.quantified', inGroup(group));
}

const PERCENTAGES =
  "i.targetKind = 'quantity' and i.unit = '%' and i.factor = 1 and coalesce(i.comparator, '') not in ('≤', '<') and i.number between 1 and 100 and i.number = floor(i.number)";

/** Share of percentages to be reached that are just this one. */
export function heapingQuery(percentage: number): string {
  return share(`i.number = ${percentage}`, ` and ${PERCENTAGES}`);
}

/** Share of projects whose rows all stand word by word in another project. */
export function copiedProjectsQuery(): string {
  return `with contents as (
  select documentId, projectId, count(*) as n,
    string_agg(concat_ws(chr(9), coalesce(level1, ''), coalesce(name, ''), coalesce(value, '')), chr(10) order by position) as content
  from 'indicators.parquet' where "table" = 'project' and not template group by documentId, projectId
)
select avg(case when copies > 1 then 1.0 else 0.0 end) as value
from (select count(*) over (partition by content) as copies from contents where n >= 3)`;
}

/** Documents by what came of them. */
export function documentsQuery(status: string): string {
  return `select count(*) as value from 'documents.parquet' where status = ${text(status)}`;
}
