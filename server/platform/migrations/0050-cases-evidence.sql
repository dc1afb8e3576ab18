-- Evidence and who held it when (K17), and what was asked of other countries. Items and entries are never edited: nobody is granted it.

create table cases.evidence (
  id uuid primary key,
  case_id uuid not null references cases.cases (id),
  number text not null unique,
  kind text not null check (kind in ('paper', 'device', 'data', 'money', 'goods', 'vehicle', 'other')),
  found_on date not null,
  at timestamptz not null,
  officer uuid not null,
  post uuid not null,
  -- Of a digital file, as it was when it was taken.
  sha256 bytea check (octet_length(sha256) = 32),
  -- Description, where it was found and by whom.
  sealed bytea not null,
  sealed_hash bytea not null generated always as (sha256(sealed)) stored
);
create index evidence_by_case on cases.evidence (case_id);

/*
 * Who holds an item. Exactly one post at every moment, by the keys alone: an entry has one holder and one number; the next names the former
 * holder as its giver (so nobody gives what is another's), and none follows an entry that ended the custody.
 */
create table cases.custody (
  item uuid not null references cases.evidence (id),
  number int not null check (number > 0),
  case_id uuid not null references cases.cases (id),
  deed text not null check (deed in ('taken', 'sealed', 'opened', 'stored', 'moved', 'lent', 'returned', 'destroyed', 'given back')),
  at timestamptz not null,
  giver uuid,
  holder uuid not null,
  given_by uuid,
  received_by uuid not null,
  seal text,
  place text not null,
  sealed bytea not null,
  sealed_hash bytea not null generated always as (sha256(sealed)) stored,
  follows int,
  ends boolean not null generated always as (deed in ('destroyed', 'given back')) stored,
  after_end boolean not null default false check (not after_end),
  previous bytea not null check (octet_length(previous) = 32),
  hash bytea not null check (octet_length(hash) = 32),
  primary key (item, number),
  unique (item, number, holder, ends),
  foreign key (item, follows, giver, after_end) references cases.custody (item, number, holder, ends),
  check ((number = 1) = (follows is null) and (number = 1) = (giver is null) and (number = 1) = (deed = 'taken')),
  check (follows = number - 1),
  -- From hand to hand two people sign; otherwise it stays where it is.
  check (number = 1 or (deed in ('moved', 'lent', 'returned') and given_by is not null and given_by <> received_by)
    or (deed not in ('moved', 'lent', 'returned') and giver = holder))
);

-- Offered by the holder; counts when somebody of the receiving post accepts it.
create table cases.custody_offers (
  id uuid primary key,
  item uuid not null references cases.evidence (id),
  case_id uuid not null references cases.cases (id),
  deed text not null check (deed in ('moved', 'lent', 'returned')),
  from_post uuid not null,
  to_post uuid not null,
  back_by date,
  at timestamptz not null,
  offered_by uuid not null,
  answered_at timestamptz,
  answered_by uuid,
  accepted boolean,
  -- Why it was refused.
  answer bytea,
  sealed bytea not null,
  check ((accepted is null) = (answered_at is null)),
  check (not accepted or answered_by <> offered_by)
);
create unique index one_open_custody_offer on cases.custody_offers (item) where answered_at is null;

create table cases.evidence_files (
  item uuid primary key references cases.evidence (id),
  case_id uuid not null references cases.cases (id),
  media text not null,
  size int not null,
  at timestamptz not null,
  officer uuid not null,
  content bytea not null
);

-- What is asked of an authority abroad; a draft until its channel and letter number are entered (P7). It holds no name of a victim.
create table cases.foreign_requests (
  id uuid primary key,
  case_id uuid not null references cases.cases (id),
  number text not null unique,
  country text not null check (length(country) = 3),
  kind text not null check (kind in ('legal assistance', 'evidence', 'information', 'witness', 'return')),
  at timestamptz not null,
  officer uuid not null,
  post uuid not null,
  sealed bytea not null
);
create index foreign_requests_by_case on cases.foreign_requests (case_id);
create table cases.foreign_entries (
  id uuid primary key,
  request uuid not null references cases.foreign_requests (id),
  case_id uuid not null references cases.cases (id),
  what text not null check (what in ('sent', 'reminded', 'answered', 'refused', 'withdrawn')),
  on_day date not null,
  letter text not null,
  channel text check (channel in ('central-authority', 'ncb', 'consulate')),
  due_at timestamptz,
  late_told_at timestamptz,
  at timestamptz not null,
  officer uuid not null,
  sealed bytea not null,
  -- Sent is what has a channel: without one it is a draft.
  check ((what = 'sent') = (channel is not null)),
  check ((what in ('sent', 'reminded')) = (due_at is not null))
);
create index foreign_entries_by_request on cases.foreign_entries (request, at);
create unique index sent_once on cases.foreign_entries (request) where what = 'sent';
create unique index ended_once on cases.foreign_entries (request) where what in ('answered', 'refused', 'withdrawn');

