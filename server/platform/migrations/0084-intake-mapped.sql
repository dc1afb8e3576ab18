-- A delivery whose records stand in the sender's own columns names the mapping that reads them; its bytes stay as they came.
alter table intake.deliveries add column mapping uuid references intake.mappings (id);
