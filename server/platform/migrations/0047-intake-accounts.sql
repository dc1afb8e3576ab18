-- Bank accounts stand only in police records (protection.md P8): few, looked up by the police themselves, so the index holds only those.
create index records_by_account on intake.records ((facts ->> 'account')) where facts ? 'account';
