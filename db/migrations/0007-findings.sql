-- The figure of a finding as it was published: kept word for word beside the ledger, since a newer
-- program may draw it otherwise. It is no part of the hashes, which are of numbers and words.
create table published_figures (
  finding text not null,
  recorded_in integer not null references revisions (number),
  program text not null,
  svg text not null,
  primary key (finding, recorded_in)
) strict;

create trigger published_figures_keep before delete on published_figures
begin
  select raise(abort, 'published_figures: rows are never deleted');
end;

create trigger published_figures_fixed before update on published_figures
begin
  select raise(abort, 'published_figures: rows are never changed');
end;

-- The place of a finding among those of its package; null for those that were saved here.
alter table findings add column position integer;

drop trigger findings_supersede;

create trigger findings_supersede before update on findings
when old.superseded_in is not null or new.superseded_in is null
  or old.version is not new.version
  or old.id is not new.id
  or old.address is not new.address
  or old.sentence is not new.sentence
  or old.revision is not new.revision
  or old.position is not new.position
  or old.recorded_in is not new.recorded_in
begin
  select raise(abort, 'findings: a version is never changed, only superseded once');
end;
