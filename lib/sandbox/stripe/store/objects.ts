import type { DatabaseSync, SQLInputValue } from 'node:sqlite'
import { dueAt } from './due-at'
import type { Kind, Kinds } from './kinds'

/** A page of a list, newest first, as Stripe pages: by object, not by offset. */
export interface Page {
  limit: number
  startingAfter?: string
  endingBefore?: string
}

interface Range {
  gt?: number | undefined
  gte?: number | undefined
  lt?: number | undefined
  lte?: number | undefined
}

/** Fields that must equal, or lie in a range; `undefined` does not filter. */
export type Filter = Record<string, string | number | boolean | Range | undefined>

const comparisons = { gt: '>', gte: '>=', lt: '<', lte: '<=' } as const

/** The stored objects of every account; an account sees only its own. */
export class Objects {
  private readonly database: DatabaseSync

  constructor(database: DatabaseSync) {
    this.database = database
  }

  get<K extends Kind>(account: string, kind: K, id: string): Kinds[K] | undefined {
    const row = this.database
      .prepare('select data from objects where account = ? and kind = ? and id = ?')
      .get(account, kind, id)
    return row && decode(row)
  }

  /** The account that has an object with this id; pages know only the id. */
  ownerOf(kind: Kind, id: string): string | undefined {
    const row = this.database
      .prepare('select account from objects where kind = ? and id = ?')
      .get(kind, id)
    return row && String(row.account)
  }

  save<K extends Kind>(account: string, kind: K, object: Kinds[K] & { id: string }): void {
    this.database
      .prepare(
        `insert into objects (account, kind, id, due, data) values (?, ?, ?, ?, ?)
         on conflict (account, kind, id) do update set data = excluded.data, due = excluded.due`,
      )
      .run(account, kind, object.id, dueAt(kind, object), JSON.stringify(object))
  }

  remove(account: string, kind: Kind, id: string): void {
    this.database
      .prepare('delete from objects where account = ? and kind = ? and id = ?')
      .run(account, kind, id)
  }

  /** Every object of a kind whose top-level fields equal the filter, newest first. */
  all<K extends Kind>(account: string, kind: K, filter: Filter = {}): Kinds[K][] {
    const { where, values } = clause(account, kind, filter)
    return this.database
      .prepare(`select data from objects where ${where} order by seq desc`)
      .all(...values)
      .map(decode<Kinds[K]>)
  }

  /** One page, newest first. The cursors must exist; the caller checks them. */
  page<K extends Kind>(
    account: string,
    kind: K,
    filter: Filter,
    page: Page,
  ): { data: Kinds[K][]; hasMore: boolean } {
    const { where, values } = clause(account, kind, filter)
    const back = page.endingBefore !== undefined
    const cursor = page.startingAfter ?? page.endingBefore
    const edge = cursor
      ? `and seq ${back ? '>' : '<'} (select seq from objects where account = ? and kind = ? and id = ?)`
      : ''
    const rows = this.database
      .prepare(
        `select data from objects where ${where} ${edge} order by seq ${back ? 'asc' : 'desc'} limit ?`,
      )
      .all(...values, ...(cursor ? [account, kind, cursor] : []), page.limit + 1)
      .map(decode<Kinds[K]>)
    const data = rows.slice(0, page.limit)
    return { data: back ? data.reverse() : data, hasMore: rows.length > page.limit }
  }

  /**
   * The object that is due first, at or before `now` (unix seconds). A schedule goes before
   * the subscription that it changes at the same second.
   */
  nextDue(now: number): { account: string; kind: string; id: string; due: number } | undefined {
    const row = this.database
      .prepare(
        `select account, kind, id, due from objects where due <= ?
         order by due, kind = 'subscription_schedule' desc, seq limit 1`,
      )
      .get(now)
    return (
      row && {
        account: String(row.account),
        kind: String(row.kind),
        id: String(row.id),
        due: Number(row.due),
      }
    )
  }
}

function clause(account: string, kind: Kind, filter: Filter) {
  const values: SQLInputValue[] = [account, kind]
  let where = 'account = ? and kind = ?'
  const add = (field: string, comparison: string, value: SQLInputValue) => {
    where += ` and json_extract(data, '$.${field}') ${comparison} ?`
    values.push(value)
  }
  for (const [field, value] of Object.entries(filter)) {
    if (value === undefined) continue
    if (typeof value === 'boolean') add(field, '=', Number(value))
    else if (typeof value !== 'object') add(field, '=', value)
    else addRange(field, value, add)
  }
  return { where, values }
}

function addRange(
  field: string,
  range: Range,
  add: (field: string, comparison: string, value: SQLInputValue) => void,
): void {
  for (const bound of ['gt', 'gte', 'lt', 'lte'] as const) {
    const value = range[bound]
    if (value !== undefined) add(field, comparisons[bound], value)
  }
}

function decode<T>(row: Record<string, unknown>): T {
  return JSON.parse(String(row.data))
}
