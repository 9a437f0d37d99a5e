import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { databaseUrl, parsePlace } from '@/lib/env'
import { databaseName } from './database'

/** The address of the database: DATABASE_URL, or the embedded one of the data folder, which answers while Souk runs. Throws an EnvError when there is neither. */
export function findDatabase(): string {
  const { SOUK_DATA_DIR } = parsePlace(process.env)
  const folder = join(SOUK_DATA_DIR, 'postgres')
  const [password, port] = ['souk-password', 'souk-port'].map((name) => join(folder, name))
  const embedded = !process.env.DATABASE_URL?.trim() && password && port
  if (!embedded || !existsSync(password) || !existsSync(port)) return databaseUrl()
  const read = (file: string) => readFileSync(file, 'utf8').trim()
  return `postgresql://souk:${read(password)}@127.0.0.1:${read(port)}/${databaseName}`
}
