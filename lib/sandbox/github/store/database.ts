import { DatabaseSync, type SQLInputValue, type SQLOutputValue } from 'node:sqlite'
import { z } from 'zod'
import { tables } from './tables'

type Value = string | number | boolean | null | readonly unknown[] | object
export type Row = Record<string, Value | undefined>

const PLAIN_NAME = /^[a-zA-Z]+$/

function toInput(value: Value): SQLInputValue {
  if (typeof value === 'boolean') return value ? 1 : 0
  if (value !== null && typeof value === 'object') return JSON.stringify(value)
  return value
}

function toParameters(row: Row): Record<string, SQLInputValue> {
  const parameters: Record<string, SQLInputValue> = {}
  for (const [name, value] of Object.entries(row)) {
    if (!PLAIN_NAME.test(name)) throw new Error(`Not a column name: ${name}`)
    if (value !== undefined) parameters[name] = toInput(value)
  }
  return parameters
}

/** SQLite keeps booleans as 0 and 1. */
export const flag = z.union([z.literal(0), z.literal(1)]).transform((value) => value === 1)

/** A column that holds JSON of the given shape. */
export function json<T>(schema: z.ZodType<T>) {
  return z.string().transform((text) => schema.parse(JSON.parse(text)))
}

/** The state of the sandbox in one SQLite file; every row that is read is parsed by its schema. */
export class Database {
  readonly #sqlite: DatabaseSync
  #depth = 0

  constructor(path: string) {
    this.#sqlite = new DatabaseSync(path)
    this.#sqlite.exec('PRAGMA journal_mode = WAL; PRAGMA foreign_keys = ON;')
    this.#sqlite.exec(tables)
  }

  all<T>(schema: z.ZodType<T>, sql: string, parameters: Row = {}): T[] {
    return this.#rows(sql, parameters).map((row) => schema.parse(row))
  }

  get<T>(schema: z.ZodType<T>, sql: string, parameters: Row = {}): T | undefined {
    const row = this.#rows(sql, parameters)[0]
    return row === undefined ? undefined : schema.parse(row)
  }

  /** Returns how many rows were changed. */
  run(sql: string, parameters: Row = {}): number {
    return Number(this.#sqlite.prepare(sql).run(toParameters(parameters)).changes)
  }

  insert(table: string, row: Row): void {
    const names = Object.keys(row).filter((name) => row[name] !== undefined)
    const slots = names.map((name) => `:${name}`)
    this.run(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${slots.join(', ')})`, row)
  }

  /** Changes the given columns of the row with this id. */
  update(table: string, id: number | string, changes: Row): void {
    const names = Object.keys(changes).filter((name) => changes[name] !== undefined)
    if (names.length === 0) return
    const sets = names.map((name) => `${name} = :${name}`).join(', ')
    this.run(`UPDATE ${table} SET ${sets} WHERE id = :id`, { ...changes, id })
  }

  /** Everything in it happens or nothing does; may be nested. */
  transaction<T>(work: () => T): T {
    if (this.#depth > 0) return work()
    this.#depth += 1
    this.#sqlite.exec('BEGIN IMMEDIATE')
    try {
      const result = work()
      this.#sqlite.exec('COMMIT')
      return result
    } catch (error) {
      this.#sqlite.exec('ROLLBACK')
      throw error
    } finally {
      this.#depth -= 1
    }
  }

  /** A number that no entity of the sandbox had before. */
  nextId(): number {
    const row = this.get(
      z.object({ value: z.number() }),
      'UPDATE sequence SET value = value + 1 RETURNING value',
    )
    if (row === undefined) throw new Error('The sequence row is missing')
    return row.value
  }

  close(): void {
    this.#sqlite.close()
  }

  #rows(sql: string, parameters: Row): Record<string, SQLOutputValue>[] {
    return this.#sqlite.prepare(sql).all(toParameters(parameters))
  }
}
