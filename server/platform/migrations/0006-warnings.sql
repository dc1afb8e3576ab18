-- Alerts that explain themselves. What is kept about a person is kept by record (hits); persons are looked up through links.
create schema warnings;
grant usage on schema warnings to simpul_request, simpul_step;

-- Declarations are rows too: immutable versions with the hash of their content. Readers read the table only.
create table warnings.indicators (
  id text not null,
  version int not null,
  hash text not null,
  declaration jsonb not null,
  published_at timestamptz not null,
  retired_at timestamptz,
  primary key (id, version)
);

-- One finding of one indicator about one record. `key` tells findings of the same indicator and record apart.
create table warnings.hits (
  id uuid primary key,
  record uuid not null,
  indicator text not null,
  version int not null,
  strength text not null check (strength in ('strong', 'medium', 'weak')),
  alone boolean not null,
  key text not null,
  values jsonb not null,
  -- Records that the sentence speaks of.
  evidence uuid[] not null,
  at timestamptz not null,
  gone_at timestamptz,
  unique (indicator, version, record, key)
);
create index hits_by_record on warnings.hits (record);

create table warnings.alerts (
  id uuid primary key,
  number text not null unique,
  about text not null check (about in ('person', 'sponsor')),
  -- What gathers hits into this alert: a record of the person, or the sponsor's key. Never shown.
  gathers text not null,
  level text not null check (level in ('high', 'medium', 'low')),
  modus text,
  jurisdiction text not null,
  secretariat uuid not null,
  state text not null check (state in ('new', 'taken', 'asked', 'dismissed', 'in case', 'joined')),
  taken_by uuid,
  taken_at timestamptz,
  opened_at timestamptz not null,
  -- When the newest record behind it was received: record → alert is measured from here.
  received_at timestamptz not null,
  last_at timestamptz not null,
  decided_at timestamptz,
  deserved text check (deserved in ('confirmed', 'useful', 'false')),
  case_id uuid
);
create unique index one_open_alert on warnings.alerts (gathers) where state in ('new', 'taken', 'asked');
create index alerts_queue on warnings.alerts (state, level, last_at desc);

create table warnings.alert_hits (
  alert uuid not null references warnings.alerts (id),
  hit uuid not null references warnings.hits (id),
  since timestamptz not null,
  primary key (alert, hit)
);
create index alert_hits_by_hit on warnings.alert_hits (hit);

create table warnings.alert_events (
  id uuid primary key,
  alert uuid not null references warnings.alerts (id),
  at timestamptz not null,
  officer uuid,
  post uuid,
  does text not null,
  values jsonb not null default '{}',
  reason text
);
create index alert_events_by_alert on warnings.alert_events (alert, at);

-- Asking an agency: not a hand-over, but with a clock.
create table warnings.questions (
  id uuid primary key,
  alert uuid not null references warnings.alerts (id),
  asked_by uuid not null,
  from_post uuid not null,
  to_post uuid not null,
  question text not null,
  asked_at timestamptz not null,
  due_at timestamptz not null,
  answer text,
  answered_by uuid,
  answered_at timestamptz
);
create index questions_open on warnings.questions (to_post, due_at) where answered_at is null;

alter table warnings.alerts enable row level security;
create policy sight on warnings.alerts to simpul_request using (access.sees('alert', id)) with check (access.sees('alert', id));
create policy steps on warnings.alerts to simpul_step using (true) with check (true);
alter table warnings.alert_hits enable row level security;
create policy sight on warnings.alert_hits for select to simpul_request using (access.sees('alert', alert));
create policy steps on warnings.alert_hits to simpul_step using (true) with check (true);
alter table warnings.hits enable row level security;
create policy sight on warnings.hits for select to simpul_request
  using (exists (select from warnings.alert_hits ah where ah.hit = id));
create policy steps on warnings.hits to simpul_step using (true) with check (true);
alter table warnings.alert_events enable row level security;
create policy sight on warnings.alert_events to simpul_request using (access.sees('alert', alert)) with check (access.sees('alert', alert));
create policy steps on warnings.alert_events to simpul_step using (true) with check (true);
alter table warnings.questions enable row level security;
create policy sight on warnings.questions to simpul_request using (access.sees('alert', alert)) with check (access.sees('alert', alert));
create policy steps on warnings.questions to simpul_step using (true) with check (true);

grant select on all tables in schema warnings to simpul_request;
grant update (state, taken_by, taken_at, decided_at, deserved, case_id) on warnings.alerts to simpul_request;
grant insert on warnings.alert_events to simpul_request;
grant insert, update (answer, answered_by, answered_at) on warnings.questions to simpul_request;
grant select, insert, update, delete on all tables in schema warnings to simpul_step;
