-- A decision names what it was about, so that it is found when a late op opens the matter again under another id.
alter table decision add column on_field varchar;
alter table decision add column on_records varchar;
alter table decision add column on_ops varchar;

-- Who at this desk looks after a case; stays on this device.
create table case_note (
  id binary(16) primary key,
  office varchar,
  first_ms bigint,
  first_op binary(16),
  last_ms bigint,
  own_seq bigint,
  heads varbinary,
  voided varchar,
  case_key varchar,
  assignee varchar,
  note varchar
);
create index case_note_case on case_note (case_key);

-- Which field a case at the bureau is about, so that the office's page can show its own value.
alter table case_notice add column field varchar;
