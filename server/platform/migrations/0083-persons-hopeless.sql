-- Evidence that two records are surely not one person is kept no more: that they share a key says it (matching/average-link.ts, hopeless).
delete from persons.edges where weight < -10;
