-- Data quality given back to its sender: what a record breaks, and how many records of a post's week there are to set it against.
-- No value of a record stands here, only that a rule noticed something.
create table persons.quality_checked (
  record uuid primary key,
  source text not null,
  agency uuid not null,
  post uuid not null,
  -- Monday of the week in which it was received.
  week date not null
);
create table persons.quality_breaks (
  record uuid not null references persons.quality_checked (record) on delete cascade,
  rule text not null,
  source text not null,
  agency uuid not null,
  received_at timestamptz not null,
  primary key (record, rule)
);
create index quality_breaks_newest on persons.quality_breaks (agency, source, rule, received_at desc);

-- Sums of the two, so that a screen reads weeks and not records. Under the rule '*' every checked record.
create table persons.quality_weeks (
  source text not null,
  agency uuid not null,
  post uuid not null,
  week date not null,
  rule text not null,
  records int not null,
  primary key (source, agency, post, week, rule)
);

-- An agency sees its own, of whatever source; so a protected source is its owner's only (protection.md P1).
do $$
declare t text;
begin
  foreach t in array array['quality_checked', 'quality_breaks', 'quality_weeks'] loop
    execute format('alter table persons.%I enable row level security', t);
    execute format('create policy steps on persons.%I to simpul_step using (true) with check (true)', t);
    execute format($p$create policy own_agency on persons.%I for select to simpul_request
      using (agency = nullif((select current_setting('app.agency', true)), '')::uuid)$p$, t);
  end loop;
end $$;
grant select, insert, delete on persons.quality_checked, persons.quality_breaks to simpul_step;
grant select, insert, update on persons.quality_weeks to simpul_step;
grant select on persons.quality_breaks, persons.quality_weeks to simpul_request;

-- What was received before is checked too.
insert into platform.todo (step, subject, since, due_at)
select 'check quality', id, received_at, received_at from intake.records where state = 'current' on conflict do nothing;
