-- Records that travel. Columns before "voided" are the same in every table; see RecordTable.

create table trainee (
  id binary(16) primary key,
  office varchar,
  first_ms bigint,
  first_op binary(16),
  last_ms bigint,
  own_seq bigint,
  heads varbinary,
  voided varchar,
  name varchar,
  id_kind varchar,
  id_no varchar,
  phone varchar,
  phone2 varchar,
  nation varchar,
  education varchar,
  household_type varchar,
  address varchar,
  township varchar,
  village varchar,
  employer varchar,
  bank_account varchar,
  wish varchar,
  informed_on varchar,
  remark varchar,
  same_as binary(16),
  sex varchar,
  birth varchar,
  initials varchar
);
create index trainee_id_no on trainee (id_no);
create index trainee_name on trainee (name);
create index trainee_initials on trainee (initials);
create index trainee_phone on trainee (phone);

create table person_group (
  id binary(16) primary key,
  office varchar,
  first_ms bigint,
  first_op binary(16),
  last_ms bigint,
  own_seq bigint,
  heads varbinary,
  voided varchar,
  trainee binary(16),
  code varchar,
  evidence varchar,
  evidence_on varchar,
  valid_from varchar,
  valid_until varchar,
  remark varchar
);
create index person_group_trainee on person_group (trainee);

create table commitment (
  id binary(16) primary key,
  office varchar,
  first_ms bigint,
  first_op binary(16),
  last_ms bigint,
  own_seq bigint,
  heads varbinary,
  voided varchar,
  trainee binary(16),
  training_class binary(16),
  signed_on varchar,
  kept_at varchar
);
create index commitment_trainee on commitment (trainee);

create table institution (
  id binary(16) primary key,
  office varchar,
  first_ms bigint,
  first_op binary(16),
  last_ms bigint,
  own_seq bigint,
  heads varbinary,
  voided varchar,
  name varchar,
  credit_code varchar,
  kind varchar,
  legal_person varchar,
  contact varchar,
  phone varchar,
  address varchar,
  remark varchar
);

create table training_class (
  id binary(16) primary key,
  office varchar,
  first_ms bigint,
  first_op binary(16),
  last_ms bigint,
  own_seq bigint,
  heads varbinary,
  voided varchar,
  no varchar,
  name varchar,
  institution binary(16),
  occupation_edition varchar,
  occupation_code varchar,
  occupation_name varchar,
  level varchar,
  kind varchar,
  starts_on varchar,
  ends_on varchar,
  days bigint,
  hours bigint,
  venue varchar,
  teachers varchar,
  planned bigint,
  contact varchar,
  phone varchar,
  selecting_unit varchar,
  submitted_on varchar,
  approval varchar,
  approval_on varchar,
  approval_why varchar,
  remark varchar
);
create index training_class_no on training_class (no);

create table enrolment (
  id binary(16) primary key,
  office varchar,
  first_ms bigint,
  first_op binary(16),
  last_ms bigint,
  own_seq bigint,
  heads varbinary,
  voided varchar,
  training_class binary(16),
  trainee binary(16),
  category varchar,
  credited_unit varchar,
  choice_why varchar,
  voucher_no varchar,
  withdrawn_on varchar,
  withdrawn_why varchar,
  result varchar,
  doubts varchar,
  source varchar,
  remark varchar
);
create index enrolment_class on enrolment (training_class);
create index enrolment_trainee on enrolment (trainee);
create index enrolment_voucher on enrolment (voucher_no);

create table certificate (
  id binary(16) primary key,
  office varchar,
  first_ms bigint,
  first_op binary(16),
  last_ms bigint,
  own_seq bigint,
  heads varbinary,
  voided varchar,
  trainee binary(16),
  kind varchar,
  number varchar,
  occupation_edition varchar,
  occupation_code varchar,
  occupation_name varchar,
  level varchar,
  issued_on varchar,
  issuer varchar,
  source_unit varchar,
  counting_path varchar,
  training_class binary(16),
  doubts varchar,
  source varchar,
  remark varchar
);
create index certificate_trainee on certificate (trainee);
create index certificate_number on certificate (number);

create table target (
  id binary(16) primary key,
  office varchar,
  first_ms bigint,
  first_op binary(16),
  last_ms bigint,
  own_seq bigint,
  heads varbinary,
  voided varchar,
  annex varchar,
  target_year bigint,
  unit varchar,
  place bigint,
  total bigint,
  by_june bigint,
  by_september bigint,
  by_november bigint,
  poverty bigint,
  general bigint,
  enterprise bigint,
  startup bigint,
  high_skill bigint,
  employed bigint,
  holders_now bigint,
  document varchar
);