-- Whether this post holds an item today or is offered it: a laboratory sees the item that it examines, and nothing else of the case.
create function cases.handles(wanted uuid) returns boolean
language sql stable security definer set search_path = cases as $$
  select exists (select from cases.custody c where c.item = wanted and not c.ends
      and c.holder = nullif(current_setting('app.post', true), '')::uuid
      and c.number = (select max(number) from cases.custody l where l.item = wanted))
    or exists (select from cases.custody_offers o where o.item = wanted and o.answered_at is null
      and o.to_post = nullif(current_setting('app.post', true), '')::uuid)
$$;
revoke all on function cases.handles(uuid) from public;
grant execute on function cases.handles(uuid) to simpul_request;

do $$
declare t text;
begin
  foreach t in array array['evidence', 'custody', 'custody_offers', 'evidence_files', 'foreign_requests', 'foreign_entries'] loop
    execute format('alter table cases.%I enable row level security', t);
    execute format('create policy not_barred on cases.%I as restrictive to simpul_request using (case_id <> all ((select access.barred(''case''))::uuid[]))', t);
  end loop;
  foreach t in array array['foreign_requests', 'foreign_entries'] loop
    execute format('create policy law on cases.%I for select to simpul_request using (cases.reads_law(case_id))', t);
    execute format('create policy accountable on cases.%I for insert to simpul_request with check (cases.leads_track(case_id, ''law''))', t);
  end loop;
  foreach t in array array['custody', 'custody_offers', 'evidence_files'] loop
    execute format('create policy law_or_holder on cases.%I for select to simpul_request using (cases.reads_law(case_id) or cases.handles(item))', t);
  end loop;
end $$;
create policy law_or_holder on cases.evidence for select to simpul_request using (cases.reads_law(case_id) or cases.handles(id));
create policy accountable on cases.evidence for insert to simpul_request with check (cases.leads_track(case_id, 'law'));
create policy first_or_holder on cases.custody for insert to simpul_request
  with check ((number = 1 and cases.leads_track(case_id, 'law')) or cases.handles(item));
create policy holder on cases.custody_offers for insert to simpul_request with check (cases.handles(item));
create policy both_posts on cases.custody_offers for update to simpul_request
  using (nullif((select current_setting('app.post', true)), '')::uuid in (from_post, to_post));
create policy accountable on cases.evidence_files for insert to simpul_request with check (cases.handles(item));

grant select, insert on cases.evidence_files, cases.foreign_requests, cases.foreign_entries, cases.custody_offers to simpul_request;
-- By column: what is generated is nobody's to write.
grant select, insert on cases.evidence, cases.custody to simpul_request;
grant update (answered_at, answered_by, accepted, answer) on cases.custody_offers to simpul_request;

-- The check of the chain and the clock of requests run as steps: they read hashes and days, no word that was closed.
create policy steps on cases.evidence for select to simpul_step using (true);
create policy steps on cases.custody for select to simpul_step using (true);
create policy steps on cases.foreign_requests for select to simpul_step using (true);
create policy steps on cases.foreign_entries to simpul_step using (true) with check (true);
grant select (id, case_id, number, kind, found_on, at, officer, post, sha256, sealed_hash) on cases.evidence to simpul_step;
grant select (item, number, case_id, deed, at, giver, holder, given_by, received_by, seal, place, sealed_hash, follows, previous, hash)
  on cases.custody to simpul_step;
grant select (id, case_id, number, post) on cases.foreign_requests to simpul_step;
grant select (id, request, case_id, what, due_at, late_told_at), update (late_told_at) on cases.foreign_entries to simpul_step;

-- A notice of an item is read as long as the item is seen.
create policy evidence_seen on access.notices as restrictive for select to simpul_request
  using (subject_kind is distinct from 'evidence' or exists (select from cases.evidence e where e.id = subject));
