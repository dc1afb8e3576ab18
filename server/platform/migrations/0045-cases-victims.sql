-- Victim first (protection.md P6): consent, safe contact and the three secrets, needs, services, what follows a return, notes and documents. What
-- is said is closed row by row under a key of its own; codes and days stand open beside it, because clocks and lists need them.

-- This post is accountable for the victim's protection. Being accountable for another track, or coordinating, opens none of this.
create function cases.protects(wanted uuid) returns boolean language sql stable as $$
  select exists (select from cases.participants p join cases.tracks t on t.case_id = p.case_id and t.track = 'protection'
    where p.id = wanted and t.accountable = nullif(current_setting('app.post', true), '')::uuid)
$$;

-- Who could agree beside a child; whoever arranged the departure or the marriage is kept, so that nobody asks them by mistake.
create table cases.guardians (
  id uuid primary key,
  participant uuid not null references cases.participants (id),
  relation text not null check (relation in ('mother', 'father', 'guardian', 'relative')),
  arranged text not null check (arranged in ('nothing', 'departure', 'marriage', 'travelled along', 'unknown')),
  at timestamptz not null,
  officer uuid not null,
  sealed bytea not null
);
create index guardians_by_participant on cases.guardians (participant);

-- What the person agreed to, per purpose and recipient; a change is a new version, the former ones stay. No recipient: everybody.
create table cases.consents (
  id uuid primary key,
  participant uuid not null references cases.participants (id),
  purpose text not null check (purpose in ('knowledge', 'services', 'return', 'exchange', 'abroad')),
  recipient uuid references access.agencies (id),
  version int not null check (version > 0),
  decision text not null check (decision in ('given', 'refused', 'withdrawn')),
  given_by text not null check (given_by in ('herself', 'assent and guardian', 'assent and social worker')),
  guardian uuid references cases.guardians (id),
  form text not null check (form in ('written', 'thumbprint', 'recorded', 'spoken')),
  withholds text[] not null default '{}',
  at timestamptz not null,
  officer uuid not null,
  post uuid not null,
  -- What rests on it stops by then; when it had all stopped.
  stops_at timestamptz,
  stopped_at timestamptz,
  sealed bytea not null,
  check ((given_by = 'assent and guardian') = (guardian is not null)),
  check ((decision = 'withdrawn') = (stops_at is not null))
);
create unique index consent_versions on cases.consents
  (participant, purpose, coalesce(recipient, '00000000-0000-0000-0000-000000000000'::uuid), version);

-- Safe contact (of the post accountable for protection) and the three secrets (of the post that wrote one): each a row of its own, opened by name.
create table cases.secrets (
  id uuid primary key,
  participant uuid not null references cases.participants (id),
  case_id uuid not null references cases.cases (id),
  kind text not null check (kind in ('contact', 'shelter', 'health', 'counselling')),
  held_by uuid not null references access.posts (id),
  at timestamptz not null,
  -- Last day in the shelter, for its clock.
  until_on date,
  unique (participant, kind, held_by),
  check (until_on is null or kind = 'shelter')
);
create table cases.secret_versions (
  secret uuid not null references cases.secrets (id),
  version int not null check (version > 0),
  at timestamptz not null,
  officer uuid not null,
  sealed bytea not null,
  primary key (secret, version)
);

-- Needs and risks as seen on a day; a later look is a new row, so that two can be held beside each other.
create table cases.assessments (
  id uuid primary key,
  participant uuid not null references cases.participants (id),
  at timestamptz not null,
  officer uuid not null,
  post uuid not null,
  sealed bytea not null
);
create index assessments_by_participant on cases.assessments (participant, at);

-- The service plan: what is planned, by whom, what it costs and who pays. Rupiah, whole.
create table cases.services (
  id uuid primary key,
  participant uuid not null references cases.participants (id),
  pillar text not null check (pillar in ('prevention', 'law', 'coordination', 'health', 'social')),
  provider uuid not null references access.agencies (id),
  state text not null check (state in ('planned', 'running', 'held by budget', 'delivered', 'stopped')),
  cost bigint check (cost >= 0),
  payer text not null check (payer in ('city', 'province', 'state', 'insurance', 'organisation', 'nobody')),
  planned_for date,
  at timestamptz not null,
  officer uuid not null,
  changed_at timestamptz not null,
  sealed bytea not null
);
create index services_by_participant on cases.services (participant, at);

