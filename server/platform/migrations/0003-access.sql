-- Agencies, posts, officers; agreements; who may see what and why; keys and sessions.
create schema access;
grant usage on schema access to simpul_request, simpul_step;

create table access.jurisdictions (
  -- Kemendagri code, PP or PP.KK
  code text primary key,
  name text not null,
  within text references access.jurisdictions (code),
  zone text not null
);

create table access.agencies (
  id uuid primary key,
  code text not null unique,
  kind text not null,
  pillar text not null,
  superior uuid references access.agencies (id),
  from_at timestamptz not null,
  until_at timestamptz
);

-- Ministries are renamed; a letter of 2024 carries the name of 2024.
create table access.agency_names (
  agency uuid not null references access.agencies (id),
  short text not null,
  name text not null,
  from_at timestamptz not null,
  until_at timestamptz,
  primary key (agency, from_at)
);

-- Posts, not agencies, are accountable.
create table access.posts (
  id uuid primary key,
  code text not null unique,
  agency uuid not null references access.agencies (id),
  name text not null,
  kind text not null,
  jurisdiction text not null references access.jurisdictions (code),
  zone text not null,
  -- Silence is told to the head of this post (protection.md P5).
  head uuid references access.posts (id),
  lat double precision,
  lon double precision,
  from_at timestamptz not null,
  until_at timestamptz
);

-- Several task forces side by side: city, regency, province.
create table access.task_forces (
  id uuid primary key,
  code text not null unique,
  name text not null,
  jurisdiction text not null references access.jurisdictions (code),
  secretariat uuid not null references access.posts (id),
  daily_head uuid not null references access.posts (id),
  head uuid not null references access.posts (id),
  from_at timestamptz not null,
  until_at timestamptz
);

create table access.officers (
  id uuid primary key,
  login text not null unique check (login = lower(login)),
  name text not null,
  password text not null,
  language text not null default 'id' check (language in ('id', 'en')),
  created_at timestamptz not null,
  ended_at timestamptz
);

-- A person acts for a post in a role, from and until.
create table access.assignments (
  id uuid primary key,
  officer uuid not null references access.officers (id),
  post uuid not null references access.posts (id),
  role text not null,
  from_at timestamptz not null,
  until_at timestamptz,
  given_by uuid,
  unique (officer, post, role, from_at)
);

-- receiver × source × field groups × purposes × validity × legal basis
create table access.agreements (
  id uuid primary key,
  number text not null unique,
  receiver uuid not null references access.agencies (id),
  source text not null,
  groups text[] not null,
  purposes text[] not null,
  direction text not null check (direction in ('receive', 'send')),
  legal_id text not null,
  legal_en text not null,
  drafted_by uuid,
  approved_by uuid,
  -- Two persons; where an installation has a single holder of the right, it is marked.
  alone boolean not null default false,
  from_at timestamptz not null,
  until_at timestamptz not null,
  revoked_at timestamptz,
  check (alone or drafted_by is null or approved_by <> drafted_by)
);
create index agreements_by_receiver on access.agreements (receiver, source);

create table access.keys (
  id uuid primary key,
  agency uuid not null references access.agencies (id),
  post uuid not null references access.posts (id),
  agreement uuid not null references access.agreements (id),
  name text not null,
  -- Shown once; only its hash is kept. The first characters help people tell keys apart.
  starts text not null,
  hash bytea not null unique,
  sources text[] not null,
  made_at timestamptz not null,
  made_by uuid,
  last_used_at timestamptz,
  revoked_at timestamptz
);

create table access.sessions (
  id uuid primary key,
  token_hash bytea not null unique,
  officer uuid not null references access.officers (id),
  assignment uuid not null references access.assignments (id),
  device text not null,
  began_at timestamptz not null,
  last_seen_at timestamptz not null,
  ends_at timestamptz not null,
  revoked_at timestamptz
);
create index sessions_by_officer on access.sessions (officer, began_at desc);

-- Failed sign-ins per account and address (hashed), shared by all processes.
create table access.sign_in_failures (
  who bytea not null,
  at timestamptz not null
);
create index sign_in_failures_by_who on access.sign_in_failures (who, at desc);

-- Who may see which record, alert or case, and why. Rooms to the right write it; policies read it. A row with `bars` shuts out.
create table access.sight (
  id uuid primary key,
  kind text not null check (kind in ('record', 'alert', 'case')),
  subject uuid not null,
  agency uuid,
  post uuid,
  officer uuid,
  purpose text,
  because text not null,
  because_values jsonb not null default '{}',
  from_at timestamptz not null,
  until_at timestamptz,
  bars boolean not null default false,
  check (num_nonnulls(agency, post, officer) >= 1)
);
create index sight_by_subject on access.sight (subject, kind);
create unique index sight_once on access.sight (kind, subject, coalesce(agency, '00000000-0000-0000-0000-000000000000'::uuid),
  coalesce(post, '00000000-0000-0000-0000-000000000000'::uuid), coalesce(officer, '00000000-0000-0000-0000-000000000000'::uuid), because, bars)
  where until_at is null;

-- What a post or officer should notice; code + values, sentences are made at read time.
create table access.notices (
  id uuid primary key,
  post uuid not null references access.posts (id),
  code text not null,
  values jsonb not null default '{}',
  subject_kind text,
  subject uuid,
  at timestamptz not null,
  read_at timestamptz
);
create index notices_by_post on access.notices (post, at desc) where read_at is null;
alter table access.notices enable row level security;
create policy own_post on access.notices for select to simpul_request using (post = nullif((select current_setting('app.post', true)), '')::uuid);
create policy own_post_reads on access.notices for update to simpul_request using (post = nullif((select current_setting('app.post', true)), '')::uuid);
create policy anyone_tells on access.notices for insert to simpul_request with check (true);
create policy steps on access.notices to simpul_step using (true) with check (true);

-- True when this transaction's actor may see the subject: some row grants it and none bars it.
create function access.sees(wanted_kind text, wanted uuid) returns boolean language sql stable as $$
  select coalesce(bool_or(not s.bars) and not bool_or(s.bars), false)
  from access.sight s
  where s.kind = wanted_kind and s.subject = wanted
    and (s.agency is null or s.agency = nullif(current_setting('app.agency', true), '')::uuid)
    and (s.post is null or s.post = nullif(current_setting('app.post', true), '')::uuid)
    and (s.officer is null or s.officer = nullif(current_setting('app.officer', true), '')::uuid)
    and s.from_at <= coalesce(nullif(current_setting('app.now', true), '')::timestamptz, now())
    and (s.until_at is null or s.until_at > coalesce(nullif(current_setting('app.now', true), '')::timestamptz, now()))
$$;

grant select on all tables in schema access to simpul_request, simpul_step;
grant insert on access.sight, access.notices to simpul_request, simpul_step;
grant update (until_at) on access.sight to simpul_request, simpul_step;
grant update (read_at) on access.notices to simpul_request;
grant insert, update on access.agencies, access.agency_names, access.posts, access.task_forces, access.jurisdictions,
  access.officers, access.assignments, access.agreements, access.keys, access.sessions to simpul_request;
grant insert, delete on access.sign_in_failures to simpul_request;
grant delete on access.sign_in_failures, access.sessions to simpul_step;
