-- What happened in a quarter is counted by place (statistics/places); without it every record of a source would be read for each question.
create index records_by_occurrence on intake.records (source, occurred_at);
