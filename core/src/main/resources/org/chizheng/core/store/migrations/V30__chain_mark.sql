-- Up to which number of a chain its ops count; the record's id is the chain. A chain without a row counts whole.
create table chain_mark (
  id binary(16) primary key,
  office varchar,
  first_ms bigint,
  first_op binary(16),
  last_ms bigint,
  own_seq bigint,
  heads varbinary,
  voided varchar,
  last_trusted bigint,
  reason varchar
);
-- The mark of a device's chain stood here; one place knows it now.
alter table device drop column revoked_seq;
