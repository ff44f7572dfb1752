-- Every noun is stored as versions: an identity, words or values, and the revisions between which
-- they held. Rows are only ever added; the one change allowed is the first setting of superseded_in.
-- Foreign keys cannot point at a versioned row, so they point at the identity in names.

create table names (
  noun text not null,
  id text not null,
  primary key (noun, id)
) strict, without rowid;

create table revisions (
  number integer primary key check (number >= 1),
  date text not null check (date glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  kind text not null check (kind in ('load', 'import', 'entry', 'revert')),
  reason text not null check (reason <> ''),
  source text,
  reverts integer references revisions (number),
  hash text not null check (length(hash) = 64)
) strict;

create table sources (
  version integer primary key,
  noun text generated always as ('source') virtual,
  id text not null,
  title text not null,
  publisher text not null,
  author text,
  published text,
  url text,
  kind text not null,
  derived_from text,
  note text,
  recorded_in integer not null references revisions (number) deferrable initially deferred,
  superseded_in integer references revisions (number) deferrable initially deferred,
  check (superseded_in > recorded_in),
  foreign key (noun, id) references names (noun, id),
  foreign key (noun, derived_from) references names (noun, id)
) strict;
create unique index sources_live on sources (id) where superseded_in is null;
create index sources_history on sources (id, recorded_in, superseded_in);
create index sources_recorded on sources (recorded_in);
create index sources_superseded on sources (superseded_in);

create table codebooks (
  version integer primary key,
  noun text generated always as ('codebook') virtual,
  id text not null,
  title text not null,
  source text,
  note text,
  source_noun text generated always as ('source') virtual,
  recorded_in integer not null references revisions (number) deferrable initially deferred,
  superseded_in integer references revisions (number) deferrable initially deferred,
  check (superseded_in > recorded_in),
  foreign key (noun, id) references names (noun, id),
  foreign key (source_noun, source) references names (noun, id)
) strict;
create unique index codebooks_live on codebooks (id) where superseded_in is null;
create index codebooks_history on codebooks (id, recorded_in, superseded_in);
create index codebooks_recorded on codebooks (recorded_in);
create index codebooks_superseded on codebooks (superseded_in);

create table categories (
  version integer primary key,
  noun text generated always as ('category') virtual,
  id text not null,
  codebook text not null,
  dimension text not null,
  slug text not null,
  label text not null,
  definition text,
  broader text,
  aliases text,
  codebook_noun text generated always as ('codebook') virtual,
  recorded_in integer not null references revisions (number) deferrable initially deferred,
  superseded_in integer references revisions (number) deferrable initially deferred,
  check (superseded_in > recorded_in),
  foreign key (noun, id) references names (noun, id),
  foreign key (codebook_noun, codebook) references names (noun, id)
) strict;
create unique index categories_live on categories (id) where superseded_in is null;
create index categories_history on categories (id, recorded_in, superseded_in);
create index categories_recorded on categories (recorded_in);
create index categories_superseded on categories (superseded_in);

create table crosswalk (
  version integer primary key,
  noun text generated always as ('crosswalk') virtual,
  id text not null,
  category_a text not null,
  relation text not null,
  category_b text not null,
  note text,
  category_noun text generated always as ('category') virtual,
  recorded_in integer not null references revisions (number) deferrable initially deferred,
  superseded_in integer references revisions (number) deferrable initially deferred,
  check (superseded_in > recorded_in),
  foreign key (noun, id) references names (noun, id),
  foreign key (category_noun, category_a) references names (noun, id),
  foreign key (category_noun, category_b) references names (noun, id)
) strict;
create unique index crosswalk_live on crosswalk (id) where superseded_in is null;
create index crosswalk_history on crosswalk (id, recorded_in, superseded_in);
create index crosswalk_recorded on crosswalk (recorded_in);
create index crosswalk_superseded on crosswalk (superseded_in);

create table collections (
  version integer primary key,
  noun text generated always as ('collection') virtual,
  id text not null,
  title text not null,
  actor text not null,
  collector text not null,
  population text not null,
  coding text,
  codebook text not null,
  method text not null,
  caveat text not null,
  licence text not null,
  source text not null,
  ours integer not null,
  period_min text,
  period_max text,
  value_max integer,
  codebook_noun text generated always as ('codebook') virtual,
  source_noun text generated always as ('source') virtual,
  recorded_in integer not null references revisions (number) deferrable initially deferred,
  superseded_in integer references revisions (number) deferrable initially deferred,
  check (superseded_in > recorded_in),
  foreign key (noun, id) references names (noun, id),
  foreign key (codebook_noun, codebook) references names (noun, id),
  foreign key (source_noun, source) references names (noun, id)
) strict;
create unique index collections_live on collections (id) where superseded_in is null;
create index collections_history on collections (id, recorded_in, superseded_in);
create index collections_recorded on collections (recorded_in);
create index collections_superseded on collections (superseded_in);

create table series (
  version integer primary key,
  noun text generated always as ('series') virtual,
  id text not null,
  collection text not null,
  unit text not null,
  measure text not null,
  categories text not null,
  whole text,
  label text not null,
  collection_noun text generated always as ('collection') virtual,
  recorded_in integer not null references revisions (number) deferrable initially deferred,
  superseded_in integer references revisions (number) deferrable initially deferred,
  check (superseded_in > recorded_in),
  foreign key (noun, id) references names (noun, id),
  foreign key (collection_noun, collection) references names (noun, id),
  foreign key (noun, whole) references names (noun, id)
) strict;
create unique index series_live on series (id) where superseded_in is null;
create index series_history on series (id, recorded_in, superseded_in);
create index series_recorded on series (recorded_in);
create index series_superseded on series (superseded_in);

create table observations (
  version integer primary key,
  noun text generated always as ('observation') virtual,
  id text not null,
  series text not null,
  period text not null,
  period_start text,
  period_end text,
  period_type text not null,
  period_label text,
  period_order integer,
  value real,
  relation text,
  status text not null,
  period_as_stated text,
  source text not null,
  locator text,
  fragment text,
  note text,
  series_noun text generated always as ('series') virtual,
  source_noun text generated always as ('source') virtual,
  recorded_in integer not null references revisions (number) deferrable initially deferred,
  superseded_in integer references revisions (number) deferrable initially deferred,
  check ((value is null) = (relation is null)),
  check (value is not null or status in ('L', 'M', 'O', 'Q', 'S')),
  check ((period_start is null) = (period_end is null) and period_start <= period_end),
  check (superseded_in > recorded_in),
  foreign key (noun, id) references names (noun, id),
  foreign key (series_noun, series) references names (noun, id),
  foreign key (source_noun, source) references names (noun, id)
) strict;
create unique index observations_live on observations (id) where superseded_in is null;
create index observations_history on observations (id, recorded_in, superseded_in);
create index observations_recorded on observations (recorded_in);
create index observations_superseded on observations (superseded_in);
create index observations_series on observations (series, period, recorded_in, superseded_in);
create index observations_source on observations (source);

create table quoted_shares (
  version integer primary key,
  noun text generated always as ('quoted share') virtual,
  id text not null,
  collection text not null,
  categories text not null,
  period_start text not null,
  period_end text not null,
  relation text not null,
  percent real not null,
  denominator real,
  source text not null,
  locator text,
  note text,
  collection_noun text generated always as ('collection') virtual,
  source_noun text generated always as ('source') virtual,
  recorded_in integer not null references revisions (number) deferrable initially deferred,
  superseded_in integer references revisions (number) deferrable initially deferred,
  check (superseded_in > recorded_in),
  foreign key (noun, id) references names (noun, id),
  foreign key (collection_noun, collection) references names (noun, id),
  foreign key (source_noun, source) references names (noun, id)
) strict;
create unique index quoted_shares_live on quoted_shares (id) where superseded_in is null;
create index quoted_shares_history on quoted_shares (id, recorded_in, superseded_in);
create index quoted_shares_recorded on quoted_shares (recorded_in);
create index quoted_shares_superseded on quoted_shares (superseded_in);

create table remarks (
  version integer primary key,
  noun text generated always as ('remark') virtual,
  id text not null,
  kind text not null,
  subject text not null,
  expected text,
  found text,
  severity text not null,
  note text,
  recorded_in integer not null references revisions (number) deferrable initially deferred,
  superseded_in integer references revisions (number) deferrable initially deferred,
  check (superseded_in > recorded_in),
  foreign key (noun, id) references names (noun, id)
) strict;
create unique index remarks_live on remarks (id) where superseded_in is null;
create index remarks_history on remarks (id, recorded_in, superseded_in);
create index remarks_recorded on remarks (recorded_in);
create index remarks_superseded on remarks (superseded_in);

create table events (
  version integer primary key,
  noun text generated always as ('event') virtual,
  id text not null,
  start text not null,
  "end" text,
  label text not null,
  kind text not null,
  source text not null,
  note text,
  source_noun text generated always as ('source') virtual,
  recorded_in integer not null references revisions (number) deferrable initially deferred,
  superseded_in integer references revisions (number) deferrable initially deferred,
  check (superseded_in > recorded_in),
  foreign key (noun, id) references names (noun, id),
  foreign key (source_noun, source) references names (noun, id)
) strict;
create unique index events_live on events (id) where superseded_in is null;
create index events_history on events (id, recorded_in, superseded_in);
create index events_recorded on events (recorded_in);
create index events_superseded on events (superseded_in);

create table parties (
  version integer primary key,
  noun text generated always as ('party') virtual,
  id text not null,
  name text not null,
  aliases text,
  kind text not null,
  interest text,
  recorded_in integer not null references revisions (number) deferrable initially deferred,
  superseded_in integer references revisions (number) deferrable initially deferred,
  check (superseded_in > recorded_in),
  foreign key (noun, id) references names (noun, id)
) strict;
create unique index parties_live on parties (id) where superseded_in is null;
create index parties_history on parties (id, recorded_in, superseded_in);
create index parties_recorded on parties (recorded_in);
create index parties_superseded on parties (superseded_in);

create table claims (
  version integer primary key,
  noun text generated always as ('claim') virtual,
  id text not null,
  claim text not null,
  claimant text not null,
  about text,
  place text,
  place_disputed text,
  made_on text,
  made_on_precision text,
  medium text,
  recirculated integer,
  original_media_on text,
  original_media_precision text,
  source text not null,
  note text,
  source_noun text generated always as ('source') virtual,
  recorded_in integer not null references revisions (number) deferrable initially deferred,
  superseded_in integer references revisions (number) deferrable initially deferred,
  check (superseded_in > recorded_in),
  foreign key (noun, id) references names (noun, id),
  foreign key (source_noun, source) references names (noun, id)
) strict;
create unique index claims_live on claims (id) where superseded_in is null;
create index claims_history on claims (id, recorded_in, superseded_in);
create index claims_recorded on claims (recorded_in);
create index claims_superseded on claims (superseded_in);

create table evidence (
  version integer primary key,
  noun text generated always as ('evidence') virtual,
  id text not null,
  claim text not null,
  party text not null,
  party_interest text,
  stance text not null,
  "on" text,
  source text not null,
  note text,
  claim_noun text generated always as ('claim') virtual,
  source_noun text generated always as ('source') virtual,
  recorded_in integer not null references revisions (number) deferrable initially deferred,
  superseded_in integer references revisions (number) deferrable initially deferred,
  check (superseded_in > recorded_in),
  foreign key (noun, id) references names (noun, id),
  foreign key (claim_noun, claim) references names (noun, id),
  foreign key (source_noun, source) references names (noun, id)
) strict;
create unique index evidence_live on evidence (id) where superseded_in is null;
create index evidence_history on evidence (id, recorded_in, superseded_in);
create index evidence_recorded on evidence (recorded_in);
create index evidence_superseded on evidence (superseded_in);

create table reviews (
  version integer primary key,
  noun text generated always as ('review') virtual,
  id text not null,
  claim text not null,
  reviewer text not null,
  verdict_word text not null,
  verdict text not null,
  "on" text,
  source text not null,
  claim_noun text generated always as ('claim') virtual,
  source_noun text generated always as ('source') virtual,
  recorded_in integer not null references revisions (number) deferrable initially deferred,
  superseded_in integer references revisions (number) deferrable initially deferred,
  check (superseded_in > recorded_in),
  foreign key (noun, id) references names (noun, id),
  foreign key (claim_noun, claim) references names (noun, id),
  foreign key (source_noun, source) references names (noun, id)
) strict;
create unique index reviews_live on reviews (id) where superseded_in is null;
create index reviews_history on reviews (id, recorded_in, superseded_in);
create index reviews_recorded on reviews (recorded_in);
create index reviews_superseded on reviews (superseded_in);

create table appearances (
  version integer primary key,
  noun text generated always as ('appearance') virtual,
  id text not null,
  claim text not null,
  "order" integer not null,
  "on" text not null,
  precision text not null,
  context text not null,
  source text not null,
  claim_noun text generated always as ('claim') virtual,
  source_noun text generated always as ('source') virtual,
  recorded_in integer not null references revisions (number) deferrable initially deferred,
  superseded_in integer references revisions (number) deferrable initially deferred,
  check (superseded_in > recorded_in),
  foreign key (noun, id) references names (noun, id),
  foreign key (claim_noun, claim) references names (noun, id),
  foreign key (source_noun, source) references names (noun, id)
) strict;
create unique index appearances_live on appearances (id) where superseded_in is null;
create index appearances_history on appearances (id, recorded_in, superseded_in);
create index appearances_recorded on appearances (recorded_in);
create index appearances_superseded on appearances (superseded_in);

create table findings (
  version integer primary key,
  noun text generated always as ('finding') virtual,
  id text not null,
  address text not null,
  sentence text not null,
  revision integer not null,
  recorded_in integer not null references revisions (number) deferrable initially deferred,
  superseded_in integer references revisions (number) deferrable initially deferred,
  check (superseded_in > recorded_in),
  foreign key (noun, id) references names (noun, id)
) strict;
create unique index findings_live on findings (id) where superseded_in is null;
create index findings_history on findings (id, recorded_in, superseded_in);
create index findings_recorded on findings (recorded_in);
create index findings_superseded on findings (superseded_in);

create trigger names_keep before delete on names
begin
  select raise(abort, 'names: rows are never deleted');
end;

create trigger names_fixed before update on names
begin
  select raise(abort, 'names: rows are never changed');
end;

create trigger revisions_keep before delete on revisions
begin
  select raise(abort, 'revisions: rows are never deleted');
end;

create trigger revisions_fixed before update on revisions
begin
  select raise(abort, 'revisions: rows are never changed');
end;

create trigger revisions_dense before insert on revisions
when new.number <> (select coalesce(max(number), 0) + 1 from revisions)
  or new.date < (select coalesce(max(date), '') from revisions)
begin
  select raise(abort, 'revisions: numbers are dense and dates never decrease');
end;

create trigger sources_keep before delete on sources
begin
  select raise(abort, 'sources: rows are never deleted');
end;

create trigger sources_supersede before update on sources
when old.superseded_in is not null or new.superseded_in is null
  or old.version is not new.version
  or old.id is not new.id
  or old.title is not new.title
  or old.publisher is not new.publisher
  or old.author is not new.author
  or old.published is not new.published
  or old.url is not new.url
  or old.kind is not new.kind
  or old.derived_from is not new.derived_from
  or old.note is not new.note
  or old.recorded_in is not new.recorded_in
begin
  select raise(abort, 'sources: a version is never changed, only superseded once');
end;

create trigger codebooks_keep before delete on codebooks
begin
  select raise(abort, 'codebooks: rows are never deleted');
end;

create trigger codebooks_supersede before update on codebooks
when old.superseded_in is not null or new.superseded_in is null
  or old.version is not new.version
  or old.id is not new.id
  or old.title is not new.title
  or old.source is not new.source
  or old.note is not new.note
  or old.recorded_in is not new.recorded_in
begin
  select raise(abort, 'codebooks: a version is never changed, only superseded once');
end;

create trigger categories_keep before delete on categories
begin
  select raise(abort, 'categories: rows are never deleted');
end;

create trigger categories_supersede before update on categories
when old.superseded_in is not null or new.superseded_in is null
  or old.version is not new.version
  or old.id is not new.id
  or old.codebook is not new.codebook
  or old.dimension is not new.dimension
  or old.slug is not new.slug
  or old.label is not new.label
  or old.definition is not new.definition
  or old.broader is not new.broader
  or old.aliases is not new.aliases
  or old.recorded_in is not new.recorded_in
begin
  select raise(abort, 'categories: a version is never changed, only superseded once');
end;

create trigger crosswalk_keep before delete on crosswalk
begin
  select raise(abort, 'crosswalk: rows are never deleted');
end;

create trigger crosswalk_supersede before update on crosswalk
when old.superseded_in is not null or new.superseded_in is null
  or old.version is not new.version
  or old.id is not new.id
  or old.category_a is not new.category_a
  or old.relation is not new.relation
  or old.category_b is not new.category_b
  or old.note is not new.note
  or old.recorded_in is not new.recorded_in
begin
  select raise(abort, 'crosswalk: a version is never changed, only superseded once');
end;

create trigger collections_keep before delete on collections
begin
  select raise(abort, 'collections: rows are never deleted');
end;

create trigger collections_supersede before update on collections
when old.superseded_in is not null or new.superseded_in is null
  or old.version is not new.version
  or old.id is not new.id
  or old.title is not new.title
  or old.actor is not new.actor
  or old.collector is not new.collector
  or old.population is not new.population
  or old.coding is not new.coding
  or old.codebook is not new.codebook
  or old.method is not new.method
  or old.caveat is not new.caveat
  or old.licence is not new.licence
  or old.source is not new.source
  or old.ours is not new.ours
  or old.period_min is not new.period_min
  or old.period_max is not new.period_max
  or old.value_max is not new.value_max
  or old.recorded_in is not new.recorded_in
begin
  select raise(abort, 'collections: a version is never changed, only superseded once');
end;

create trigger series_keep before delete on series
begin
  select raise(abort, 'series: rows are never deleted');
end;

create trigger series_supersede before update on series
when old.superseded_in is not null or new.superseded_in is null
  or old.version is not new.version
  or old.id is not new.id
  or old.collection is not new.collection
  or old.unit is not new.unit
  or old.measure is not new.measure
  or old.categories is not new.categories
  or old.whole is not new.whole
  or old.label is not new.label
  or old.recorded_in is not new.recorded_in
begin
  select raise(abort, 'series: a version is never changed, only superseded once');
end;

create trigger observations_keep before delete on observations
begin
  select raise(abort, 'observations: rows are never deleted');
end;

create trigger observations_supersede before update on observations
when old.superseded_in is not null or new.superseded_in is null
  or old.version is not new.version
  or old.id is not new.id
  or old.series is not new.series
  or old.period is not new.period
  or old.period_start is not new.period_start
  or old.period_end is not new.period_end
  or old.period_type is not new.period_type
  or old.period_label is not new.period_label
  or old.period_order is not new.period_order
  or old.value is not new.value
  or old.relation is not new.relation
  or old.status is not new.status
  or old.period_as_stated is not new.period_as_stated
  or old.source is not new.source
  or old.locator is not new.locator
  or old.fragment is not new.fragment
  or old.note is not new.note
  or old.recorded_in is not new.recorded_in
begin
  select raise(abort, 'observations: a version is never changed, only superseded once');
end;

create trigger quoted_shares_keep before delete on quoted_shares
begin
  select raise(abort, 'quoted_shares: rows are never deleted');
end;

create trigger quoted_shares_supersede before update on quoted_shares
when old.superseded_in is not null or new.superseded_in is null
  or old.version is not new.version
  or old.id is not new.id
  or old.collection is not new.collection
  or old.categories is not new.categories
  or old.period_start is not new.period_start
  or old.period_end is not new.period_end
  or old.relation is not new.relation
  or old.percent is not new.percent
  or old.denominator is not new.denominator
  or old.source is not new.source
  or old.locator is not new.locator
  or old.note is not new.note
  or old.recorded_in is not new.recorded_in
begin
  select raise(abort, 'quoted_shares: a version is never changed, only superseded once');
end;

create trigger remarks_keep before delete on remarks
begin
  select raise(abort, 'remarks: rows are never deleted');
end;

create trigger remarks_supersede before update on remarks
when old.superseded_in is not null or new.superseded_in is null
  or old.version is not new.version
  or old.id is not new.id
  or old.kind is not new.kind
  or old.subject is not new.subject
  or old.expected is not new.expected
  or old.found is not new.found
  or old.severity is not new.severity
  or old.note is not new.note
  or old.recorded_in is not new.recorded_in
begin
  select raise(abort, 'remarks: a version is never changed, only superseded once');
end;

create trigger events_keep before delete on events
begin
  select raise(abort, 'events: rows are never deleted');
end;

create trigger events_supersede before update on events
when old.superseded_in is not null or new.superseded_in is null
  or old.version is not new.version
  or old.id is not new.id
  or old.start is not new.start
  or old."end" is not new."end"
  or old.label is not new.label
  or old.kind is not new.kind
  or old.source is not new.source
  or old.note is not new.note
  or old.recorded_in is not new.recorded_in
begin
  select raise(abort, 'events: a version is never changed, only superseded once');
end;

create trigger parties_keep before delete on parties
begin
  select raise(abort, 'parties: rows are never deleted');
end;

create trigger parties_supersede before update on parties
when old.superseded_in is not null or new.superseded_in is null
  or old.version is not new.version
  or old.id is not new.id
  or old.name is not new.name
  or old.aliases is not new.aliases
  or old.kind is not new.kind
  or old.interest is not new.interest
  or old.recorded_in is not new.recorded_in
begin
  select raise(abort, 'parties: a version is never changed, only superseded once');
end;

create trigger claims_keep before delete on claims
begin
  select raise(abort, 'claims: rows are never deleted');
end;

create trigger claims_supersede before update on claims
when old.superseded_in is not null or new.superseded_in is null
  or old.version is not new.version
  or old.id is not new.id
  or old.claim is not new.claim
  or old.claimant is not new.claimant
  or old.about is not new.about
  or old.place is not new.place
  or old.place_disputed is not new.place_disputed
  or old.made_on is not new.made_on
  or old.made_on_precision is not new.made_on_precision
  or old.medium is not new.medium
  or old.recirculated is not new.recirculated
  or old.original_media_on is not new.original_media_on
  or old.original_media_precision is not new.original_media_precision
  or old.source is not new.source
  or old.note is not new.note
  or old.recorded_in is not new.recorded_in
begin
  select raise(abort, 'claims: a version is never changed, only superseded once');
end;

create trigger evidence_keep before delete on evidence
begin
  select raise(abort, 'evidence: rows are never deleted');
end;

create trigger evidence_supersede before update on evidence
when old.superseded_in is not null or new.superseded_in is null
  or old.version is not new.version
  or old.id is not new.id
  or old.claim is not new.claim
  or old.party is not new.party
  or old.party_interest is not new.party_interest
  or old.stance is not new.stance
  or old."on" is not new."on"
  or old.source is not new.source
  or old.note is not new.note
  or old.recorded_in is not new.recorded_in
begin
  select raise(abort, 'evidence: a version is never changed, only superseded once');
end;

create trigger reviews_keep before delete on reviews
begin
  select raise(abort, 'reviews: rows are never deleted');
end;

create trigger reviews_supersede before update on reviews
when old.superseded_in is not null or new.superseded_in is null
  or old.version is not new.version
  or old.id is not new.id
  or old.claim is not new.claim
  or old.reviewer is not new.reviewer
  or old.verdict_word is not new.verdict_word
  or old.verdict is not new.verdict
  or old."on" is not new."on"
  or old.source is not new.source
  or old.recorded_in is not new.recorded_in
begin
  select raise(abort, 'reviews: a version is never changed, only superseded once');
end;

create trigger appearances_keep before delete on appearances
begin
  select raise(abort, 'appearances: rows are never deleted');
end;

create trigger appearances_supersede before update on appearances
when old.superseded_in is not null or new.superseded_in is null
  or old.version is not new.version
  or old.id is not new.id
  or old.claim is not new.claim
  or old."order" is not new."order"
  or old."on" is not new."on"
  or old.precision is not new.precision
  or old.context is not new.context
  or old.source is not new.source
  or old.recorded_in is not new.recorded_in
begin
  select raise(abort, 'appearances: a version is never changed, only superseded once');
end;

create trigger findings_keep before delete on findings
begin
  select raise(abort, 'findings: rows are never deleted');
end;

create trigger findings_supersede before update on findings
when old.superseded_in is not null or new.superseded_in is null
  or old.version is not new.version
  or old.id is not new.id
  or old.address is not new.address
  or old.sentence is not new.sentence
  or old.revision is not new.revision
  or old.recorded_in is not new.recorded_in
begin
  select raise(abort, 'findings: a version is never changed, only superseded once');
end;
