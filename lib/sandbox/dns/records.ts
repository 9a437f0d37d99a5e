import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'

const schema = `
pragma journal_mode = wal;
create table if not exists records (
  name text not null,
  text text not null,
  primary key (name, text)
) strict, without rowid;
`

const Rows = z.array(z.object({ name: z.string(), text: z.string() }))

export type TxtRecord = z.infer<typeof Rows>[number]

export interface Records {
  add(record: TxtRecord): void
  remove(record: TxtRecord): void
  textsOf(name: string): string[]
  all(): TxtRecord[]
  close(): void
}

/** The TXT records of the sandbox's name server, kept in a SQLite file. */
export function openRecords(file: string): Records {
  mkdirSync(dirname(file), { recursive: true })
  const database = new DatabaseSync(file)
  database.exec(schema)
  const insert = database.prepare('insert or ignore into records values (?, ?)')
  const remove = database.prepare('delete from records where name = ? and text = ?')
  const of = database.prepare('select * from records where name = ?')
  const all = database.prepare('select * from records order by name, text')
  return {
    add: ({ name, text }) => void insert.run(name, text),
    remove: ({ name, text }) => void remove.run(name, text),
    textsOf: (name) => Rows.parse(of.all(name)).map(({ text }) => text),
    all: () => Rows.parse(all.all()),
    close: () => database.close(),
  }
}
