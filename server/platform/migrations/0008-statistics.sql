-- What came in per hour and source: counts only, so that the situation board may show them to every agency.
create table statistics.records_per_hour (
  hour timestamptz not null,
  source text not null,
  records int not null,
  primary key (hour, source)
);
grant select on statistics.records_per_hour to simpul_request, simpul_step;
grant insert, update on statistics.records_per_hour to simpul_step;
