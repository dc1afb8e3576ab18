-- Reports of citizens, villages and schools: a number on the spot, one answerable post, a clock, what was done. And the forms by which
-- they are recorded: a published version never changes.
create schema reports;
grant usage on schema reports to simpul_request, simpul_step;

create table reports.forms (
  id text not null,
  version int not null,
  hash text not null,
  declaration jsonb not null,
  published_at timestamptz not null,
  primary key (id, version)
);

create table reports.reports (
  id uuid primary key,
  -- Read over the phone; by chance, so that it tells nothing and cannot be counted on from another.
  number text not null unique check (number ~ '^\d{3}-\d{3}-\d{3}$'),
  form text not null,
  form_version int not null,
  kind text not null,
  channel text not null,
  region text not null,
  -- What it was filed as; the answers are closed under that record's key, so that whoever erases it erases them.
  source text not null,
  record uuid not null,
  answers bytea not null,
  answers_hash bytea not null,
  recorded_by uuid not null,
  recorded_at uuid not null references access.posts (id),
  -- The draft on the recorder's device: however often it is sent, it is one report.
  draft uuid not null,
  told_at timestamptz not null,
  received_at timestamptz not null,
  -- Exactly one post answers, at every moment.
  answerable uuid not null references access.posts (id),
  state text not null check (state in ('waiting', 'in hand', 'closed')),
  verdict text not null default 'unconfirmed' check (verdict in ('unconfirmed', 'confirmed', 'not true')),
  due_at timestamptz not null,
  -- How far up silence was told: 0 nobody, 1 the post and its head, 2 the task force.
  told int not null default 0,
  answered_at timestamptz,
  closed_at timestamptz,
  ending text,
  foreign key (form, form_version) references reports.forms (id, version),
  unique (recorded_by, draft),
  check ((state = 'waiting') = (answered_at is null)),
  check ((state = 'closed') = (closed_at is not null and ending is not null))
);
create index reports_to_answer on reports.reports (answerable, due_at) where state <> 'closed';
create index reports_by_recorder on reports.reports (recorded_by, received_at desc);

-- How the reporter can be reached: a secret of its own, never in a record, gone when the report is done.
create table reports.contacts (
  report uuid primary key references reports.reports (id),
  sealed bytea not null
);

create table reports.acts (
  id uuid primary key,
  report uuid not null references reports.reports (id),
  at timestamptz not null,
  officer uuid,
  post uuid,
  does text not null,
  values jsonb not null default '{}',
  note text
);
create index acts_by_report on reports.acts (report, at);

-- Moved only when accepted: until then the sender answers.
create table reports.moves (
  id uuid primary key,
  report uuid not null references reports.reports (id),
  from_post uuid not null references access.posts (id),
  to_post uuid not null references access.posts (id),
  state text not null check (state in ('offered', 'accepted', 'refused')),
  reason text not null,
  offered_at timestamptz not null,
  offered_by uuid not null,
  due_at timestamptz not null,
  told_at timestamptz,
  answered_at timestamptz,
  answered_by uuid,
  ground text,
  check (from_post <> to_post),
  check (state <> 'refused' or ground is not null)
);
create unique index one_open_move on reports.moves (report) where state = 'offered';

-- The half of a phone's key that the server keeps: one data key an officer.
create table reports.field_keys (
  officer uuid primary key references access.officers (id),
  key uuid not null,
  made_at timestamptz not null
);

-- Sight of a report is sight like any other.
alter table access.sight drop constraint sight_kind_check;
alter table access.sight add constraint sight_kind_check check (kind in ('record', 'alert', 'case', 'report'));
drop policy not_barred on access.notices;
create policy not_barred on access.notices as restrictive for select to simpul_request
  using (subject is null or subject <> all ((select access.barred('record') || access.barred('alert') || access.barred('case') || access.barred('report'))::uuid[]));
drop policy not_barred_reads on access.notices;
create policy not_barred_reads on access.notices as restrictive for update to simpul_request
  using (subject is null or subject <> all ((select access.barred('record') || access.barred('alert') || access.barred('case') || access.barred('report'))::uuid[]));

alter table reports.reports enable row level security;
-- Who recorded it keeps its number and how far it is; what others did stands in rows that they do not see.
create policy sight on reports.reports for select to simpul_request
  using (access.sees('report', id) or recorded_by = nullif((select current_setting('app.officer', true)), '')::uuid);
create policy recorded on reports.reports for insert to simpul_request
  with check (recorded_by = nullif((select current_setting('app.officer', true)), '')::uuid);
create policy sight_change on reports.reports for update to simpul_request
  using (access.sees('report', id) or recorded_by = nullif((select current_setting('app.officer', true)), '')::uuid);
create policy not_barred on reports.reports as restrictive for select to simpul_request
  using (id <> all ((select access.barred('report'))::uuid[]));
create policy steps on reports.reports to simpul_step using (true) with check (true);

do $$
declare t text;
begin
  foreach t in array array['acts', 'moves'] loop
    execute format('alter table reports.%I enable row level security', t);
    execute format('create policy sight on reports.%I to simpul_request using (access.sees(''report'', report)) with check (access.sees(''report'', report))', t);
    execute format('create policy steps on reports.%I to simpul_step using (true) with check (true)', t);
  end loop;
end $$;

-- The answerable post alone, and no step: whoever sees the report otherwise (a head it was told to, a post it is offered to) sees no contact.
alter table reports.contacts enable row level security;
create policy answerable_reads on reports.contacts for select to simpul_request
  using (exists (select from reports.reports r where r.id = report and access.sees('report', r.id)
    and r.answerable = nullif((select current_setting('app.post', true)), '')::uuid));
create policy answerable_ends on reports.contacts for delete to simpul_request
  using (exists (select from reports.reports r where r.id = report
    and r.answerable = nullif((select current_setting('app.post', true)), '')::uuid));
create policy recorder_leaves on reports.contacts for insert to simpul_request
  with check (exists (select from reports.reports r where r.id = report
    and r.recorded_by = nullif((select current_setting('app.officer', true)), '')::uuid));

alter table reports.field_keys enable row level security;
create policy own on reports.field_keys to simpul_request
  using (officer = nullif((select current_setting('app.officer', true)), '')::uuid)
  with check (officer = nullif((select current_setting('app.officer', true)), '')::uuid);

-- Somebody calls and reads a number: any officer who may take calls tells how far it is, whosever report it is. Nothing but words leaves.
create function reports.status_of(asked text)
returns table (state text, answerable uuid, due_at timestamptz, answered_at timestamptz, closed_at timestamptz, ending text, kind text, done text[])
language sql stable security definer set search_path = reports as $$
  select r.state, r.answerable, r.due_at, r.answered_at, r.closed_at, r.ending, r.kind,
    array(select a.does from reports.acts a where a.report = r.id order by a.at, a.id)
  from reports.reports r where r.number = asked and r.id <> all (access.barred('report'))
$$;
revoke all on function reports.status_of(text) from public;
grant execute on function reports.status_of(text) to simpul_request;

grant select, insert on reports.forms to simpul_step;
grant select on reports.forms to simpul_request;
grant select, insert, update (answers, answers_hash, source, record, answerable, state, verdict, answered_at, closed_at, ending)
  on reports.reports to simpul_request;
grant select, update (told) on reports.reports to simpul_step;
grant select, insert, delete on reports.contacts to simpul_request;
grant select, insert on reports.acts to simpul_request, simpul_step;
grant select, insert, update (state, answered_at, answered_by, ground) on reports.moves to simpul_request;
grant select, update (told_at) on reports.moves to simpul_step;
grant select, insert on reports.field_keys to simpul_request;
