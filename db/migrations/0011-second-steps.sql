-- A second step at sign-in: a code that an app makes of a key and the time. The key is kept as it
-- is, since both sides make the code of it; whoever reads this file can make codes, which is why it
-- is its owner's alone (0600) and why the password, of which only a hash is here, is asked as well.

create table second_steps (
  person text primary key references people (id) on delete cascade,
  key text not null,
  -- Null until a first code has shown that the app has the key.
  confirmed_at text,
  -- The newest step whose code was taken: none is taken twice.
  last_step integer,
  -- Wrong codes in a row.
  failures integer not null default 0
) strict, without rowid;

create table recovery_codes (
  hash text primary key,
  person text not null references people (id) on delete cascade
) strict, without rowid;

create index recovery_codes_of_person on recovery_codes (person);

-- Browsers that gave the right password or link and owe the code.
create table sign_ins (
  hash text primary key,
  person text not null references people (id) on delete cascade,
  created_at text not null,
  by_link integer not null default 0
) strict, without rowid;

-- Who came by a link may set a password without the old one, which is what the link is for.
alter table sessions add column by_link integer not null default 0;
