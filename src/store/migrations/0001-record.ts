/**
 * The record's first shape: people, compartments, history, destroyable content, and who may see and
 * do what.
 */

/**
 * Tables. The compartment stands in every key, unique or foreign, so that no key tells of a row
 * that is hidden.
 */
const TABLES = `
create domain parley.word as text collate "C";

create table parley.person (person parley.word primary key, name parley.word not null unique);
create table parley.sign_in_link (hash parley.word primary key,
person parley.word not null references parley.person, until timestamptz(3) not null);
create table parley.session (hash parley.word primary key,
person parley.word not null references parley.person, until timestamptz(3) not null);

-- A compartment is there when its history has an end.
create table parley.head (
  compartment parley.word primary key, seq bigint not null, hash parley.word not null,
  recorded_at timestamptz(3)
);
create table parley.membership (
  compartment parley.word not null references parley.head, person parley.word not null,
  primary key (compartment, person)
);
create index membership_of on parley.membership (person, compartment);
create table parley.process (
  compartment parley.word not null references parley.head, process parley.word not null,
  primary key (compartment, process)
);
create index process_by_id on parley.process (process);

-- The permanent history: one row an act, each hashed over the one before.
create table parley.history (
  compartment parley.word not null, seq bigint not null, act parley.word not null,
  author parley.word not null,
  recorded_at timestamptz(3) not null, hash parley.word not null,
  id parley.word, item parley.word, process parley.word, kind parley.word, standing parley.word,
  maker parley.word,
  supersedes parley.word, content_hash parley.word, target bigint, because parley.word,
  primary key (compartment, seq),
  unique (compartment, id),
  foreign key (compartment, process) references parley.process,
  foreign key (compartment, supersedes) references parley.history (compartment, id),
  foreign key (compartment, target) references parley.history (compartment, seq),
  check (case act
    when 'write' then num_nonnulls(id, item, process, kind, standing, maker, content_hash) = 7
    and num_nonnulls(target, because) = 0
    when 'keep' then num_nonnulls(id, process, content_hash) = 3
    and num_nonnulls(item, kind, standing, maker, supersedes, target, because) = 0
    when 'identify' then num_nonnulls(item, process, content_hash) = 3
    and num_nonnulls(id, kind, standing, maker, supersedes, target, because) = 0
    when 'destroy' then num_nonnulls(target, because) = 2
    and num_nonnulls(id, item, process, kind, standing, maker, supersedes, content_hash) = 0
    else false end)
);
-- An item begins once, and an entry is superseded once: a chain never forks.
create unique index history_items on parley.history (compartment, item,
supersedes) nulls not distinct where act = 'write';
create index history_kinds on parley.history (compartment, process, kind, seq) where act = 'write';
create index history_sources on parley.history (compartment, item, seq) where act = 'identify';
create unique index history_tombstones on parley.history (compartment, target)
where act = 'destroy';

-- What may have to be destroyed: each with its salt, beside the link that holds its hash.
create table parley.content (
  compartment parley.word not null, seq bigint not null, salt parley.word not null,
  text parley.word not null,
  primary key (compartment, seq), foreign key (compartment, seq) references parley.history
);
create table parley.document_text (
  compartment parley.word not null, seq bigint not null, salt parley.word not null,
  text parley.word not null, length integer not null,
  sha256 parley.word not null, text_sha256 parley.word not null, extractor parley.word not null,
  markup parley.word not null,
  primary key (compartment, seq), foreign key (compartment, seq) references parley.history
);
create table parley.source_identity (
  compartment parley.word not null, seq bigint not null, salt parley.word not null,
  text parley.word not null,
  primary key (compartment, seq), foreign key (compartment, seq) references parley.history
);

-- An index over contents: what an entry refers to, in which role (for a date: of which kind it
-- is). It can be made again from them, and goes when they go.
create table parley.link (
  compartment parley.word not null, seq bigint not null, role parley.word not null,
  target parley.word not null,
  primary key (compartment, seq, role, target), check (role in ('document', 'by', 'about', 'date'))
);
create index link_targets on parley.link (compartment, target, role, seq);
`

/**
 * Written once: nobody changes a row, not even the owner, and content goes only where the history
 * holds its tombstone.
 */
