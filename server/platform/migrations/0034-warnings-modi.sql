-- Modi are data: immutable versions, as indicators are. `json` keeps the order in which a declaration was written, so that its hash holds.
create table warnings.modi (
  id text not null,
  version int not null,
  hash text not null,
  declaration json not null,
  published_at timestamptz not null,
  retired_at timestamptz,
  primary key (id, version)
);
create unique index one_modus_in_force on warnings.modi (id) where retired_at is null;
-- Ids, numbers and names of indicators; nothing of a person. Whoever reads alerts may read by which rule one was raised.
alter table warnings.modi enable row level security;
create policy readable on warnings.modi for select to simpul_request using (true);
create policy steps on warnings.modi to simpul_step using (true) with check (true);
grant select on warnings.modi to simpul_request, simpul_step;
grant insert, update (retired_at) on warnings.modi to simpul_step;

-- An alert keeps the version of the modus that named it, and how it was judged: which findings gave which points, and which modi came close.
-- Alerts of before have none.
alter table warnings.alerts add column modus_version int;
alter table warnings.alerts add column judged jsonb;
