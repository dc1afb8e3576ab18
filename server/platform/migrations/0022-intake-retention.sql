-- What has been kept as long as its source declares ends by month and agency: drawn up, approved by two people, carried out, reported
-- (protection.md P8).
create table intake.destructions (
  id uuid primary key,
  number text not null unique,
  agency uuid not null,
  -- First day of the month it is drawn up for.
  month date not null,
  drawn_at timestamptz not null,
  first_by uuid,
  first_at timestamptz,
  second_by uuid,
  second_at timestamptz,
  carried_out_at timestamptz,
  check (second_by <> first_by),
  check (second_by is null or first_by is not null),
  check (carried_out_at is null or second_by is not null)
);
create unique index one_open_destruction on intake.destructions (agency) where carried_out_at is null;

-- One row a reference of a source: all its versions end together. `kept_because` says why one stayed after all.
create table intake.destruction_records (
  destruction uuid not null references intake.destructions (id),
  record uuid not null,
  source text not null,
  ending text not null check (ending in ('destroy', 'anonymise', 'archive')),
  kept_since timestamptz not null,
  ended_at timestamptz,
  kept_because text,
  primary key (destruction, record)
);
create index destruction_records_waiting on intake.destruction_records (destruction, record) where ended_at is null and kept_because is null;

alter table intake.destructions enable row level security;
create policy own_agency on intake.destructions to simpul_request
  using (agency = nullif((select current_setting('app.agency', true)), '')::uuid)
  with check (agency = nullif((select current_setting('app.agency', true)), '')::uuid);
create policy steps on intake.destructions to simpul_step using (true) with check (true);
alter table intake.destruction_records enable row level security;
create policy own_agency on intake.destruction_records to simpul_request
  using (exists (select from intake.destructions d where d.id = destruction));
create policy steps on intake.destruction_records to simpul_step using (true) with check (true);
grant select, update (first_by, first_at, second_by, second_at) on intake.destructions to simpul_request;
grant select on intake.destruction_records to simpul_request;
grant update (kept_because) on intake.destruction_records to simpul_request;
grant select, insert, update on intake.destructions, intake.destruction_records to simpul_step;

-- Ended records stay as rows without facts, so that what comes again under their reference is refused and counts stay true.
alter table intake.records drop constraint records_state_check;
alter table intake.records add constraint records_state_check
  check (state in ('current', 'replaced', 'withdrawn', 'erased', 'anonymised', 'archived'));
grant update on platform.keys to simpul_step;
