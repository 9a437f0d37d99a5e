import { PrismaPg } from '@prisma/adapter-pg'
import type pg from 'pg'

/**
 * The database adapter, sending each migration as one script. The stock one splits it at every
 * semicolon, which breaks function bodies and loses the script's implicit transaction.
 */
export function wholeScriptAdapter(pool: pg.Pool): PrismaPg {
  const factory = new PrismaPg(pool)
  const connect = factory.connect.bind(factory)
  factory.connect = async () => {
    const connection = await connect()
    connection.executeScript = async (script) => {
      await pool.query(script)
    }
    return connection
  }
  return factory
}
