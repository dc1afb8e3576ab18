-- A feed's health stands in sixteen stripes, one of which each delivery takes by its id: with one row every delivery of a post waited until
-- the one before was safe on the disk (measured: 118 single records a second, whatever the number of connections).
alter table intake.feeds add column stripe smallint not null default 0;
alter table intake.feeds drop constraint feeds_pkey;
alter table intake.feeds add primary key (source, agency, post, stripe);
