-- Reference data: what a set held at each version, and what an administrator changed in it row by row; nothing is overwritten.
create schema reference;
grant usage on schema reference to simpul_request, simpul_step;

-- A declared set's version stands for its content; the same version with other content refuses to start.
create table reference.sets (
  id text not null,
  version int not null,
  hash text not null,
  rows int not null,
  declared_at timestamptz not null,
  primary key (id, version)
);

-- The declared row is version 1; a row that is added begins at 1 as well. `row` is whole, not what differs.
create table reference.changes (
  id uuid primary key,
  set text not null,
  key text not null,
  version int not null check (version > 0),
  row jsonb not null,
  reason text not null,
  officer uuid not null,
  at timestamptz not null,
  unique (set, key, version)
);

-- Reference data is everybody's to read; who may change it the door says. Both are append-only.
alter table reference.sets enable row level security;
create policy everybody on reference.sets for select to simpul_request using (true);
create policy steps on reference.sets to simpul_step using (true) with check (true);
alter table reference.changes enable row level security;
create policy everybody on reference.changes for select to simpul_request using (true);
create policy own_name on reference.changes for insert to simpul_request
  with check (officer = nullif((select current_setting('app.officer', true)), '')::uuid);
create policy steps on reference.changes for select to simpul_step using (true);
grant select on reference.sets, reference.changes to simpul_request, simpul_step;
grant insert on reference.sets to simpul_step;
grant insert on reference.changes to simpul_request;

-- Licences of placement companies are a public register about companies, none about a person: everybody reads these four columns of it.
-- It runs as the owner of the tables, because a policy shows a request only the records of its own agency and its agreements.
create function reference.licences() returns table (licence text, name text, state text, valid_until text, received_at timestamptz)
  language sql stable security definer set search_path = pg_catalog
  as $$
    select r.facts -> 'sponsor' ->> 'licence', r.facts -> 'sponsor' ->> 'name', r.facts ->> 'outcome', r.facts ->> 'validUntil', r.received_at
    from intake.records r
    where r.source = 'p3mi-licence' and r.state = 'current' and r.facts ->> 'happening' = 'company-licence'
    order by 1
  $$;
revoke all on function reference.licences() from public;
grant execute on function reference.licences() to simpul_request, simpul_step;
