-- SOPs as data: several for one case (by age of each victim, by track), events that start steps, and versions written on a screen by one
-- person and published by another. Versions that are kept stay as they are.
alter table cases.sops
  -- Null: it came with the application.
  add column published_by uuid,
  add column reason text;
grant insert on cases.sops to simpul_request;
grant update (retired_at) on cases.sops to simpul_request;

-- Null: a step of the SOP that the case was opened under, from before a case could have several.
alter table cases.steps
  add column sop text,
  add column sop_version int,
  add foreign key (sop, sop_version) references cases.sops (id, version),
  add check ((sop is null) = (sop_version is null)),
  -- Two SOPs may call a step of one person alike.
  drop constraint steps_case_id_participant_code_key,
  add unique (case_id, participant, sop, code);

create table cases.sop_drafts (
  id uuid primary key,
  sop text not null,
  version int not null,
  -- json, not jsonb: its hash is of the text.
  declaration json not null,
  hash text not null,
  state text not null check (state in ('draft', 'published', 'withdrawn')),
  author uuid not null,
  written_at timestamptz not null,
  changed_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  reason text,
  check ((state = 'draft') = (decided_at is null))
);
-- Two drafts of one SOP could both become the next version.
create unique index one_open_sop_draft on cases.sop_drafts (sop) where state = 'draft';
alter table cases.sop_drafts enable row level security;
-- An SOP is no secret; the door asks who may write and publish.
create policy everybody on cases.sop_drafts to simpul_request using (true) with check (true);
create policy steps on cases.sop_drafts to simpul_step using (true) with check (true);

-- What an officer records and steps wait for, such as the permohonan of UU 21/2007 art. 52: when it happened and when it was written down.
create table cases.recorded (
  id uuid primary key,
  case_id uuid not null references cases.cases (id),
  -- Null: about everybody in the case.
  participant uuid references cases.participants (id),
  event text not null,
  by_whom text not null,
  at timestamptz not null,
  note text not null,
  officer uuid not null,
  post uuid not null,
  recorded_at timestamptz not null,
  check (at <= recorded_at)
);
create index recorded_by_case on cases.recorded (case_id, at);
alter table cases.recorded enable row level security;
create policy sight on cases.recorded to simpul_request using (access.sees('case', case_id)) with check (access.sees('case', case_id));
create policy steps on cases.recorded to simpul_step using (true) with check (true);

grant select, insert, update on cases.sop_drafts to simpul_request;
grant select, insert on cases.recorded to simpul_request;
grant select, insert, update, delete on cases.sop_drafts, cases.recorded to simpul_step;
