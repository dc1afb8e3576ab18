-- A returning group is received as one list (protection.md P9). What is known of each person is sealed; the post that receives and those it works
-- with see the list, nobody else.
create table cases.receptions (
  id uuid primary key,
  number text not null unique,
  post uuid not null references access.posts (id),
  together uuid[] not null default '{}',
  kind text not null check (kind in ('DEPORTASI', 'REPATRIASI')),
  place text not null,
  country text not null,
  letter text not null,
  sender text not null,
  expected_at timestamptz not null,
  opened_at timestamptz not null,
  opened_by uuid not null,
  late_told_at timestamptz,
  closed_at timestamptz,
  closed_by uuid
);
create index receptions_open on cases.receptions (post) where closed_at is null;

create table cases.arrivals (
  id uuid primary key,
  reception uuid not null references cases.receptions (id),
  line int not null,
  listed boolean not null,
  presence text not null check (presence in ('expected', 'present', 'absent')),
  child boolean not null default false,
  ill boolean not null default false,
  talk boolean not null default false,
  outcome text check (outcome in ('travelled home', 'fetched by family', 'sheltered', 'hospital', 'in a case', 'left by themselves', 'did not come')),
  case_id uuid references cases.cases (id),
  marked_at timestamptz,
  marked_by uuid,
  settled_at timestamptz,
  settled_by uuid,
  record uuid,
  sealed bytea not null,
  unique (reception, line),
  check ((outcome is null) = (settled_at is null)),
  check ((outcome = 'in a case') = (case_id is not null)),
  -- Who did not come has no other outcome, and nobody else has this one.
  check (outcome is null or (outcome = 'did not come') = (presence = 'absent'))
);

alter table cases.receptions enable row level security;
create policy receives on cases.receptions to simpul_request
  using (nullif((select current_setting('app.post', true)), '')::uuid = any (together || post))
  with check (nullif((select current_setting('app.post', true)), '')::uuid = any (together || post));
create policy steps on cases.receptions to simpul_step using (true) with check (true);
alter table cases.arrivals enable row level security;
create policy receives on cases.arrivals to simpul_request
  using (exists (select from cases.receptions r where r.id = reception)) with check (exists (select from cases.receptions r where r.id = reception));
grant select, insert, update (closed_at, closed_by) on cases.receptions to simpul_request;
grant select, insert, update (presence, child, ill, talk, outcome, case_id, marked_at, marked_by, settled_at, settled_by, record) on cases.arrivals to simpul_request;
grant select, update (late_told_at) on cases.receptions to simpul_step;
grant select (id, reception, outcome) on cases.arrivals to simpul_step;
create policy steps on cases.arrivals for select to simpul_step using (true);
