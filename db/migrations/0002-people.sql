-- People, and what they are in the middle of. Nothing here is published or hashed; a person can be
-- erased without breaking the chain, because acts keep only a random id.

create table people (
  id text primary key,
  handle text not null unique collate nocase,
  role text not null check (role in ('reader', 'analyst', 'editor', 'admin')),
  password text,
  disabled integer not null default 0,
  created_at text not null
) strict, without rowid;

create table sessions (
  hash text primary key,
  person text not null references people (id) on delete cascade,
  created_at text not null,
  seen_at text not null
) strict, without rowid;

create table tokens (
  id text primary key,
  hash text not null unique,
  person text not null references people (id) on delete cascade,
  name text not null,
  scope text not null check (scope in ('read', 'write')),
  created_on text not null,
  expires_on text not null,
  used_on text
) strict, without rowid;

create table sign_in_links (
  hash text primary key,
  person text not null references people (id) on delete cascade,
  expires_at text not null
) strict, without rowid;

create table acts (
  revision integer primary key references revisions (number),
  person text not null,
  at text not null
) strict;

create table replies (
  person text not null,
  key text not null,
  request_hash text not null,
  status integer not null,
  body text not null,
  at text not null,
  primary key (person, key)
) strict, without rowid;

create table uploads (
  id text primary key,
  person text not null references people (id) on delete cascade,
  collection text not null,
  name text not null,
  body text not null,
  at text not null
) strict, without rowid;

create table audit (
  number integer primary key,
  at text not null,
  person text,
  action text not null,
  subject text not null
) strict;