create table decision (
  id binary(16) primary key,
  office varchar,
  first_ms bigint,
  first_op binary(16),
  last_ms bigint,
  own_seq bigint,
  heads varbinary,
  voided varchar,
  case_key varchar,
  rule varchar,
  verdict varchar,
  reason varchar
);
create index decision_case on decision (case_key);

-- Records that stay on this device.

create table account (
  id binary(16) primary key,
  office varchar,
  first_ms bigint,
  first_op binary(16),
  last_ms bigint,
  own_seq bigint,
  heads varbinary,
  voided varchar,
  login varchar,
  name varchar,
  role varchar,
  disabled boolean
);

create table setting (
  id binary(16) primary key,
  office varchar,
  first_ms bigint,
  first_op binary(16),
  last_ms bigint,
  own_seq bigint,
  heads varbinary,
  voided varchar,
  name varchar,
  val varchar
);

create table import_run (
  id binary(16) primary key,
  office varchar,
  first_ms bigint,
  first_op binary(16),
  last_ms bigint,
  own_seq bigint,
  heads varbinary,
  voided varchar,
  file_name varchar,
  file_hash varchar,
  layout varchar,
  sender varchar,
  training_class binary(16),
  counts varchar,
  state varchar
);

create table import_row (
  id binary(16) primary key,
  office varchar,
  first_ms bigint,
  first_op binary(16),
  last_ms bigint,
  own_seq bigint,
  heads varbinary,
  voided varchar,
  run binary(16),
  sheet varchar,
  row_no bigint,
  row_key varchar,
  outcome varchar,
  cells varchar,
  field_values varchar,
  problems varchar,
  state varchar
);
create index import_row_run on import_row (run);

create table column_mapping (
  id binary(16) primary key,
  office varchar,
  first_ms bigint,
  first_op binary(16),
  last_ms bigint,
  own_seq bigint,
  heads varbinary,
  voided varchar,
  sender varchar,
  layout varchar,
  mapping varchar
);

create table audit (
  id binary(16) primary key,
  office varchar,
  first_ms bigint,
  first_op binary(16),
  last_ms bigint,
  own_seq bigint,
  heads varbinary,
  voided varchar,
  act varchar,
  subject varchar,
  reason varchar,
  detail varchar
);

create table outbox (
  id binary(16) primary key,
  office varchar,
  first_ms bigint,
  first_op binary(16),
  last_ms bigint,
  own_seq bigint,
  heads varbinary,
  voided varchar,
  chain binary(16),
  first_seq bigint,
  last_seq bigint,
  batch_no bigint,
  digest varchar,
  way varchar,
  place varchar,
  made_on varchar,
  counts varchar,
  check_code varchar
);

create table device (
  id binary(16) primary key,
  office varchar,
  first_ms bigint,
  first_op binary(16),
  last_ms bigint,
  own_seq bigint,
  heads varbinary,
  voided varchar,
  dev binary(16),
  unit varchar,
  name varchar,
  chain binary(16),
  sign_key varchar,
  box_key varchar,
  kid varchar,
  state varchar,
  code varchar,
  code_until bigint,
  request varchar,
  revoked_seq bigint
);

create table intake (
  id binary(16) primary key,
  office varchar,
  first_ms bigint,
  first_op binary(16),
  last_ms bigint,
  own_seq bigint,
  heads varbinary,
  voided varchar,
  digest varchar,
  batch_type varchar,
  dev binary(16),
  chain binary(16),
  unit varchar,
  first_seq bigint,
  last_seq bigint,
  head varchar,
  applied_seq bigint,
  seen_dseq bigint,
  state varchar,
  counts varchar,
  receipt varchar,
  way varchar
);
create index intake_chain on intake (chain, first_seq);

create table downlink (
  id binary(16) primary key,
  office varchar,
  first_ms bigint,
  first_op binary(16),
  last_ms bigint,
  own_seq bigint,
  heads varbinary,
  voided varchar,
  dev binary(16),
  dseq bigint,
  entry varchar,
  ref varchar,
  file varchar
);
create index downlink_dev on downlink (dev, dseq);

create table receipt (
  id binary(16) primary key,
  office varchar,
  first_ms bigint,
  first_op binary(16),
  last_ms bigint,
  own_seq bigint,
  heads varbinary,
  voided varchar,
  chain binary(16),
  first_seq bigint,
  last_seq bigint,
  digest varchar,
  received_ms bigint,
  outcomes varchar,
  file varchar
);

-- What the bureau told this office of a case that names its records.
create table case_notice (
  id binary(16) primary key,
  office varchar,
  first_ms bigint,
  first_op binary(16),
  last_ms bigint,
  own_seq bigint,
  heads varbinary,
  voided varchar,
  case_key varchar,
  rule varchar,
  state varchar,
  records varchar,
  offices varchar
);
