-- The morning of a post: what waits is counted for each of its officers, and victims to whom something is owed are told, day after day, until there
-- is nothing or a reason.

-- The last day of a post that has begun, by its own calendar: each begins once, however often the clock is looked at.
create table cases.days (
  post uuid primary key references access.posts (id),
  day date not null
);
grant select, insert, update on cases.days to simpul_step;

-- Since when something is missing without a reason, for the post that is accountable; told upwards once when that lasts. Who reads the list is
-- answered by what is so now and not by these rows.
create table cases.lacking (
  participant uuid not null references cases.participants (id),
  lack text not null,
  post uuid not null references access.posts (id),
  case_id uuid not null references cases.cases (id),
  since timestamptz not null,
  told_at timestamptz,
  primary key (post, participant, lack)
);
alter table cases.lacking enable row level security;
create policy steps on cases.lacking to simpul_step using (true) with check (true);
grant select, insert, update (told_at), delete on cases.lacking to simpul_step;

-- The counts of the queue are also told in the morning: the same functions, asked for an officer by a step. Counts and ids only; no column with words.
grant execute on function cases.count_by_clock(int, timestamptz, timestamptz, timestamptz) to simpul_step;
grant execute on function cases.lacks_of_post(uuid, uuid, timestamptz, timestamptz, int) to simpul_step;
create policy steps on cases.visum_letters for select to simpul_step using (true);
create policy steps on cases.excuses for select to simpul_step using (true);
grant select (id, case_id, participant, post, at, document) on cases.visum_letters to simpul_step;
grant select (participant, lack, until_at) on cases.excuses to simpul_step;

-- Letters that ask for a visum and wait for the actor's post: it protects her, or holds the document. Counted here, since no step reads documents.
create function cases.count_visum_asked(most int) returns int language sql stable security definer set search_path = pg_catalog as $$
  select count(*)::int from (
    select w.id from (
      select l.id, l.case_id from cases.tracks t join cases.visum_letters l on l.case_id = t.case_id and l.document is null
        where t.accountable = nullif(current_setting('app.post', true), '')::uuid and t.track = 'protection' and t.ended_at is null
      union
      select l.id, l.case_id from cases.documents d join cases.visum_letters l on l.participant = d.participant and l.document is null
        where d.visum and d.post = nullif(current_setting('app.post', true), '')::uuid) w
    where access.sees('case', w.case_id) limit most) x
$$;
revoke all on function cases.count_visum_asked(int) from public;
grant execute on function cases.count_visum_asked(int) to simpul_request, simpul_step;
