-- A stretch of a chain that a person set aside: its ops are kept and count for nothing while aside is true.
create table stretch_mark (
  id binary(16) primary key,
  office varchar,
  first_ms bigint,
  first_op binary(16),
  last_ms bigint,
  own_seq bigint,
  heads varbinary,
  voided varchar,
  chain varchar,
  first_seq bigint,
  last_seq bigint,
  aside boolean,
  reason varchar
);
