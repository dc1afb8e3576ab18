-- What the house itself keeps: who this installation is, work left for steps, data keys, answers already given.
-- Written for PostgreSQL 15 and newer. The three roles exist before the first migration (bootstrap-roles.ts).
grant usage on schema platform to simpul_request, simpul_step;

create table platform.installation (
  only_one boolean primary key default true check (only_one),
  id uuid not null,
  name text not null,
  demo boolean not null,
  -- A demo being loaded may turn the clock; nothing else ever may.
  loading boolean not null default false check (demo or not loading),
  -- The data key that marks journal lines; wrapped like any other, so a superuser of the database cannot use it.
  journal_key uuid not null,
  created_at timestamptz not null,
  loaded_at timestamptz
);
grant select on platform.installation to simpul_request, simpul_step;
grant insert, update (loading, loaded_at) on platform.installation to simpul_step;

-- Subjects left for a step. A subject left twice is done once; a due_at in the future is a clock.
create table platform.todo (
  step text not null,
  subject uuid not null,
  since timestamptz not null,
  due_at timestamptz not null,
  tries int not null default 0,
  problem text,
  set_aside_at timestamptz,
  primary key (step, subject)
);
create index todo_due on platform.todo (step, due_at, subject) where set_aside_at is null;
alter table platform.todo set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 500);
grant select, insert, update, delete on platform.todo to simpul_step;
grant select, insert, update on platform.todo to simpul_request;

-- Data keys, each wrapped by the master key (which never enters the database). Destroying a row destroys what it closed.
create table platform.keys (
  id uuid primary key,
  master text not null,
  wrapped bytea,
  created_at timestamptz not null,
  destroyed_at timestamptz,
  check ((wrapped is null) = (destroyed_at is not null))
);
grant select, insert, update on platform.keys to simpul_step;
grant select, insert, update on platform.keys to simpul_request;

-- Answers already given to an Idempotency-Key, so that pressing three times does one thing.
create table platform.answers (
  who text not null,
  key text not null,
  does text not null,
  request_hash bytea not null,
  status int not null,
  answer jsonb not null,
  at timestamptz not null,
  primary key (who, key)
);
grant select, insert on platform.answers to simpul_request;
grant select, delete on platform.answers to simpul_step;

-- Readable running numbers beside ids (TPPO-2026-00012), per kind and year.
create table platform.numbers (
  kind text not null,
  year int not null,
  last int not null,
  primary key (kind, year)
);
grant select, insert, update on platform.numbers to simpul_request, simpul_step;
