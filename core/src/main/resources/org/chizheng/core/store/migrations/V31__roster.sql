-- Signing keys that devices handed over, as far as they go, and the versions of the roster that offices were given.
create table former_key (
  id binary(16) primary key,
  office varchar,
  first_ms bigint,
  first_op binary(16),
  last_ms bigint,
  own_seq bigint,
  heads varbinary,
  voided varchar,
  dev binary(16),
  chain binary(16),
  sign_key varchar,
  box_key varchar,
  last_seq bigint,
  file varchar
);

create table roster (
  id binary(16) primary key,
  office varchar,
  first_ms bigint,
  first_op binary(16),
  last_ms bigint,
  own_seq bigint,
  heads varbinary,
  voided varchar,
  version bigint,
  facts varchar,
  digest varchar,
  head varchar,
  until_ms bigint,
  hands_over boolean
);
