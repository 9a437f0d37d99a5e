import { z } from 'zod'
import { type Database, json, type Row } from '../store/database'

const seedRow = z.object({ value: json(z.record(z.string(), z.unknown())) })

/**
 * Brings one thing of the world into the state. What the world says for the first time is inserted;
 * later only the fields that changed in the world since are written, so that what people changed or
 * deleted in the sandbox meanwhile stays.
 */
export function mergeSeed(
  database: Database,
  entity: string,
  values: Row,
  write: { insert: () => void; update: (changes: Row) => void },
): void {
  const known = database.get(seedRow, 'SELECT value FROM seeds WHERE entity = :entity', { entity })
  if (known === undefined) {
    write.insert()
  } else {
    const changed = Object.entries(values).filter(
      ([name, value]) =>
        JSON.stringify(known.value[name] ?? null) !== JSON.stringify(value ?? null),
    )
    if (changed.length > 0) write.update(Object.fromEntries(changed))
  }
  database.run('INSERT OR REPLACE INTO seeds (entity, value) VALUES (:entity, :value)', {
    entity,
    value: values,
  })
}

/** One row of one table that has an `id`. */
export function mergeRow(database: Database, table: string, row: Row & { id: number }): void {
  mergeSeed(database, `${table}:${row.id}`, row, {
    insert: () => database.insert(table, row),
    update: (changes) => database.update(table, row.id, changes),
  })
}
