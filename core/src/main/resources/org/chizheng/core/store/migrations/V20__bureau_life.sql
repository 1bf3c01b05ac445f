-- The bureau's lives, its log of what it took, how far its backups reach, and what an office saw that does not agree.

alter table outbox add column sent_epoch binary(16);

alter table intake add column epoch binary(16);
alter table intake add column log_epoch binary(16);
alter table intake add column log_no bigint;
alter table intake add column log_head varchar;
create index intake_log on intake (log_epoch, log_no);

alter table downlink add column epoch binary(16);

alter table receipt add column epoch binary(16);
alter table receipt add column head varchar;
alter table receipt add column log_no bigint;
alter table receipt add column log_head varchar;

create table life (
  id binary(16) primary key,
  office varchar,
  first_ms bigint,
  first_op binary(16),
  last_ms bigint,
  own_seq bigint,
  heads varbinary,
  voided varchar,
  epoch binary(16),
  life_no bigint,
  began_ms bigint,
  former varchar,
  restored_from varchar,
  have varchar,
  had varchar,
  mark varchar,
  file varchar
);

-- How far the bureau's verified backups hold a chain of this office.
create table backed_up (
  id binary(16) primary key,
  office varchar,
  first_ms bigint,
  first_op binary(16),
  last_ms bigint,
  own_seq bigint,
  heads varbinary,
  voided varchar,
  chain binary(16),
  epoch binary(16),
  once bigint,
  twice bigint
);

-- What the bureau told that contradicts what it told before.
create table doubt (
  id binary(16) primary key,
  office varchar,
  first_ms bigint,
  first_op binary(16),
  last_ms bigint,
  own_seq bigint,
  heads varbinary,
  voided varchar,
  code varchar,
  epoch binary(16),
  at_no bigint,
  held varchar,
  told varchar,
  file varchar
);
