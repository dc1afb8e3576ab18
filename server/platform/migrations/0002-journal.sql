-- What was done by whom: append-only lines, sealed in chained blocks. A line holds ids, names of fields and counts, never values.
create schema journal;
grant usage on schema journal to simpul_request, simpul_step;

create table journal.lines (
  id bigint generated always as identity,
  at timestamptz not null,
  -- The writing transaction: a line may be sealed once every older transaction has ended.
  xid xid8 not null default pg_current_xact_id(),
  actor_kind text not null,
  officer uuid,
  key uuid,
  post uuid,
  agency uuid,
  does text not null,
  outcome text not null check (outcome in ('done', 'refused')),
  problem text,
  purpose text,
  subject_kind text,
  -- References only (protection.md P8); at most 200, else `query_hash` and `counted`.
  subjects uuid[] not null default '{}' check (cardinality(subjects) <= 200),
  fields text[] not null default '{}',
  counted int,
  query_hash bytea,
  -- Free text (a reason) stands apart, the line commits to its salted hash: erasing the text leaves the chain valid.
  text_hash bytea,
  demo_clock boolean not null default false,
  -- Made with a key that never enters the database: a line written by SQL alone is recognised.
  mac bytea not null,
  primary key (id, at)
) partition by range (at);
create index lines_by_subject on journal.lines using gin (subjects);
create index lines_by_time on journal.lines (at desc, id desc);
create index lines_by_officer on journal.lines (officer, at desc);

create table journal.texts (
  line bigint primary key,
  salt bytea not null,
  text text
);

-- One row a month; what falls outside goes to the default partition and is still sealed.
create table journal.lines_other partition of journal.lines default;
do $$
declare month date := date_trunc('month', now() - interval '30 months');
begin
  for i in 0..60 loop
    execute format('create table journal.%I partition of journal.lines for values from (%L) to (%L)',
      'lines_' || to_char(month, 'YYYY_MM'), month, (month + interval '1 month')::date);
    month := (month + interval '1 month')::date;
  end loop;
end $$;

create table journal.blocks (
  number bigint primary key,
  first_line bigint not null,
  last_line bigint not null,
  lines int not null,
  root bytea not null,
  previous bytea not null,
  hash bytea not null unique,
  sealed_at timestamptz not null
);

create table journal.line_hashes (
  line bigint primary key,
  block bigint not null references journal.blocks (number),
  -- Place of the line in its block, so that a missing one is seen.
  place int not null,
  hash bytea not null,
  unique (block, place)
);

-- Lines waiting for a seal, so that the sealing step never searches the past.
create table journal.unsealed (line bigint primary key, at timestamptz not null);
create function journal.wait_for_seal() returns trigger language plpgsql security definer set search_path = journal as $$
begin
  insert into journal.unsealed (line, at) values (new.id, new.at);
  return null;
end $$;
create trigger wait_for_seal after insert on journal.lines for each row execute function journal.wait_for_seal();

-- Nobody who serves requests or runs steps can change or remove a line: they are not granted it, and a trigger says so to others.
create function journal.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'journal lines are never changed or removed';
end $$;
create trigger never_changed before update or delete on journal.lines for each row execute function journal.refuse_change();
create trigger never_changed before update or delete on journal.blocks for each row execute function journal.refuse_change();
create trigger never_changed before update or delete on journal.line_hashes for each row execute function journal.refuse_change();

grant select, insert on journal.lines to simpul_request, simpul_step;
grant select, insert, update (text) on journal.texts to simpul_request, simpul_step;
grant select on journal.blocks, journal.line_hashes, journal.unsealed to simpul_request, simpul_step;
grant insert on journal.blocks, journal.line_hashes to simpul_step;
grant delete on journal.unsealed to simpul_step;
