import { PrismaPg } from '@prisma/adapter-pg'
import {
  ColumnTypeEnum,
  DriverAdapterError,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils'
import pg from 'pg'

interface RowDescription {
  fields: { dataTypeID: number }[]
}

interface MigrationAdapter {
  factory: SqlMigrationAwareDriverAdapterFactory
  /** Ends the sessions and with them the engine's advisory lock. */
  close(): Promise<void>
}

const singleCharacter = 18
/** Types of PostgreSQL's own catalogue that the adapter does not know, and what they read as. */
const catalogueTypes = new Map([
  [singleCharacter, 25], // "char" → text
  [1002, 1009], // "char"[] → text[]
  [1003, 1009], // name[] → text[]
])

/**
 * Prisma's adapter for PostgreSQL, made fit for migrations:
 * - the types of the catalogue are read as the schema engine wants them;
 * - scripts are sent whole, since splitting them at every `;` breaks the bodies of functions, and
 *   as one implicit transaction, so that a migration applies or does not;
 * - the shadow database is the database itself: replay migrations only on an empty one.
 */
export function migrationAdapter(connectionString: string): MigrationAdapter {
  const pools: pg.Pool[] = []
  const connect = async () => {
    const pool = new pg.Pool({ connectionString, max: 1 })
    // A session that the server ends while it rests here is no one's error.
    pool.on('error', () => {})
    pools.push(pool)
    const adapter = await new PrismaPg(pool).connect()
    readCatalogue(pool, adapter)
    adapter.executeScript = async (script) => {
      await pool.query(script).catch(rethrow)
    }
    return adapter
  }
  return {
    factory: {
      provider: 'postgres',
      adapterName: 'migrations',
      connect,
      connectToShadowDb: connect,
    },
    close: async () => {
      await Promise.all(pools.map((pool) => pool.end()))
    },
  }
}

function readCatalogue(pool: pg.Pool, adapter: SqlDriverAdapter): void {
  let characters: number[] = []
  const onDescription = ({ fields }: RowDescription) => {
    characters = fields.flatMap((field, i) => (field.dataTypeID === singleCharacter ? [i] : []))
    for (const field of fields) {
      field.dataTypeID = catalogueTypes.get(field.dataTypeID) ?? field.dataTypeID
    }
  }
  pool.on('connect', ({ connection }) => {
    connection.prependListener('rowDescription', onDescription)
  })
  const queryRaw = adapter.queryRaw.bind(adapter)
  adapter.queryRaw = async (query) => {
    characters = []
    const result = await queryRaw(query)
    for (const column of characters) result.columnTypes[column] = ColumnTypeEnum.Character
    return result
  }
}

function rethrow(error: unknown): never {
  if (!(error instanceof pg.DatabaseError)) throw error
  throw new DriverAdapterError({
    kind: 'postgres',
    code: error.code ?? 'XX000',
    severity: error.severity ?? 'ERROR',
    message: error.message,
    detail: error.detail,
    column: error.column,
    hint: error.hint,
  })
}