-- One, three, six and twelve months after a return: dated rows from the moment the outcome is recorded.
create table cases.follow_ups (
  id uuid primary key,
  participant uuid not null references cases.participants (id),
  case_id uuid not null references cases.cases (id),
  months int not null check (months in (1, 3, 6, 12)),
  due_at timestamptz not null,
  late_told_at timestamptz,
  done_at timestamptz,
  done_by uuid,
  found text check (found in ('well', 'needs help', 'in danger', 'not reached')),
  sealed bytea,
  unique (participant, months),
  check ((done_at is null) = (found is null))
);

-- When somebody last spoke with the person: a day, no word of what was said, so that silence can be seen by whoever sees the case.
create table cases.touches (
  participant uuid primary key references cases.participants (id),
  case_id uuid not null references cases.cases (id),
  at timestamptz not null
);

-- Why something is missing all the same; it counts for some days only.
create table cases.excuses (
  id uuid primary key,
  participant uuid not null references cases.participants (id),
  case_id uuid not null references cases.cases (id),
  lack text not null,
  reason text not null,
  at timestamptz not null,
  until_at timestamptz not null,
  officer uuid not null
);
create index excuses_by_participant on cases.excuses (participant, lack, until_at);

create table cases.notes (
  id uuid primary key,
  participant uuid not null references cases.participants (id),
  case_id uuid not null references cases.cases (id),
  audience text not null check (audience in ('case', 'agency', 'officer')),
  agency uuid not null,
  post uuid not null,
  officer uuid not null,
  at timestamptz not null,
  sealed bytea not null
);
create index notes_by_participant on cases.notes (participant, at);

create table cases.documents (
  id uuid primary key,
  participant uuid not null references cases.participants (id),
  case_id uuid not null references cases.cases (id),
  media text not null,
  size int not null,
  sha256 bytea not null,
  agency uuid not null,
  post uuid not null,
  officer uuid not null,
  at timestamptz not null,
  -- A visum belongs to the health secret: nobody else's until a letter asked for it.
  visum boolean not null,
  name bytea not null,
  content bytea not null
);
create index documents_by_participant on cases.documents (participant, at);

-- The investigator's letter that asks for a visum; released as one document, by the post that holds it.
create table cases.visum_letters (
  id uuid primary key,
  participant uuid not null references cases.participants (id),
  case_id uuid not null references cases.cases (id),
  number text not null,
  written_on date not null,
  post uuid not null,
  officer uuid not null,
  at timestamptz not null,
  document uuid references cases.documents (id),
  released_at timestamptz,
  released_by uuid,
  unique (participant, number),
  check ((document is null) = (released_at is null))
);

-- Sight of a secret is sight like any other. Every kind that exists by now stands in the list.
alter table access.sight drop constraint sight_kind_check;
alter table access.sight add constraint sight_kind_check check (kind in ('record', 'alert', 'case', 'report', 'interview', 'secret'));
create policy not_barred_secret on access.notices as restrictive for select to simpul_request
  using (subject is null or subject <> all ((select access.barred('secret'))::uuid[]));

-- Of protection's accountable post alone.
do $$
declare t text;
begin
  foreach t in array array['guardians', 'consents', 'assessments', 'services'] loop
    execute format('alter table cases.%I enable row level security', t);
    execute format('create policy protector on cases.%I to simpul_request using (cases.protects(participant)) with check (cases.protects(participant))', t);
  end loop;
end $$;

alter table cases.secrets enable row level security;
create policy opened on cases.secrets for select to simpul_request
  using (access.sees('secret', id) or (kind = 'contact' and cases.protects(participant)));
-- Also whoever is barred from the case only later.
create policy not_barred on cases.secrets as restrictive for select to simpul_request
  using (case_id <> all ((select access.barred('case'))::uuid[]));
-- Seen from the moment it is written by the sight of the same transaction; only whoever sees the case writes one about its people.
create policy written on cases.secrets for insert to simpul_request
  with check (held_by = nullif((select current_setting('app.post', true)), '')::uuid and access.sees('case', case_id));
create policy held on cases.secrets for update to simpul_request
  using (held_by = nullif((select current_setting('app.post', true)), '')::uuid and access.sees('secret', id));
