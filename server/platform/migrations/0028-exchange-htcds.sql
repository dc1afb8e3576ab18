-- Cases that leave in the form of HTCDS: who asked for which cases, for whom, why, on what ground; who approved; every time they were taken.
-- Nothing of a case is copied here: a file is written when it is taken, under the taker's own sight.
create schema if not exists exchange;
grant usage on schema exchange to simpul_request, simpul_step;

create table exchange.htcds_exports (
  id uuid primary key,
  number text not null unique,
  agency uuid not null,
  form text not null check (form in ('csv', 'xlsx', 'json')),
  -- With names and numbers: only under an agreement and by two persons (protection.md P8).
  identified boolean not null,
  receiver text not null,
  agreement uuid references access.agreements (id),
  purpose text not null,
  note text not null,
  legal text not null,
  abroad boolean not null,
  -- The ground of UU 27/2022 art. 56 where it goes abroad.
  abroad_ground text check (abroad_ground in ('equal', 'safeguards', 'consent')),
  asked_by uuid not null,
  asked_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  refused_because text,
  ends_at timestamptz,
  check (not identified or agreement is not null),
  check (not abroad or abroad_ground is not null),
  check (not identified or decided_by is distinct from asked_by or refused_because is not null)
);
create table exchange.htcds_export_cases (
  export uuid not null references exchange.htcds_exports (id),
  case_id uuid not null,
  primary key (export, case_id)
);
create table exchange.htcds_takings (
  id uuid primary key,
  export uuid not null references exchange.htcds_exports (id),
  at timestamptz not null,
  officer uuid not null,
  cases int not null,
  victims int not null,
  withheld int not null,
  sha256 bytea not null
);
create index takings_by_export on exchange.htcds_takings (export, at);

alter table exchange.htcds_exports enable row level security;
create policy own_agency on exchange.htcds_exports to simpul_request
  using (agency = nullif((select current_setting('app.agency', true)), '')::uuid)
  with check (agency = nullif((select current_setting('app.agency', true)), '')::uuid);
create policy steps on exchange.htcds_exports for select to simpul_step using (true);
do $$
declare t text;
begin
  foreach t in array array['htcds_export_cases', 'htcds_takings'] loop
    execute format('alter table exchange.%I enable row level security', t);
    execute format('create policy own_agency on exchange.%I to simpul_request using (exists (select from exchange.htcds_exports e where e.id = export)) with check (exists (select from exchange.htcds_exports e where e.id = export))', t);
    execute format('create policy steps on exchange.%I for select to simpul_step using (true)', t);
  end loop;
end $$;
grant select, insert, update (decided_by, decided_at, refused_because, ends_at) on exchange.htcds_exports to simpul_request;
grant select, insert on exchange.htcds_export_cases, exchange.htcds_takings to simpul_request;
grant select on exchange.htcds_exports, exchange.htcds_export_cases, exchange.htcds_takings to simpul_step;
