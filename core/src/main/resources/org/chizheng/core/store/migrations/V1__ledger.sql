create table meta(name varchar primary key, val varchar);
