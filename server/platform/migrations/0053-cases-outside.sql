-- A service asked of an institution without an account (protection.md P9): a one-time link and a code said apart. It moves no track: only a post can
-- be accountable, and the one that asks stays so (P5). Of link and code only hashes are kept.
create table cases.outside_offers (
  id uuid primary key,
  case_id uuid not null references cases.cases (id),
  track text not null,
  service text not null,
  -- Accountable before and after; follows the track.
  from_post uuid not null references access.posts (id),
  institution text not null,
  channel text not null check (channel in ('phone', 'message', 'mail', 'in person')),
  words text not null,
  -- What the receiver sees beside what is asked and by whom.
  shows text[] not null,
  urgency text not null check (urgency in ('ordinary', 'urgent')),
  letter text not null,
  state text not null check (state in ('offered', 'accepted', 'refused', 'withdrawn', 'locked', 'silent')),
  offered_at timestamptz not null,
  offered_by uuid not null,
  due_at timestamptz not null,
  told int not null default 0,
  link bytea not null unique,
  code bytea not null,
  wrong int not null default 0,
  opened_at timestamptz,
  answered_at timestamptz,
  -- Who took it there, or why not and who should.
  taker text,
  taker_function text,
  ground text,
  proposed text,
  foreign key (case_id, track) references cases.tracks (case_id, track),
  check (wrong between 0 and 5),
  check (state <> 'accepted' or (taker is not null and taker_function is not null)),
  check (state <> 'refused' or (ground is not null and proposed is not null))
);
create index outside_offers_by_case on cases.outside_offers (case_id, offered_at);
alter table cases.outside_offers enable row level security;
create policy sight on cases.outside_offers to simpul_request using (access.sees('case', case_id)) with check (access.sees('case', case_id));
create policy steps on cases.outside_offers to simpul_step using (true) with check (true);
grant select (id, case_id, track, service, from_post, institution, channel, words, shows, urgency, letter, state, offered_at, offered_by, due_at, told,
  opened_at, answered_at, taker, taker_function, ground, proposed), insert, update (state, from_post, answered_at) on cases.outside_offers to simpul_request;
grant select, update on cases.outside_offers to simpul_step;
