-- Somebody of a case is held to be two people since: whoever coordinates is told, and says which of the two is meant. One row a parting; the event is that
-- of the room of persons, `other` the half with which the participant's record is not.
create table cases.partings (
  id uuid primary key,
  case_id uuid not null references cases.cases (id),
  participant uuid not null references cases.participants (id),
  event uuid not null,
  other uuid not null,
  told_at timestamptz not null,
  meant text check (meant in ('stays', 'other')),
  answered_at timestamptz,
  answered_by uuid,
  unique (participant, event),
  check ((meant is null) = (answered_at is null) and (meant is null) = (answered_by is null))
);
create index partings_by_case on cases.partings (case_id);
create index participants_by_record on cases.participants (record);
create index events_parted_from on persons.events (person, at) where kind = 'parted';
create index events_parted_to on persons.events (other, at) where kind = 'parted';

alter table cases.partings enable row level security;
-- Whoever reads that somebody is in the case reads that they were parted.
create policy of_participant on cases.partings to simpul_request using (exists (select from cases.participants p where p.id = participant));
create policy writes_update on cases.partings as restrictive for update to simpul_request using (true) with check (cases.may_write(case_id));
create policy steps on cases.partings to simpul_step using (true) with check (true);
grant select, update (meant, answered_at, answered_by) on cases.partings to simpul_request;
grant select, insert on cases.partings to simpul_step;
grant update (record, child) on cases.participants to simpul_request;

-- Whether a post works on any case that rests on a record, whoever asks: what it sees for one of them is not taken for another's sake.
create function cases.rests_on(wanted uuid, asked_post uuid) returns boolean
language sql stable security definer set search_path = pg_catalog as $$
  select exists (select from cases.participants p join cases.cases c on c.id = p.case_id left join cases.tracks t on t.case_id = c.id
    where p.record = wanted and (c.coordinating = asked_post or t.accountable = asked_post))
$$;
revoke all on function cases.rests_on(uuid, uuid) from public;
grant execute on function cases.rests_on(uuid, uuid) to simpul_request;

-- One step hears of persons that change, for all that cases must be told of them.
update platform.todo set step = 'tell cases of persons' where step = 'tell of same victims';
