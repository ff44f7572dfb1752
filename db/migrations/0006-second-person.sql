-- Large changes wait here until a second person has looked at them. Nothing of it is published; who
-- wrote and who decided are kept as random ids, as in acts.

create table settings (
  name text primary key,
  value text not null
) strict, without rowid;

create table waiting (
  id text primary key,
  person text,
  body text not null,
  numbers integer not null,
  at text not null,
  state text not null default 'waiting' check (state in ('waiting', 'recorded', 'declined')),
  decided_by text,
  decided_at text,
  answer text,
  revision integer references revisions (number),
  check (decided_by is not person or decided_by is null)
) strict, without rowid;
create index waiting_state on waiting (state, at);
