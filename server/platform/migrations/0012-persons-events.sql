-- Row policies do not cover this table: it is for steps.
-- Joins and parts name records; no request reads them.
revoke select on persons.events from simpul_request;
