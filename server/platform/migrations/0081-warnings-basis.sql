-- When so much of what an alert rests on left with its records that the rest would raise none; null while it stands.
alter table warnings.alerts add column basis_gone_at timestamptz;
