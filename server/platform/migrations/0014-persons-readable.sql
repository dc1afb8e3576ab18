-- `offset 0` keeps the planner from turning "may this one record be read?" into "read all records once and look it up": before the
-- tables have statistics it chose the second, 50 ms for one name (measured in the demo's load).
alter policy readable_record on persons.links using (exists (select from intake.records r where r.id = record offset 0));
alter policy readable_record on persons.keys using (exists (select from intake.records r where r.id = record offset 0));
alter policy readable_records on persons.edges
  using (exists (select from intake.records r where r.id = first offset 0) and exists (select from intake.records r where r.id = second offset 0));
alter policy readable_records on persons.decisions
  using (exists (select from intake.records r where r.id = first offset 0) and exists (select from intake.records r where r.id = second offset 0));
