-- How the columns of a collection's files are called, and the files of uploads that are not finished.
-- Neither is published or hashed.

create table mappings (
  collection text primary key,
  body text not null,
  person text,
  at text not null
) strict, without rowid;

alter table uploads add column file blob;
