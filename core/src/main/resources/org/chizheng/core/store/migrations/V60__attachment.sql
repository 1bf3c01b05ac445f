-- A photo or scan behind a record: which file, of what, and the key that opens it.
create table attachment (
  id binary(16) primary key,
  office varchar,
  first_ms bigint,
  first_op binary(16),
  last_ms bigint,
  own_seq bigint,
  heads varbinary,
  voided varchar,
  about varchar,
  subject binary(16),
  field varchar,
  sort varchar,
  form varchar,
  note varchar,
  bytes bigint,
  file varchar,
  file_key varchar
);
create index attachment_subject on attachment (subject);
create index attachment_file on attachment (file);
