-- Weights are versions: what bulk and live weigh pairs with. A version is never changed; which one is in force is a row of activations.
create table persons.weights (
  version text primary key,
  body json not null,
  seen integer not null,
  seed integer not null,
  made_at timestamptz not null,
  made_by uuid
);
create function persons.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'a version of the weights is never changed';
end $$;
create trigger never_changed before update or delete on persons.weights for each row execute function persons.refuse_change();

create table persons.activations (
  id uuid primary key,
  version text not null references persons.weights (version),
  officer uuid,
  reason text not null,
  joined integer not null,
  parted integer not null,
  at timestamptz not null
);

-- Keys are numbers (the first 64 bits of a hash): smaller, faster, and no name stands in an index. `look` is the number of all that is
-- compared of the record: a trader who crosses every week has a hundred records and one look, and is no crowd.
drop table persons.keys;
create table persons.keys (
  key bigint not null,
  look bigint not null,
  record uuid not null,
  primary key (key, look, record)
);
create index keys_by_record on persons.keys (record);

-- Those of the keys under which too many stand to follow them: records, or under a number of one person (the last bit) looks. A function
-- of rows, so that the planner puts it into the statement that asks: called key by key it took six times as long.
create function persons.crowds_among(asked bigint[], crowd_from int, most_of_one int) returns setof bigint language sql stable as $$
  select k from unnest(asked) k where case when k & 1 = 0 then exists (select from persons.keys where key = k offset crowd_from)
    else exists (select from (select distinct look from persons.keys where key = k) looks offset crowd_from)
      or exists (select from persons.keys where key = k offset most_of_one) end
$$;
alter table persons.keys enable row level security;
create policy readable_record on persons.keys for select to simpul_request using (exists (select from intake.records r where r.id = record offset 0));
create policy steps on persons.keys to simpul_step using (true) with check (true);
grant select on persons.keys to simpul_request;
grant select, insert, delete on persons.keys to simpul_step;

-- Evidence: one level a comparison, in the order of the version's own list; the weight in bits.
truncate persons.edges;
alter table persons.edges drop column levels, drop column probability;
alter table persons.edges alter column weight type double precision;
alter table persons.edges add column levels smallint[] not null;
alter table persons.edges add foreign key (weights) references persons.weights (version);

-- Pairs that a person should look at: neither surely one nor surely two, or held apart against their own evidence. `effect`: how many
-- pairs of records a decision would bring together.
create table persons.doubts (
  first uuid not null,
  second uuid not null,
  weight double precision not null,
  effect integer not null,
  since timestamptz not null,
  primary key (first, second),
  check (first < second)
);
create index doubts_by_effect on persons.doubts (effect desc, first, second);
create index doubts_by_second on persons.doubts (second);
alter table persons.doubts enable row level security;
create policy readable_records on persons.doubts for select to simpul_request
  using (exists (select from intake.records r where r.id = first offset 0) and exists (select from intake.records r where r.id = second offset 0));
create policy steps on persons.doubts to simpul_step using (true) with check (true);

-- A decision may also be that nobody can tell, or that an earlier one is taken back.
alter table persons.decisions add column verdict text;
update persons.decisions set verdict = case when same then 'same' else 'not same' end;
alter table persons.decisions alter column verdict set not null;
alter table persons.decisions add check (verdict in ('same', 'not same', 'cannot tell', 'taken back'));
alter table persons.decisions drop column same;

-- What one press of a key decided, about several pairs of the same two persons, is taken back together.
alter table persons.decisions add column together uuid;
update persons.decisions set together = id;
alter table persons.decisions alter column together set not null;

grant select on persons.weights, persons.activations, persons.doubts to simpul_request;
grant insert on persons.weights, persons.activations to simpul_request;
grant select, insert on persons.weights, persons.activations to simpul_step;
grant select, insert, update, delete on persons.doubts to simpul_step;

-- Records that were resolved by the former weights are resolved again.
insert into platform.todo (step, subject, since, due_at)
select 'resolve', record, since, since from persons.links on conflict do nothing;
