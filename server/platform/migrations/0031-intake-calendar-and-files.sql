-- When a post is closed, so that a holiday is not taken for a silence: days off as data that an administrator changes, each post's own
-- opening hours, and what is usual at an hour of a kind of day, learned from what came.

create table intake.days_off (
  day date primary key,
  -- A national holiday or collective leave, by the joint decree of three ministers; or added here.
  kind text not null check (kind in ('national', 'collective', 'added')),
  name_id text not null,
  name_en text not null,
  -- False: expected, no decree yet ("perlu dikonfirmasi").
  certain boolean not null,
  by uuid,
  changed_at timestamptz not null,
  -- Not a day off after all. The row stays, so that the list that ships does not bring it back.
  removed_at timestamptz
);

-- A post without a row keeps the hours of each source that it sends.
create table intake.post_hours (
  post uuid primary key,
  -- 0 = Sunday … 6 = Saturday; minutes from midnight of the post's own clock.
  weekdays smallint[] not null check (cardinality(weekdays) between 1 and 7 and weekdays <@ array[0, 1, 2, 3, 4, 5, 6]::smallint[]),
  opens int not null check (opens between 0 and 1439),
  closes int not null check (closes between 1 and 1440 and closes > opens),
  on_days_off boolean not null,
  by uuid,
  changed_at timestamptz not null
);

-- Records that came at a post in an hour of its own clock, over days of one kind: 0–6 the weekdays that were no days off, 7 days off.
create table intake.usual_hours (
  source text not null,
  agency uuid not null,
  post uuid not null,
  kind smallint not null check (kind between 0 and 7),
  hour smallint not null check (hour between 0 and 23),
  days int not null,
  mean real not null,
  deviation real not null,
  least int not null,
  most int not null,
  empty int not null,
  learned_at timestamptz not null,
  primary key (source, agency, post, kind, hour)
);

grant select on intake.days_off, intake.post_hours to simpul_request, simpul_step;
grant insert, update on intake.days_off, intake.post_hours to simpul_request;
grant insert, update (kind, name_id, name_en, certain) on intake.days_off to simpul_step;
grant delete on intake.post_hours to simpul_request;

-- What is usual at a protected source's post is its owner's, as its feed is (protection.md P1).
alter table intake.usual_hours enable row level security;
create policy open_or_own on intake.usual_hours for select to simpul_request
  using (agency = nullif((select current_setting('app.agency', true)), '')::uuid
    or source <> all ((select array(select id from intake.sources where protected))::text[]));
create policy steps on intake.usual_hours to simpul_step using (true) with check (true);
grant select on intake.usual_hours to simpul_request;
grant select, insert, delete on intake.usual_hours to simpul_step;

-- A file is kept while it comes, in many transactions: until it has arrived whole nobody can open it. Its bytes may pass two billion.
alter table intake.files add column arrived_at timestamptz;
update intake.files set arrived_at = at;
alter table intake.files alter column size type bigint;
grant update (encoding, size, sha256, rows, columns, arrived_at) on intake.files to simpul_request;

-- Trying a large file is work of a step, a part a transaction. What it found is kept by the rules it was tried with; the first rows, which are
-- somebody's, stand closed under the file's own key beside its parts (place -1 and below).
create table intake.trials (
  id uuid primary key,
  file uuid not null references intake.files (id),
  source text not null,
  rules jsonb not null,
  rules_hash bytea not null,
  -- Its own place among the file's parts.
  place int not null check (place < 0),
  parts_done int not null default 0,
  rows_done int not null default 0,
  -- Counts, duplicates and reasons so far; no value of a row.
  found jsonb not null,
  asked_at timestamptz not null,
  ended_at timestamptz,
  unique (file, source, rules_hash)
);
-- References met so far, as the first eight bytes of a hash, so that a duplicate is seen without holding them all in memory.
create table intake.trial_refs (
  trial uuid not null references intake.trials (id) on delete cascade,
  ref bigint not null,
  hash bytea not null,
  version int not null,
  primary key (trial, ref)
);
alter table intake.trials enable row level security;
create policy own_file on intake.trials to simpul_request
  using (exists (select from intake.files f where f.id = file)) with check (exists (select from intake.files f where f.id = file));
create policy steps on intake.trials to simpul_step using (true) with check (true);
alter table intake.trial_refs enable row level security;
create policy steps on intake.trial_refs to simpul_step using (true) with check (true);
grant select, insert, delete on intake.trials to simpul_request;
grant select, update, delete on intake.trials to simpul_step;
grant select, insert, update, delete on intake.trial_refs to simpul_step;
grant insert, update on intake.file_parts to simpul_step;

-- A large load is undone some deliveries a transaction.
alter table intake.loads add column undone_parts int not null default 0;
alter table intake.loads drop constraint loads_state_check;
alter table intake.loads add constraint loads_state_check check (state in ('waiting', 'running', 'done', 'failed', 'undoing', 'undone'));
alter table intake.loads drop constraint loads_check;
alter table intake.loads add constraint loads_undone_check check ((state in ('undoing', 'undone')) = (undone_at is not null));
grant update (undone_parts) on intake.loads to simpul_request, simpul_step;
