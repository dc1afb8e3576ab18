-- The ledger of hand-overs (protection.md P5): nobody passes the buck for ever, what is no hand-over is told apart, every post says who is on duty.

-- An urgent hand-over runs on a shorter clock; what is asked of the receiver is a service, not only a track.
alter table cases.hand_overs
  add urgency text not null default 'ordinary' check (urgency in ('ordinary', 'urgent')),
  add service text;

-- Exactly one accountable post for each of the three tracks, at the end of every transaction.
create function cases.has_every_track() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
declare wanted uuid;
begin
  if tg_table_name = 'cases' then wanted := new.id; else wanted := old.case_id; end if;
  if exists (select from cases.cases where id = wanted)
    and (select count(*) from cases.tracks where case_id = wanted) <> 3 then
    raise exception 'case % has not exactly one accountable post for each track', wanted using errcode = 'integrity_constraint_violation';
  end if;
  return null;
end $$;
create constraint trigger every_track after insert on cases.cases
  deferrable initially deferred for each row execute function cases.has_every_track();
create constraint trigger every_track after update of case_id, track or delete on cases.tracks
  deferrable initially deferred for each row execute function cases.has_every_track();

-- A track that only goes to and fro, or that nobody answers for, is determined by the head of the task force.
create table cases.determinations (
  id uuid primary key,
  case_id uuid not null references cases.cases (id),
  track text not null,
  because text not null check (because in ('to and fro', 'silence')),
  decider uuid not null references access.posts (id),
  -- The posts between which the track went, or which were silent.
  between_posts uuid[] not null,
  asked_at timestamptz not null,
  due_at timestamptz not null,
  told int not null default 0,
  owner uuid references access.posts (id),
  reason text,
  letter text,
  decided_at timestamptz,
  decided_by uuid,
  foreign key (case_id, track) references cases.tracks (case_id, track),
  check ((owner is null) = (decided_at is null) and (owner is null) = (reason is null))
);
create unique index one_open_determination on cases.determinations (case_id, track) where decided_at is null;
create index determinations_waiting on cases.determinations (decider) where decided_at is null;

-- Asking, informing and working jointly move no responsibility.
create table cases.requests (
  id uuid primary key,
  case_id uuid not null references cases.cases (id),
  kind text not null check (kind in ('ask', 'inform', 'work jointly')),
  track text not null,
  from_post uuid not null references access.posts (id),
  to_post uuid not null references access.posts (id),
  words text not null,
  asked_at timestamptz not null,
  asked_by uuid not null,
  due_at timestamptz,
  late_told_at timestamptz,
  answer text,
  agreed boolean,
  answered_at timestamptz,
  answered_by uuid,
  ended_at timestamptz,
  foreign key (case_id, track) references cases.tracks (case_id, track),
  check (from_post <> to_post),
  check ((kind = 'inform') = (due_at is null))
);
create index requests_waiting on cases.requests (to_post, due_at) where answered_at is null;
create index requests_by_case on cases.requests (case_id);

-- Conflict of interest: proposed by one agency, confirmed by a second; the name itself is need-to-know.
create table cases.exclusions (
  id uuid primary key,
  case_id uuid not null references cases.cases (id),
  number text not null,
  officer uuid not null references access.officers (id),
  -- Takes over the tracks that the officer's post is accountable for.
  successor uuid not null references access.posts (id),
  ground text not null,
  proposed_at timestamptz not null,
  proposed_by uuid not null,
  proposed_post uuid not null references access.posts (id),
  decider uuid not null references access.posts (id),
  confirmed boolean,
  decided_at timestamptz,
  decided_by uuid,
  decided_note text
);
create unique index one_open_exclusion on cases.exclusions (case_id, officer) where decided_at is null;

do $$
declare t text;
begin
  foreach t in array array['determinations', 'requests', 'exclusions'] loop
    execute format('alter table cases.%I enable row level security', t);
    execute format('create policy steps on cases.%I to simpul_step using (true) with check (true)', t);
  end loop;
end $$;
create policy sight on cases.determinations to simpul_request using (access.sees('case', case_id)) with check (access.sees('case', case_id));
create policy sight on cases.requests to simpul_request using (access.sees('case', case_id)) with check (access.sees('case', case_id));
-- Only the post that proposed it and the one that decides read an exclusion, and never the officer whom it is about.
create policy both_sides on cases.exclusions to simpul_request
  using (nullif((select current_setting('app.post', true)), '')::uuid in (proposed_post, decider)
    and officer <> nullif((select current_setting('app.officer', true)), '')::uuid)
  with check (nullif((select current_setting('app.post', true)), '')::uuid in (proposed_post, decider)
    and officer <> nullif((select current_setting('app.officer', true)), '')::uuid);
grant select, insert on cases.determinations, cases.requests, cases.exclusions to simpul_request;
grant update (owner, reason, letter, decided_at, decided_by) on cases.determinations to simpul_request;
grant update (answer, agreed, answered_at, answered_by, ended_at) on cases.requests to simpul_request;
grant update (confirmed, decided_at, decided_by, decided_note) on cases.exclusions to simpul_request;
grant update (coordinating) on cases.cases to simpul_request;
grant select, insert, update, delete on cases.determinations, cases.requests, cases.exclusions to simpul_step;

-- Who is on duty at a post, and how the post is called then.
create table access.duties (
  id uuid primary key,
  post uuid not null references access.posts (id),
  officer uuid not null references access.officers (id),
  from_at timestamptz not null,
  until_at timestamptz not null,
  phone text not null,
  kind text not null check (kind in ('duty', 'stand-in')),
  written_at timestamptz not null,
  written_by uuid not null,
  removed_at timestamptz,
  check (until_at > from_at)
);
create index duties_by_post on access.duties (post, from_at) where removed_at is null;
alter table access.duties enable row level security;
-- Every post reads who is on duty elsewhere: that is what the roster is for. Only the post itself writes it.
create policy everybody_reads on access.duties for select to simpul_request using (true);
create policy own_post_writes on access.duties for insert to simpul_request with check (post = nullif((select current_setting('app.post', true)), '')::uuid);
create policy own_post_removes on access.duties for update to simpul_request using (post = nullif((select current_setting('app.post', true)), '')::uuid);
create policy steps on access.duties to simpul_step using (true) with check (true);
grant select, insert on access.duties to simpul_request;
grant update (removed_at) on access.duties to simpul_request;
grant select, insert, update, delete on access.duties to simpul_step;
