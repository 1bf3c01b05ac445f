-- The projection: everything here can be thrown away and rebuilt from the journal and the inbox.
-- No UNIQUE, FOREIGN KEY, CHECK or length limit beside the record id: an op that is in a journal cannot be refused.

create table meta (
  name varchar primary key,
  val varchar
);

-- How far each chain has been applied, own chains and received ones alike.
create table chain_pos (
  chain binary(16) primary key,
  device binary(16),
  seq bigint,
  head binary(32)
);

-- Every op that took part, for the history and for the rare looks of the merge.
create table op (
  id binary(16) primary key,
  rec binary(16),
  kind varchar,
  chain binary(16),
  seq bigint,
  at_ms bigint,
  lines varbinary
);
create index op_rec on op (rec);
create index op_chain on op (chain, seq);

create table conflict_case (
  id varchar primary key,
  rule varchar,
  case_key varchar,
  kind varchar,
  field varchar,
  offices varchar,
  since_ms bigint,
  decided boolean
);
create index conflict_case_key on conflict_case (rule, case_key);
-- Which records wait for a case, so that a list can mark them.
create table case_record (
  case_id varchar,
  rec binary(16)
);
create index case_record_rec on case_record (rec);
create index case_record_case on case_record (case_id);
-- The ops that contradict each other; rows, for a joined text has an end and a case may have as many as a county has lines.
create table case_member (
  case_id varchar,
  op binary(16)
);
create index case_member_case on case_member (case_id);

-- Records that were decided to be another one (sameAs), so that what hangs on both counts as one holder's.
create table holder_alias (
  rec binary(16) primary key,
  same_as binary(16)
);
create index holder_alias_same_as on holder_alias (same_as);
