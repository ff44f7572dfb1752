-- New collections that somebody is in the middle of describing. Nothing here is published; a draft
-- goes when it is recorded, dropped, or when its person is erased.

create table collection_drafts (
  id text primary key,
  person text not null references people (id) on delete cascade,
  body text not null,
  at text not null
) strict, without rowid;
