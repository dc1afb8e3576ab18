-- Files that an officer drops are read once into rows, closed under a key of their own, mapped to a source's fields, tried, loaded and, if
-- need be, undone as a whole. When their load is done, or after a week without one, the key is destroyed: what was loaded lives in the
-- deliveries, so that an erased record leaves no copy in a file (protection.md P8).
create table intake.files (
  id uuid primary key,
  agency uuid not null,
  post uuid not null,
  officer uuid,
  -- The agency's key when a system sent it.
  sender uuid,
  media text not null check (media in ('csv', 'xlsx', 'json')),
  encoding text,
  size int not null,
  sha256 bytea not null,
  -- The data key of its parts.
  key uuid not null,
  at timestamptz not null,
  rows int not null,
  columns int not null,
  gone_at timestamptz
);

-- Place 0 holds the names of the columns and samples, the others at most a thousand rows each.
create table intake.file_parts (
  file uuid not null references intake.files (id),
  place int not null,
  sealed bytea not null,
  primary key (file, place)
);

-- Which of their columns fills which of our fields; a change is a new version, so that a load always says what it was read by.
create table intake.mappings (
  id uuid primary key,
  agency uuid not null,
  source text not null,
  name text not null,
  version int not null,
  columns jsonb not null,
  constants jsonb not null,
  by uuid,
  at timestamptz not null,
  unique (agency, source, name, version)
);

create table intake.loads (
  id uuid primary key,
  -- A file is loaded once.
  file uuid not null unique references intake.files (id),
  source text not null,
  agency uuid not null,
  post uuid not null,
  officer uuid,
  sender uuid,
  mapping uuid not null references intake.mappings (id),
  state text not null check (state in ('waiting', 'running', 'done', 'failed', 'undone')),
  rows_total int not null,
  rows_done int not null default 0,
  parts_done int not null default 0,
  kept int not null default 0,
  already_kept int not null default 0,
  new_versions int not null default 0,
  refused int not null default 0,
  asked_at timestamptz not null,
  ended_at timestamptz,
  problem text,
  undone_at timestamptz,
  undone_by uuid,
  undone_because text,
  check ((state = 'undone') = (undone_at is not null))
);
create index loads_by_agency on intake.loads (agency, asked_at desc);

alter table intake.deliveries add column load uuid references intake.loads (id);
create index deliveries_by_load on intake.deliveries (load) where load is not null;

alter table intake.files enable row level security;
create policy own_agency on intake.files to simpul_request
  using (agency = nullif((select current_setting('app.agency', true)), '')::uuid)
  with check (agency = nullif((select current_setting('app.agency', true)), '')::uuid);
create policy steps on intake.files to simpul_step using (true) with check (true);
alter table intake.file_parts enable row level security;
create policy own_file on intake.file_parts to simpul_request
  using (exists (select from intake.files f where f.id = file)) with check (exists (select from intake.files f where f.id = file));
create policy steps on intake.file_parts to simpul_step using (true) with check (true);
alter table intake.mappings enable row level security;
create policy own_agency on intake.mappings to simpul_request
  using (agency = nullif((select current_setting('app.agency', true)), '')::uuid)
  with check (agency = nullif((select current_setting('app.agency', true)), '')::uuid);
create policy steps on intake.mappings to simpul_step using (true) with check (true);
alter table intake.loads enable row level security;
create policy own_agency on intake.loads to simpul_request
  using (agency = nullif((select current_setting('app.agency', true)), '')::uuid)
  with check (agency = nullif((select current_setting('app.agency', true)), '')::uuid);
create policy steps on intake.loads to simpul_step using (true) with check (true);

grant select, insert, update (gone_at) on intake.files to simpul_request;
grant select, insert, delete on intake.file_parts to simpul_request;
grant select, insert on intake.mappings to simpul_request;
grant select, insert, update (state, ended_at, undone_at, undone_by, undone_because) on intake.loads to simpul_request;
grant select, update (gone_at) on intake.files to simpul_step;
grant select, delete on intake.file_parts to simpul_step;
grant select on intake.mappings to simpul_step;
grant select, update (state, rows_done, parts_done, kept, already_kept, new_versions, refused, ended_at, problem) on intake.loads to simpul_step;
