import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { Message, type NewMessage } from './message'

const schema = `
pragma journal_mode = wal;
create table if not exists messages (id integer primary key autoincrement, content text not null) strict;
create table if not exists recipients (
  address text not null,
  message_id integer not null references messages on delete cascade,
  primary key (address, message_id)
) strict, without rowid;
`

const Row = z
  .object({ id: z.int(), content: z.string() })
  .transform(({ id, content }) => Message.parse({ ...JSON.parse(content), id }))
const AddressRow = z.object({ address: z.string() })

export interface Mailbox {
  add(message: NewMessage): number
  /** The newest first, all or those to one address, at most `limit`. */
  list(recipient: string | undefined, limit: number): Message[]
  find(id: number): Message | undefined
  /** Every address that ever got a mail, in alphabetical order. */
  addresses(): string[]
  clear(): void
  close(): void
}

/** The mails received so far, kept in a SQLite file. */
export function openMailbox(file: string): Mailbox {
  mkdirSync(dirname(file), { recursive: true })
  const database = new DatabaseSync(file)
  database.exec(schema)
  const insert = database.prepare('insert into messages (content) values (?)')
  const address = database.prepare('insert or ignore into recipients values (?, ?)')
  const newest = database.prepare('select * from messages order by id desc limit ?')
  const newestTo = database.prepare(
    `select messages.* from recipients join messages on messages.id = message_id
     where address = ? order by id desc limit ?`,
  )
  const one = database.prepare('select * from messages where id = ?')
  const all = database.prepare('select distinct address from recipients order by address')
  return {
    add(message) {
      const id = Number(insert.run(JSON.stringify(message)).lastInsertRowid)
      for (const recipient of message.recipients) address.run(recipient, id)
      return id
    },
    list(recipient, limit) {
      const rows = recipient ? newestTo.all(recipient.toLowerCase(), limit) : newest.all(limit)
      return z.array(Row).parse(rows)
    },
    find: (id) => Row.optional().parse(one.get(id)),
    addresses: () =>
      z
        .array(AddressRow)
        .parse(all.all())
        .map((row) => row.address),
    clear: () => database.exec('delete from messages'),
    close: () => database.close(),
  }
}
