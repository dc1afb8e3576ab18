-- One case, one coordinating post, one accountable post per track and step; hand-overs count when accepted.
create schema cases;
grant usage on schema cases to simpul_request, simpul_step;

create table cases.sops (
  id text not null,
  version int not null,
  hash text not null,
  declaration jsonb not null,
  published_at timestamptz not null,
  retired_at timestamptz,
  primary key (id, version)
);

create table cases.cases (
  id uuid primary key,
  number text not null unique,
  kind text not null check (kind in ('TPPO', 'TPPM')),
  state text not null check (state in ('open', 'closed')),
  jurisdiction text not null,
  coordinating uuid not null,
  alert uuid,
  sop text not null,
  sop_version int not null,
  opened_at timestamptz not null,
  opened_by uuid not null,
  closed_at timestamptz,
  closed_by uuid,
  foreign key (sop, sop_version) references cases.sops (id, version)
);
create index cases_by_state on cases.cases (state, opened_at desc);

-- By record: the person is looked up through persons.links. `name_given` is only for one entered by hand before its record is kept.
create table cases.participants (
  id uuid primary key,
  case_id uuid not null references cases.cases (id),
  record uuid not null,
  role text not null check (role in ('presumed victim', 'victim', 'reported', 'suspect', 'witness', 'family')),
  child boolean not null default false,
  since timestamptz not null,
  by uuid not null,
  outcome text,
  outcome_at timestamptz,
  outcome_by uuid,
  outcome_record uuid,
  unique (case_id, record, role),
  check ((outcome is null) = (outcome_at is null))
);

-- Exactly one accountable post per track at every moment.
create table cases.tracks (
  case_id uuid not null references cases.cases (id),
  track text not null check (track in ('protection', 'law', 'immigration')),
  accountable uuid not null,
  since timestamptz not null,
  primary key (case_id, track)
);

create table cases.steps (
  id uuid primary key,
  case_id uuid not null references cases.cases (id),
  track text not null,
  participant uuid references cases.participants (id),
  code text not null,
  accountable uuid not null,
  state text not null check (state in ('waiting', 'open', 'done', 'not needed')),
  opened_at timestamptz,
  due_at timestamptz,
  late_told_at timestamptz,
  done_at timestamptz,
  done_by uuid,
  note text,
  foreign key (case_id, track) references cases.tracks (case_id, track),
  unique (case_id, participant, code)
);
create index steps_open on cases.steps (accountable, due_at) where state = 'open';
create index steps_by_case on cases.steps (case_id);

create table cases.hand_overs (
  id uuid primary key,
  case_id uuid not null references cases.cases (id),
  track text not null,
  from_post uuid not null,
  to_post uuid not null,
  state text not null check (state in ('offered', 'accepted', 'refused', 'withdrawn')),
  reason text not null,
  offered_at timestamptz not null,
  offered_by uuid not null,
  due_at timestamptz not null,
  -- How far up the ladder silence was told: 0 nobody, 1 the receiver's head, 2 the task force's daily head.
  told int not null default 0,
  answered_at timestamptz,
  answered_by uuid,
  ground text,
  proposed uuid,
  foreign key (case_id, track) references cases.tracks (case_id, track),
  check (from_post <> to_post),
  -- A refusal names its ground and proposes the owner.
  check (state <> 'refused' or (ground is not null and proposed is not null))
);
create unique index one_open_hand_over on cases.hand_overs (case_id, track) where state = 'offered';
create index hand_overs_waiting on cases.hand_overs (to_post, due_at) where state = 'offered';

create table cases.events (
  id uuid primary key,
  case_id uuid not null references cases.cases (id),
  at timestamptz not null,
  officer uuid,
  post uuid,
  does text not null,
  values jsonb not null default '{}',
  note text
);
create index events_by_case on cases.events (case_id, at);

alter table cases.cases enable row level security;
create policy sight on cases.cases for select to simpul_request using (access.sees('case', id));
create policy sight_change on cases.cases for update to simpul_request using (access.sees('case', id));
-- A case is seen from the moment it is opened by the sight rows of the same transaction.
create policy open_one on cases.cases for insert to simpul_request with check (access.sees('case', id));
create policy steps on cases.cases to simpul_step using (true) with check (true);
do $$
declare t text;
begin
  foreach t in array array['participants', 'tracks', 'steps', 'hand_overs', 'events'] loop
    execute format('alter table cases.%I enable row level security', t);
    execute format('create policy sight on cases.%I to simpul_request using (access.sees(''case'', case_id)) with check (access.sees(''case'', case_id))', t);
    execute format('create policy steps on cases.%I to simpul_step using (true) with check (true)', t);
  end loop;
end $$;

grant select on all tables in schema cases to simpul_request;
grant insert on cases.cases, cases.participants, cases.tracks, cases.steps, cases.hand_overs, cases.events to simpul_request;
grant update (state, closed_at, closed_by) on cases.cases to simpul_request;
grant update (outcome, outcome_at, outcome_by, outcome_record, role) on cases.participants to simpul_request;
grant update (accountable, since) on cases.tracks to simpul_request;
grant update (state, accountable, opened_at, due_at, done_at, done_by, note) on cases.steps to simpul_request;
grant update (state, answered_at, answered_by, ground, proposed) on cases.hand_overs to simpul_request;
grant select, insert, update, delete on all tables in schema cases to simpul_step;

-- Figures are computed when asked, by a role that sees counts only through this schema's functions; nothing is kept yet.
create schema statistics;
grant usage on schema statistics to simpul_request, simpul_step;
