-- What a pair weighs is kept; at which level each comparison stood is told from the two records when somebody asks, and nothing read it here.
alter table persons.edges drop column levels;
