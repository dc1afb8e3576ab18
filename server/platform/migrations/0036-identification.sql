-- Identification interviews: who was spoken with (by record), under what conditions, what was answered, what an officer concluded. Confidential:
-- seen by the post that holds one and by posts it is shared with, nobody else; no step reads an answer.
create schema identification;
grant usage on schema identification to simpul_request, simpul_step;

create table identification.interviews (
  id uuid primary key,
  number text not null unique,
  -- By record: the person is looked up, and moves with it when records are joined or parted.
  record uuid not null,
  held_by uuid not null references access.posts (id),
  -- Which list of indicators, and whose: strengths differ for a child.
  list text not null,
  profile text not null check (profile in ('adult', 'child')),
  disputed boolean not null,
  age_said text not null check (age_said in ('adult', 'child', 'unknown')),
  state text not null check (state in ('sitting', 'paused', 'concluded')),
  -- Goes up by one with every saving of answers.
  version int not null default 0,
  started_at timestamptz not null,
  started_by uuid not null,
  -- Closes everything that was said: a key of its own, since the interview is its holder's, not the record's sender's.
  key uuid not null
);
create index interviews_by_holder on identification.interviews (held_by, started_at desc);
create index interviews_by_record on identification.interviews (record);

-- One sitting at a time; each begins with what was made sure of (closed: who it was, and the interpreter's language).
create table identification.sittings (
  id uuid primary key,
  interview uuid not null references identification.interviews (id),
  officer uuid not null,
  post uuid not null,
  began_at timestamptz not null,
  preparation bytea not null,
  ended_at timestamptz,
  ending text check (ending in ('wished', 'tired', 'unsafe', 'later', 'concluded')),
  check ((ended_at is null) = (ending is null))
);
create unique index one_open_sitting on identification.sittings (interview) where ended_at is null;

-- Each saving adds a row; what was answered before is never written over. Codes stand open beside the closed answers, so that two
-- officers who answer other questions do not stand in each other's way.
create table identification.answers (
  interview uuid not null references identification.interviews (id),
  version int not null check (version > 0),
  at timestamptz not null,
  officer uuid not null,
  codes text[] not null,
  sealed bytea not null,
  primary key (interview, version)
);

-- What was concluded, and second looks, each with its reason (closed) and what the answers had come to by then.
create table identification.conclusions (
  id uuid primary key,
  interview uuid not null references identification.interviews (id),
  look text not null check (look in ('first', 'second')),
  finding text not null check (finding in ('presumed', 'no', 'further')),
  at timestamptz not null,
  officer uuid not null,
  post uuid not null,
  version int not null,
  sealed bytea not null
);
create index conclusions_by_interview on identification.conclusions (interview, at);

-- Sight of an interview is sight like any other. Every kind that exists by now stands in the list.
alter table access.sight drop constraint sight_kind_check;
alter table access.sight add constraint sight_kind_check check (kind in ('record', 'alert', 'case', 'report', 'interview'));
create policy not_barred_interview on access.notices as restrictive for select to simpul_request
  using (subject is null or subject <> all ((select access.barred('interview'))::uuid[]));

alter table identification.interviews enable row level security;
create policy sight on identification.interviews for select to simpul_request using (access.sees('interview', id));
-- Seen from the moment it is begun by the sight of the same transaction.
create policy begun on identification.interviews for insert to simpul_request
  with check (access.sees('interview', id) and held_by = nullif((select current_setting('app.post', true)), '')::uuid);
create policy held on identification.interviews for update to simpul_request
  using (access.sees('interview', id) and held_by = nullif((select current_setting('app.post', true)), '')::uuid);
create policy steps on identification.interviews for select to simpul_step using (true);

-- Whoever it is shared with reads; the post that holds it writes.
do $$
declare t text;
begin
  foreach t in array array['sittings', 'answers'] loop
    execute format('alter table identification.%I enable row level security', t);
    execute format('create policy sight on identification.%I for select to simpul_request using (access.sees(''interview'', interview))', t);
    execute format('create policy holder_adds on identification.%I for insert to simpul_request with check (exists (select from identification.interviews i where i.id = interview and i.held_by = nullif((select current_setting(''app.post'', true)), '''')::uuid))', t);
  end loop;
end $$;
create policy holder_ends on identification.sittings for update to simpul_request
  using (exists (select from identification.interviews i where i.id = interview
    and i.held_by = nullif((select current_setting('app.post', true)), '')::uuid));

-- A second look may also come from a post it is shared with, under its own name.
alter table identification.conclusions enable row level security;
create policy sight on identification.conclusions for select to simpul_request using (access.sees('interview', interview));
create policy own_name on identification.conclusions for insert to simpul_request
  with check (access.sees('interview', interview) and post = nullif((select current_setting('app.post', true)), '')::uuid
    and officer = nullif((select current_setting('app.officer', true)), '')::uuid
    and (look = 'second' or exists (select from identification.interviews i where i.id = interview
      and i.held_by = nullif((select current_setting('app.post', true)), '')::uuid)));

grant select, insert, update (state, version, profile, disputed) on identification.interviews to simpul_request;
grant select, insert, update (ended_at, ending) on identification.sittings to simpul_request;
grant select, insert on identification.answers, identification.conclusions to simpul_request;
-- A step learns only whether a record is behind an interview that is not concluded, so that it does not end meanwhile.
grant select (record, state) on identification.interviews to simpul_step;