const GUARDS = `
create function parley.refuse() returns trigger language plpgsql as $$ begin
  raise exception 'the record is append-only' using errcode = 'integrity_constraint_violation';
end $$;
create function parley.needs_tombstone() returns trigger language plpgsql as $$ begin
  if exists (select from parley.history h where h.compartment = old.compartment
  and h.act = 'destroy' and h.target = old.seq) then return old; end if;
  raise exception 'the record destroys nothing without a tombstone' using errcode =
  'integrity_constraint_violation';
end $$;
create trigger written_once before update or delete
or truncate on parley.history for each statement execute function parley.refuse();
create trigger written_once before update
or truncate on parley.content for each statement execute function parley.refuse();
create trigger written_once before update
or truncate on parley.document_text for each statement execute function parley.refuse();
create trigger written_once before update
or truncate on parley.source_identity for each statement execute function parley.refuse();
create trigger tombstone_first before delete on parley.content for each row execute function
parley.needs_tombstone();
create trigger tombstone_first before delete on parley.document_text for each row execute function
parley.needs_tombstone();
create trigger tombstone_first before delete on parley.source_identity for each row execute function
parley.needs_tombstone();
`

/**
 * What a viewer may see: the compartments named for this transaction, of which the person is a
 * member. Asked for once a statement (hence the select around it in each policy), and answered from
 * rows that the person may see.
 */
const SIGHT = `
create function parley.visible() returns text[] language sql stable as $$
  select array(select m.compartment::text from parley.membership m
    where m.person = current_setting('parley.person', true)
      and m.compartment = any (string_to_array(current_setting('parley.compartments', true), ',')))
$$;
`

const COMPARTMENTED = [
  "head",
  "process",
  "history",
  "content",
  "document_text",
  "source_identity",
  "link",
]
const DESTROYABLE = ["content", "document_text", "source_identity", "link"]
const SEEN = "compartment = any ((select parley.visible())::text[])"

const rowSecurity = (table: string): string =>
  `alter table parley.${table} enable row level security; alter table parley.${table} force ` +
  "row level security;"

const POLICIES = [
  ...[...COMPARTMENTED, "membership", "person", "sign_in_link", "session"].map(rowSecurity),
  "grant usage on schema parley to parley_app, parley_destroyer, parley_door, parley_operator;",
  // The app reads and adds; it changes nothing but the end of a history, and deletes nothing.
  ...COMPARTMENTED.map(
    (table) => `grant select, insert on parley.${table} to parley_app;
    create policy seen on parley.${table} to parley_app using (${SEEN}) with check (${SEEN});`,
  ),
  "revoke insert on parley.head from parley_app; grant update (seq, hash, recorded_at) on " +
    "parley.head to parley_app;",
  "grant select on parley.membership to parley_app, parley_destroyer;",
  "create policy own on parley.membership for select to parley_app, parley_destroyer using " +
    "(person = current_setting('parley.person', true));",
  // The destroyer deletes content that it sees and that has its tombstone.
  "grant select on parley.history to parley_destroyer;",
  `create policy destroyed on parley.history for select to parley_destroyer using (${SEEN});`,
  ...DESTROYABLE.map(
    (table) => `grant select, delete on parley.${table} to parley_destroyer;
    create policy destroyed on parley.${table} to parley_destroyer using (${SEEN});`,
  ),
  // The door knows people and who is a member of what, and sees no record.
  ...["person", "sign_in_link", "session", "membership"].map(
    (table) => `grant select, insert, delete on parley.${table} to parley_door;
    create policy door on parley.${table} to parley_door using (true) with check (true);`,
  ),
  "grant select, insert on parley.head to parley_door; create policy door on parley.head to " +
    "parley_door using (true) with check (true);",
  "revoke delete on parley.person, parley.membership from parley_door;",
  // The operator recomputes histories: reads all, writes nothing.
  ...COMPARTMENTED.map(
    (table) => `grant select on parley.${table} to parley_operator;
    create policy operated on parley.${table} for select to parley_operator using (true);`,
  ),
].join("\n")

/** Forward only: once a database somewhere has it, this text never changes. */
export const record = { version: 1, name: "record", sql: `${TABLES}${GUARDS}${SIGHT}${POLICIES}` }
