-- Transfer, leave, Plt. and Plh. (protection.md P9): by the letter of a head, at an hour, what is in an officer's name is a successor's and the old
-- access has ended. Whoever heads a post: the post that its row names, the head's post of its agency, for a secretariat the daily head of its
-- task force; and an administrator.
create function access.heads(asked uuid) returns boolean language sql stable as $$
  select exists (select from access.posts where id = asked and current_setting('app.role', true) = 'administrator') or exists (
    select from access.posts p, access.posts mine
    where p.id = asked and mine.id = nullif(current_setting('app.post', true), '')::uuid
      and (p.head = mine.id or (mine.kind = 'head' and mine.agency = p.agency)
        or exists (select from access.task_forces f where f.secretariat = p.id and f.daily_head = mine.id
          and f.from_at <= nullif(current_setting('app.now', true), '')::timestamptz
          and coalesce(f.until_at > nullif(current_setting('app.now', true), '')::timestamptz, true))))
$$;

create table access.transfers (
  id uuid primary key,
  kind text not null check (kind in ('transfer', 'leave', 'acting', 'daily acting', 'ended')),
  officer uuid not null references access.officers (id),
  post uuid not null references access.posts (id),
  role text not null,
  successor uuid not null references access.officers (id),
  -- Somebody else may take the alerts, or stand on the duty roster.
  alerts_to uuid not null references access.officers (id),
  duties_to uuid not null references access.officers (id),
  letter text not null,
  letter_on date not null,
  from_at timestamptz not null,
  until_at timestamptz,
  -- Somebody gets access that they did not have: two people.
  grows boolean not null,
  state text not null check (state in ('proposed', 'set', 'done', 'given back', 'withdrawn', 'lapsed')),
  proposed_at timestamptz not null,
  proposed_by uuid not null,
  proposed_post uuid not null,
  decided_at timestamptz,
  decided_by uuid,
  -- What was written for it, so that it can be taken back before its hour: the assignment that ends, and those that it gives.
  assignment uuid not null references access.assignments (id),
  was_until timestamptz,
  gives uuid[] not null default '{}',
  check (until_at > from_at),
  check ((kind in ('leave', 'daily acting')) <= (until_at is not null)),
  check (officer not in (successor, alerts_to, duties_to)),
  check (not grows or state not in ('set', 'done', 'given back') or decided_by <> proposed_by)
);
create index transfers_by_officer on access.transfers (officer, from_at);

-- What moved, so that the end of a leave gives back what is still open.
create table access.transferred (
  transfer uuid not null references access.transfers (id),
  kind text not null,
  subject uuid not null,
  primary key (transfer, kind, subject)
);

alter table access.transfers enable row level security;
create policy heads on access.transfers to simpul_request using (access.heads(post)) with check (access.heads(post));
create policy steps on access.transfers to simpul_step using (true) with check (true);
alter table access.transferred enable row level security;
create policy heads on access.transferred for select to simpul_request using (exists (select from access.transfers t where t.id = transfer));
create policy steps on access.transferred to simpul_step using (true) with check (true);
grant select, insert, update (state, decided_at, decided_by, gives) on access.transfers to simpul_request;
grant select on access.transferred to simpul_request;
grant select, update (state) on access.transfers to simpul_step;
grant select, insert on access.transferred to simpul_step;
-- The step ends what is left of the old access: its sessions, and the account of somebody who leaves for good.
grant update (revoked_at) on access.sessions to simpul_step;
grant update (ended_at) on access.officers to simpul_step;
