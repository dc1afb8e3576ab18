-- A declaration's definitions build on those before them: json keeps the order in which they were written, jsonb does not.
alter table warnings.indicators alter column declaration type json using declaration::json;
-- An indicator says one thing about a record; what earlier versions told apart by a key stays as it is.
alter table warnings.hits alter column key set default 'one';
-- What is in force, one version of each indicator.
update warnings.indicators one set retired_at = one.published_at
where exists (select from warnings.indicators newer where newer.id = one.id and newer.version > one.version);
create unique index one_indicator_in_force on warnings.indicators (id) where retired_at is null;
