-- An agreement is an object of its own: whom it binds, when it is looked at again, who did what to it and why (protection.md P8).
alter table access.agreements
  -- The other party where it is an agency; null: whoever runs this installation.
  add column counterpart uuid references access.agencies (id),
  -- Null: at its end.
  add column review_at timestamptz,
  add column drafted_at timestamptz,
  add column approved_at timestamptz,
  add column revoked_by uuid,
  add column revoked_because text,
  -- The agreement that this one follows; the earlier stays as it was.
  add column replaces uuid references access.agreements (id);

-- Looked at again: what was found, and when next. It changes no right; a review that is overdue is told.
create table access.agreement_reviews (
  id uuid primary key,
  agreement uuid not null references access.agreements (id),
  officer uuid not null,
  at timestamptz not null,
  finding text not null,
  next_at timestamptz not null
);
create index reviews_by_agreement on access.agreement_reviews (agreement, at);
grant select, insert on access.agreement_reviews to simpul_request;
grant select on access.agreement_reviews to simpul_step;
