-- Grids that people have begun: nothing here is published, hashed or seen by anybody else. One
-- person may have several drafts of one period, where two windows typed different things.

create table drafts (
  id text primary key,
  person text not null references people (id) on delete cascade,
  collection text not null,
  period text not null,
  period_type text not null,
  body text not null,
  version integer not null,
  saved_at text not null
) strict;

create index drafts_of_person on drafts (person, collection, period);
