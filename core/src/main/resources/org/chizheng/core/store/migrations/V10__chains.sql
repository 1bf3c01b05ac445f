-- A chain that continues another one: its first op says which.
create table chain_start (
  id binary(16) primary key,
  office varchar,
  first_ms bigint,
  first_op binary(16),
  last_ms bigint,
  own_seq bigint,
  heads varbinary,
  voided varchar,
  parent_chain binary(16),
  parent_seq bigint,
  parent_head varchar,
  cause varchar
);

-- A second history under the name of a chain, with the name it has here and the place where it leaves the other.
create table chain_branch (
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
  base_home binary(16),
  base_seq bigint,
  base_head varchar
);

-- The chain or branch under which the ops of a batch stand here; empty where it is the one that the batch names.
alter table intake add column home binary(16);
