-- Browsers in which somebody has signed in before, so that others who try passwords from the same
-- network do not shut them out; and when a person was let in again on the host.

create table devices (
  hash text primary key,
  person text not null references people (id) on delete cascade,
  created_at text not null
) strict, without rowid;

create index devices_of_person on devices (person);

alter table people add column unlocked_at text;
