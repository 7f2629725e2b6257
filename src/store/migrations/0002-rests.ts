/** What an entry rests on becomes a role of its own among the links. */

const ROLES = `
alter table parley.link drop constraint link_role_check;
alter table parley.link add constraint link_role_check check (role in ('document', 'by', 'about',
'rests', 'date', 'name'));
`

/**
 * A stance rests on the statement that takes it, which is the only thing that stances were about
 * before this version.
 */
const STANCES = `
insert into parley.link (compartment, seq, role, target)
select l.compartment, l.seq, 'rests', l.target from parley.link l
join parley.history h on h.compartment = l.compartment and h.seq = l.seq
where h.kind = 'corroboration' and l.role = 'about'
on conflict do nothing;
`

/** Forward only: once a database somewhere has it, this text never changes. */
export const rests = { version: 2, name: "rests", sql: `${ROLES}${STANCES}` }
