-- A day that does not add up stays open until it adds up or until somebody of the sending agency says why it never will. What they said
-- holds for the two numbers they said it of: another statement, or a record that came after all, opens the day again.
alter table intake.statements
  add column compared_at timestamptz,
  add column settled_at timestamptz,
  add column settled_by uuid,
  add column settled_because text,
  add column settled_records int,
  add column settled_received int,
  add column open boolean not null generated always as (received is distinct from records
    and (settled_records is distinct from records or settled_received is distinct from received)) stored;

-- Old days are compared again only while they are open, those first that were longest not looked at.
create index statements_open on intake.statements (compared_at nulls first) where open;
