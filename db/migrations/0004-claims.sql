-- What claims need beyond the package: the source's own words for a time, who repeats whom, grades
-- of parties and of what they say, and what came with a review and has no place of its own here.

alter table claims add column made_as_stated text;
alter table claims add column further text;
alter table parties add column reliability text check (reliability in ('A', 'B', 'C', 'D', 'E', 'F'));
alter table evidence add column repeats text;
alter table evidence add column credibility text
  check (credibility in ('1', '2', '3', '4', '5', '6'));
alter table reviews add column further text;

create trigger claims_later before update on claims
when old.made_as_stated is not new.made_as_stated or old.further is not new.further
begin
  select raise(abort, 'claims: a version is never changed, only superseded once');
end;

create trigger parties_later before update on parties
when old.reliability is not new.reliability
begin
  select raise(abort, 'parties: a version is never changed, only superseded once');
end;

create trigger evidence_later before update on evidence
when old.repeats is not new.repeats or old.credibility is not new.credibility
begin
  select raise(abort, 'evidence: a version is never changed, only superseded once');
end;

create trigger reviews_later before update on reviews
when old.further is not new.further
begin
  select raise(abort, 'reviews: a version is never changed, only superseded once');
end;
