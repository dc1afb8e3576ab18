-- Danger to life (protection.md P6): one officer acts at once, whatever a victim said about an agency; a second confirms within a day. For that day her
-- no stops nothing that protects her; what was asked under it and is confirmed by nobody is taken back.
create table cases.dangers (
  id uuid primary key,
  case_id uuid not null references cases.cases (id),
  participant uuid not null references cases.participants (id),
  reason bytea not null,
  at timestamptz not null,
  officer uuid not null references access.officers (id),
  post uuid not null references access.posts (id),
  until_at timestamptz not null,
  confirmed boolean,
  answered_at timestamptz,
  answered_by uuid,
  -- What was asked under it and confirmed by nobody was taken back.
  undone_at timestamptz,
  check ((confirmed is null) = (answered_at is null) and (confirmed is null) = (answered_by is null)),
  check (answered_by <> officer)
);
create unique index one_open_danger on cases.dangers (participant) where confirmed is null and undone_at is null;
create index dangers_by_case on cases.dangers (case_id, at);
alter table cases.dangers enable row level security;
create policy sight on cases.dangers for select to simpul_request using (access.sees('case', case_id));
create policy own_name on cases.dangers for insert to simpul_request with check (access.sees('case', case_id) and cases.may_write(case_id)
  and officer = nullif((select current_setting('app.officer', true)), '')::uuid
  and post = nullif((select current_setting('app.post', true)), '')::uuid);
create policy second_officer on cases.dangers for update to simpul_request
  using (access.sees('case', case_id) and cases.may_write(case_id) and officer <> nullif((select current_setting('app.officer', true)), '')::uuid);
create policy steps on cases.dangers to simpul_step using (true) with check (true);
grant select, insert, update (confirmed, answered_at, answered_by) on cases.dangers to simpul_request;
grant select, update (undone_at) on cases.dangers to simpul_step;

-- Her life is in danger, as somebody declared and nobody denied.
create function cases.in_danger(wanted uuid, asked_at timestamptz) returns boolean
language sql stable security definer set search_path = pg_catalog as $$
  -- Also by the same person's file in a case that is one with this.
  select exists (select from cases.participants p join cases.participants twin on coalesce(twin.same_as, twin.id) = coalesce(p.same_as, p.id)
      join cases.dangers d on d.participant = twin.id
    where p.id = wanted and d.at <= asked_at and d.until_at > asked_at and d.confirmed is distinct from false)
$$;
revoke all on function cases.in_danger(uuid, timestamptz) from public;
grant execute on function cases.in_danger(uuid, timestamptz) to simpul_request, simpul_step;

-- Whether a victim of the case says no to an agency (null: to everybody), and no danger stands above it: for the step that takes back.
create function cases.refuses(wanted uuid, agency uuid, asked_at timestamptz) returns boolean
language sql stable security definer set search_path = pg_catalog as $$
  select exists (select from cases.participants p cross join lateral (
      select distinct on (c.purpose) c.decision from cases.consents c
      where c.participant = p.id and c.purpose in ('knowledge', 'services') and (c.recipient = agency or c.recipient is null)
      order by c.purpose, (c.recipient is null), c.version desc) said
    where p.case_id in (select cases.members_of(wanted)) and p.role in ('presumed victim', 'victim') and said.decision <> 'given'
      and not cases.in_danger(p.id, asked_at))
$$;
revoke all on function cases.refuses(uuid, uuid, timestamptz) from public;
grant execute on function cases.refuses(uuid, uuid, timestamptz) to simpul_step;
