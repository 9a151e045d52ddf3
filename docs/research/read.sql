-- DuckDB, in the folder of a dataset: rows with their documents and projects, and the share of vague values by sector.
create view rows as
select i.*, d.year, d.province, d.sector, p.projectName, p.amount
from 'indicators.parquet' i
join 'documents.parquet' d using (documentId)
join 'projects.parquet' p using (documentId, projectId);

select
  sector,
  count(*) as scored,
  avg(case when list_contains(string_split(coalesce(rules, ''), ';'), 'vague-value') then 1.0 else 0.0 end) as vague
from rows
where scored
group by sector
order by sector;
