-- Figures that people saved with words of their own: the drawing as it was published, version by
-- version. Whose they are stands apart and is never published, so that a person can be erased.

create table figures (
  slug text primary key check (slug glob '[a-z0-9]*' and slug not glob '*[^a-z0-9-]*'),
  person text not null
) strict, without rowid;

create index figures_of_person on figures (person);

create table figure_versions (
  figure text not null references figures (slug),
  number integer not null check (number > 0),
  address text not null,
  revision integer not null references revisions (number),
  program text not null,
  title text not null check (length(title) > 0),
  note text,
  alt text not null check (length(alt) > 0),
  svg text not null,
  saved_on text not null,
  withdrawn integer not null default 0 check (withdrawn in (0, 1)),
  primary key (figure, number)
) strict, without rowid;

create trigger figure_versions_stay before update on figure_versions
begin
  select raise(abort, 'a saved figure is never changed; save another version');
end;

create trigger figure_versions_are_kept before delete on figure_versions
begin
  select raise(abort, 'a saved figure is never deleted; withdraw it');
end;

create trigger figures_keep_their_slug before update of slug on figures
begin
  select raise(abort, 'the address of a figure never changes');
end;

create trigger figures_are_kept before delete on figures
begin
  select raise(abort, 'a saved figure is never deleted; withdraw it');
end;