alter table cases.secret_versions enable row level security;
create policy opened on cases.secret_versions for select to simpul_request
  using (exists (select from cases.secrets s where s.id = secret));
create policy written on cases.secret_versions for insert to simpul_request
  with check (exists (select from cases.secrets s where s.id = secret
    and (s.held_by = nullif((select current_setting('app.post', true)), '')::uuid or (s.kind = 'contact' and cases.protects(s.participant)))));

-- Days, without words: of whoever sees the case.
do $$
declare t text;
begin
  foreach t in array array['follow_ups', 'touches', 'excuses', 'visum_letters'] loop
    execute format('alter table cases.%I enable row level security', t);
    execute format('create policy sight on cases.%I to simpul_request using (access.sees(''case'', case_id)) with check (access.sees(''case'', case_id))', t);
  end loop;
end $$;

-- Everyone on the case, my agency, or me.
alter table cases.notes enable row level security;
create policy audience on cases.notes for select to simpul_request using (access.sees('case', case_id) and (audience = 'case'
  or (audience = 'agency' and agency = nullif((select current_setting('app.agency', true)), '')::uuid)
  or officer = nullif((select current_setting('app.officer', true)), '')::uuid));
create policy own_name on cases.notes for insert to simpul_request with check (access.sees('case', case_id)
  and officer = nullif((select current_setting('app.officer', true)), '')::uuid
  and agency = nullif((select current_setting('app.agency', true)), '')::uuid);

-- A document is its post's; a visum also that of the post whose letter it was released for.
alter table cases.documents enable row level security;
create policy own_post on cases.documents for select to simpul_request using (access.sees('case', case_id)
  and (post = nullif((select current_setting('app.post', true)), '')::uuid or (not visum and cases.protects(participant))
    or exists (select from cases.visum_letters l where l.document = documents.id
      and l.post = nullif((select current_setting('app.post', true)), '')::uuid)));
create policy own_name on cases.documents for insert to simpul_request with check (access.sees('case', case_id)
  and post = nullif((select current_setting('app.post', true)), '')::uuid);

-- What she decided about one agency, without a word of why: whoever sees the case must know it before handing anything over.
create function cases.decided(asked uuid, purposes text[], agency uuid) returns table (purpose text, decision text, withholds text[])
language sql stable security definer set search_path = cases as $$
  select distinct on (c.purpose) c.purpose, c.decision, c.withholds
  from cases.consents c join cases.participants p on p.id = c.participant
  where c.participant = asked and c.purpose = any (purposes) and (c.recipient = agency or c.recipient is null)
    and access.sees('case', p.case_id)
  order by c.purpose, (c.recipient is null), c.version desc
$$;
revoke all on function cases.decided(uuid, text[], uuid) from public;
grant execute on function cases.decided(uuid, text[], uuid) to simpul_request;
grant execute on function cases.protects(uuid) to simpul_request;

grant select, insert, update (relation, arranged, at, officer, sealed) on cases.guardians to simpul_request;
grant select, insert on cases.consents, cases.secret_versions, cases.assessments, cases.notes, cases.documents, cases.excuses to simpul_request;
grant select, insert, update (until_on) on cases.secrets to simpul_request;
grant select, insert, update (state, changed_at) on cases.services to simpul_request;
grant select, insert, update (done_at, done_by, found, sealed) on cases.follow_ups to simpul_request;
grant select, insert, update (at) on cases.touches to simpul_request;
grant select, insert, update (document, released_at, released_by) on cases.visum_letters to simpul_request;

-- Steps ring clocks: they read codes and days, and no word that was closed.
do $$
declare t text;
begin
  foreach t in array array['consents', 'secrets', 'services', 'follow_ups'] loop
    execute format('create policy steps on cases.%I to simpul_step using (true) with check (true)', t);
  end loop;
end $$;
grant select (id, participant, purpose, recipient, version, decision, stops_at, stopped_at), update (stopped_at) on cases.consents to simpul_step;
grant select (id, participant, kind, held_by, until_on) on cases.secrets to simpul_step;
grant select (id, participant, provider, state), update (state, changed_at) on cases.services to simpul_step;
grant select (id, participant, case_id, months, due_at, late_told_at, done_at), update (late_told_at) on cases.follow_ups to simpul_step;
grant select (id) on identification.interviews to simpul_step;
