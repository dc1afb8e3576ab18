-- Interviews at desks: how each was decided, delays with an end, refusals that a second officer confirms. What was learnt of the person
-- stands in the record (source desk-interview) and nowhere here: whoever erases the record erases it.
create schema screening;
grant usage on schema screening to simpul_request, simpul_step;

create table screening.interviews (
  id uuid primary key,
  number text not null unique,
  desk text not null,
  occasion text not null,
  purpose text not null,
  post uuid not null references access.posts (id),
  officer uuid not null references access.officers (id),
  record uuid not null,
  at timestamptz not null,
  state text not null check (state in ('undecided', 'delayed', 'waiting', 'continued', 'refused', 'cancelled', 'referred')),
  -- A refusal that waits for a second officer, its ground in law, why, and who proposed it.
  proposed text check (proposed in ('refused', 'cancelled')),
  proposed_by uuid,
  ground text,
  reason text,
  second_by uuid,
  -- A delay is never a hidden refusal: papers that are missing, and a last day.
  missing text[] not null default '{}',
  ends_on date,
  ends_at timestamptz,
  extensions int not null default 0,
  -- Its end came without a decision: penundaan berlarut, told once an end.
  told_at timestamptz,
  -- A passport kept gets a receipt with place and date of return.
  passport_place text,
  passport_return_on date,
  passport_returned_at timestamptz,
  decided_at timestamptz,
  check (state <> 'delayed' or (ends_at is not null and cardinality(missing) > 0)),
  check (state not in ('waiting', 'refused', 'cancelled') or (proposed is not null and ground is not null and reason is not null)),
  -- The invariant of two officers, held by the database.
  check (state not in ('refused', 'cancelled') or (second_by is not null and second_by <> proposed_by)),
  check ((passport_place is null) = (passport_return_on is null)),
  check ((ends_on is null) = (ends_at is null)),
  check (extensions between 0 and 1)
);
create index interviews_open on screening.interviews (post, ends_at) where state in ('undecided', 'delayed', 'waiting');
create index interviews_with_passport on screening.interviews (post) where passport_place is not null and passport_returned_at is null;
create index interviews_by_record on screening.interviews (record);

create table screening.acts (
  id uuid primary key,
  interview uuid not null references screening.interviews (id),
  at timestamptz not null,
  officer uuid,
  post uuid,
  does text not null,
  note text
);
create index acts_by_interview on screening.acts (interview, at);

-- Its own post and that post's head, nobody else.
create function screening.is_ours(asked uuid) returns boolean language sql stable as $$
  select exists (select from access.posts p where p.id = asked
    and nullif(current_setting('app.post', true), '')::uuid in (p.id, p.head))
$$;
alter table screening.interviews enable row level security;
create policy own_post on screening.interviews for select to simpul_request using (screening.is_ours(post));
create policy own_post_changes on screening.interviews for update to simpul_request using (screening.is_ours(post));
create policy own_post_begins on screening.interviews for insert to simpul_request
  with check (post = nullif((select current_setting('app.post', true)), '')::uuid);
create policy steps on screening.interviews to simpul_step using (true) with check (true);
alter table screening.acts enable row level security;
create policy own_interview on screening.acts to simpul_request
  using (exists (select from screening.interviews i where i.id = interview))
  with check (exists (select from screening.interviews i where i.id = interview));
create policy steps on screening.acts to simpul_step using (true) with check (true);

grant select, insert, update on screening.interviews to simpul_request;
grant select, insert on screening.acts to simpul_request;
grant select, update (told_at) on screening.interviews to simpul_step;
grant select, insert on screening.acts to simpul_step;

-- A desk hears of findings in force, and only of those whose every ground it may read itself; a protected record is a ground of none.
create policy at_a_desk on warnings.hits for select to simpul_request using (
  (select current_setting('app.purpose', true)) = 'screening' and gone_at is null
  and not exists (select from unnest(evidence || record) e
    where not exists (select from intake.records r where r.id = e and not r.protected and r.state = 'current')));

-- How the alerts stand in which findings lie, without anything of the alert: `open` while one is, else when the last was dismissed. One that
-- the reader is barred from counts as none.
create function screening.standing_of(hits uuid[])
returns table (hit uuid, open boolean, dismissed_at timestamptz)
language sql stable security definer set search_path = screening as $$
  select ah.hit, bool_or(a.state in ('new', 'taken', 'asked', 'in case')), max(a.decided_at) filter (where a.state = 'dismissed')
  from warnings.alert_hits ah join warnings.alerts a on a.id = ah.alert
  where ah.hit = any (hits) and a.state <> 'joined' and a.id <> all (access.barred('alert'))
  group by ah.hit
$$;
revoke all on function screening.standing_of(uuid[]) from public;
grant execute on function screening.standing_of(uuid[]) to simpul_request;
grant execute on function screening.is_ours(uuid) to simpul_request;
