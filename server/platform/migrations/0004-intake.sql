-- Records as they came: deliveries byte for byte, records pointing into them, refusals that can be corrected.
create schema intake;
grant usage on schema intake to simpul_request, simpul_step;

-- Declarations are rows too: the version that took a record in stays readable.
create table intake.sources (
  id text not null,
  version int not null,
  hash text not null,
  protected boolean not null,
  every_minutes int not null,
  hour_from int,
  hour_to int,
  workdays_only boolean not null,
  keep_months int not null,
  keep_ending text not null,
  declared_at timestamptz not null,
  primary key (id, version)
);

create table intake.deliveries (
  id uuid primary key,
  source text not null,
  agency uuid not null,
  post uuid not null,
  key uuid,
  officer uuid,
  channel text not null check (channel in ('api', 'file', 'form')),
  media text not null,
  size int not null,
  sha256 bytea not null,
  sent_at timestamptz,
  received_at timestamptz not null,
  kept int not null default 0,
  already_kept int not null default 0,
  new_versions int not null default 0,
  refused int not null default 0
);
create index deliveries_by_source on intake.deliveries (source, received_at desc);

-- The bytes of a delivery in order, each part under its own data key: destroying a record's key leaves the rest readable.
create table intake.parts (
  delivery uuid not null references intake.deliveries (id),
  place int not null,
  sealed bytea not null,
  primary key (delivery, place)
);

create table intake.records (
  id uuid primary key,
  source text not null,
  source_version int not null,
  protected boolean not null,
  agency uuid not null,
  post uuid not null,
  delivery uuid not null references intake.deliveries (id),
  -- Place of its part in the delivery, and its data key.
  place int not null,
  key uuid not null,
  ref text not null,
  version int not null,
  state text not null check (state in ('current', 'replaced', 'withdrawn', 'erased')),
  content_hash bytea not null,
  occurred_at timestamptz not null,
  occurred_precision text not null,
  zone text not null,
  sent_at timestamptz,
  received_at timestamptz not null,
  facts jsonb not null,
  unique (agency, source, ref, version)
);
create unique index one_current_version on intake.records (agency, source, ref) where state = 'current';
create index records_by_received on intake.records (received_at desc);
create index records_by_source on intake.records (source, received_at desc);
create index records_by_delivery on intake.records (delivery);

create table intake.refusals (
  id uuid primary key,
  delivery uuid not null references intake.deliveries (id),
  source text not null,
  agency uuid not null,
  post uuid not null,
  place int not null,
  ref text,
  problems jsonb not null,
  at timestamptz not null,
  state text not null check (state in ('open', 'corrected', 'given up')),
  corrected_by uuid
);
create index refusals_open on intake.refusals (source, at desc) where state = 'open';

-- Lawful destruction: asked by one, confirmed by another.
create table intake.erasures (
  id uuid primary key,
  record uuid not null,
  agency uuid not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  reason text not null,
  confirmed_by uuid,
  confirmed_at timestamptz,
  check (confirmed_by <> asked_by)
);
alter table intake.erasures enable row level security;
create policy own_agency on intake.erasures to simpul_request
  using (agency = nullif((select current_setting('app.agency', true)), '')::uuid)
  with check (agency = nullif((select current_setting('app.agency', true)), '')::uuid);
grant select, insert, update (confirmed_by, confirmed_at) on intake.erasures to simpul_request;

-- When each agency's feed last spoke, told per post.
create table intake.feeds (
  source text not null,
  agency uuid not null,
  post uuid not null,
  first_at timestamptz not null,
  last_at timestamptz not null,
  records bigint not null default 0,
  primary key (source, agency, post)
);

-- One agency's record is seen by itself, by agencies whose agreement opens the source for this purpose (never a protected
-- source, protection.md P1), and by those to whom a row of sight gives this one record.
alter table intake.records enable row level security;
create policy own_agency on intake.records for select to simpul_request
  using (agency = nullif((select current_setting('app.agency', true)), '')::uuid);
create policy by_agreement on intake.records for select to simpul_request
  using (not protected and source = any (string_to_array((select current_setting('app.sources', true)), ',')));
create policy by_sight on intake.records for select to simpul_request
  using (not protected and access.sees('record', id));
create policy receive on intake.records for insert to simpul_request
  with check (agency = nullif((select current_setting('app.agency', true)), '')::uuid);
create policy replace on intake.records for update to simpul_request
  using (agency = nullif((select current_setting('app.agency', true)), '')::uuid);
create policy steps on intake.records to simpul_step using (true) with check (true);

alter table intake.deliveries enable row level security;
create policy own_agency on intake.deliveries to simpul_request
  using (agency = nullif((select current_setting('app.agency', true)), '')::uuid)
  with check (agency = nullif((select current_setting('app.agency', true)), '')::uuid);
create policy steps on intake.deliveries to simpul_step using (true) with check (true);
alter table intake.parts enable row level security;
create policy own_delivery on intake.parts to simpul_request
  using (exists (select from intake.deliveries d where d.id = delivery)) with check (true);
create policy steps on intake.parts to simpul_step using (true) with check (true);
alter table intake.refusals enable row level security;
create policy own_agency on intake.refusals to simpul_request
  using (agency = nullif((select current_setting('app.agency', true)), '')::uuid)
  with check (agency = nullif((select current_setting('app.agency', true)), '')::uuid);
create policy steps on intake.refusals to simpul_step using (true) with check (true);

grant select, insert on intake.deliveries, intake.parts, intake.sources to simpul_request, simpul_step;
grant select, insert, update on intake.records, intake.refusals, intake.feeds to simpul_request, simpul_step;
grant update (kept, already_kept, new_versions, refused) on intake.deliveries to simpul_request;
