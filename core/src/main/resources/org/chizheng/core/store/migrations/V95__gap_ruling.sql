-- How the county settled what a document leaves open: a layer over the policy packs, with author, date and reason.
create table gap_ruling (
  id binary(16) primary key,
  office varchar,
  first_ms bigint,
  first_op binary(16),
  last_ms bigint,
  own_seq bigint,
  heads varbinary,
  voided varchar,
  gap varchar,
  pack varchar,
  reading varchar,
  figure bigint,
  decided_by varchar,
  decided_on varchar,
  reason varchar
);
