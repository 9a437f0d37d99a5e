import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

const schema = `
  create table if not exists objects (
    seq integer primary key autoincrement,
    account text not null,
    kind text not null,
    id text not null,
    due integer,
    data text not null,
    unique (account, kind, id)
  );
  create index if not exists objects_listed on objects (account, kind, seq);
  create index if not exists objects_by_id on objects (kind, id);
  create index if not exists objects_due on objects (due) where due is not null;
  create index if not exists objects_of_customer
    on objects (account, kind, json_extract(data, '$.customer'));
  create table if not exists requests (
    account text not null,
    key text not null,
    fingerprint text not null,
    status integer not null,
    body text not null,
    request_id text not null,
    saved_at integer not null,
    primary key (account, key)
  );
  create table if not exists deliveries (
    id integer primary key autoincrement,
    account text not null,
    event text not null,
    endpoint text not null,
    attempts integer not null default 0,
    next_at integer,
    status integer,
    note text not null default ''
  );
  create index if not exists deliveries_next on deliveries (next_at) where next_at is not null;
  create table if not exists settings (name text primary key, value text not null);
  create table if not exists faults (
    id integer primary key autoincrement,
    kind text not null,
    target text not null,
    times integer not null
  );
`

/** Opens the sandbox's state, a file that survives restarts, or `:memory:`. */
export function openDatabase(path: string): DatabaseSync {
  if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true })
  const database = new DatabaseSync(path)
  database.exec('pragma journal_mode = wal; pragma synchronous = normal;')
  database.exec(schema)
  return database
}

/** Runs `work` in one transaction; what it throws undoes everything. */
export function inTransaction<T>(database: DatabaseSync, work: () => T): T {
  database.exec('begin immediate')
  try {
    const result = work()
    database.exec('commit')
    return result
  } catch (error) {
    database.exec('rollback')
    throw error
  }
}
