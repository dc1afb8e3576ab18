-- A person's joins and parts may be read by who may read one of the records they are about; which records, only as far as they are visible.
alter table persons.events enable row level security;
create policy readable_record on persons.events for select to simpul_request
  using (exists (select from unnest(records) one (id) join intake.records r on r.id = one.id));
create policy steps on persons.events to simpul_step using (true) with check (true);
grant select on persons.events to simpul_request;

-- Work on weights takes minutes: it is asked for, done by a step, and its result kept. A trial tells what a version would join and part.
create table persons.jobs (
  id uuid primary key,
  kind text not null check (kind in ('train', 'try', 'activate')),
  version text references persons.weights (version),
  against text references persons.weights (version),
  reason text,
  seed integer not null default 1,
  officer uuid not null,
  asked_at timestamptz not null,
  done_at timestamptz,
  problem text,
  result jsonb
);
create index jobs_by_asked on persons.jobs (asked_at desc);
grant select, insert on persons.jobs to simpul_request;
grant select, update on persons.jobs to simpul_step;
