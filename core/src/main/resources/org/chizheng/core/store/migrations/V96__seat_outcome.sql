-- Days that a person attended, and how employment after the training was verified: subsidies are paid by them.
alter table enrolment add column attended_days bigint;
alter table enrolment add column employment varchar;
