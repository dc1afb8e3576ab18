-- Same person? and why. A person is an id and the records linked to it; nothing else is kept about it here.
create schema persons;
grant usage on schema persons to simpul_request, simpul_step;

create table persons.persons (
  id uuid primary key,
  began_at timestamptz not null
);

-- Old ids redirect for ever.
create table persons.redirects (
  old uuid primary key,
  new uuid not null references persons.persons (id),
  at timestamptz not null
);

-- Each current record belongs to exactly one person. `protected` records hang on a person but never hold two together (P1).
create table persons.links (
  record uuid primary key,
  person uuid not null references persons.persons (id),
  protected boolean not null default false,
  since timestamptz not null
);
create index links_by_person on persons.links (person);

-- Indexed keys for candidate look-up, by record.
create table persons.keys (
  kind text not null,
  value text not null,
  record uuid not null,
  primary key (kind, value, record)
);
create index keys_by_record on persons.keys (record);

-- What ties unrelated people together (a sponsor's phone, an address), by record; values are hashed.
create table persons.ties (
  kind text not null,
  value text not null,
  record uuid not null,
  primary key (kind, value, record)
);
create index ties_by_record on persons.ties (record);

-- Evidence between two records (first < second), with the comparison's levels and the version of the weights.
create table persons.edges (
  first uuid not null,
  second uuid not null,
  weight real not null,
  probability real not null,
  levels jsonb not null,
  weights text not null,
  at timestamptz not null,
  primary key (first, second),
  check (first < second)
);
create index edges_by_second on persons.edges (second);

-- What a human decided about two records is never lost again; a later decision stands above an earlier one.
create table persons.decisions (
  id uuid primary key,
  first uuid not null,
  second uuid not null,
  same boolean not null,
  officer uuid not null,
  post uuid not null,
  reason text not null,
  at timestamptz not null,
  check (first < second)
);
create index decisions_by_first on persons.decisions (first);
create index decisions_by_second on persons.decisions (second);

create table persons.events (
  id uuid primary key,
  kind text not null check (kind in ('begun', 'joined', 'parted')),
  person uuid not null,
  other uuid,
  records uuid[] not null,
  at timestamptz not null
);
create index events_by_person on persons.events (person, at);

-- Who may read the record may read its link, its edges and its decisions.
alter table persons.links enable row level security;
create policy readable_record on persons.links for select to simpul_request using (exists (select from intake.records r where r.id = record));
create policy steps on persons.links to simpul_step using (true) with check (true);
alter table persons.edges enable row level security;
create policy readable_records on persons.edges for select to simpul_request
  using (exists (select from intake.records r where r.id = first) and exists (select from intake.records r where r.id = second));
create policy steps on persons.edges to simpul_step using (true) with check (true);
alter table persons.decisions enable row level security;
create policy readable_records on persons.decisions for select to simpul_request
  using (exists (select from intake.records r where r.id = first) and exists (select from intake.records r where r.id = second));
create policy readable_records_decide on persons.decisions for insert to simpul_request
  with check (exists (select from intake.records r where r.id = first) and exists (select from intake.records r where r.id = second));
create policy steps on persons.decisions to simpul_step using (true) with check (true);
alter table persons.ties enable row level security;
create policy steps on persons.ties to simpul_step using (true) with check (true);
alter table persons.keys enable row level security;
create policy readable_record on persons.keys for select to simpul_request using (exists (select from intake.records r where r.id = record));
create policy steps on persons.keys to simpul_step using (true) with check (true);

grant select on persons.persons, persons.redirects, persons.links, persons.edges, persons.decisions, persons.events to simpul_request;
grant select on persons.keys to simpul_request;
grant insert on persons.decisions to simpul_request;
grant select, insert, update, delete on all tables in schema persons to simpul_step;
