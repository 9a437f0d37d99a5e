import { createHash } from 'node:crypto'
import { Prisma } from './generated/client'

const mark = '/* prepared */'

/**
 * A statement that PostgreSQL plans once for each connection: for what is asked over and over in the
 * same few words. Values only belong into its parameters, for each text is kept.
 */
export function prepared(texts: TemplateStringsArray, ...values: unknown[]): Prisma.Sql {
  return Prisma.sql`${Prisma.raw(mark)}${Prisma.sql(texts, ...values)}`
}

const names = new Map<string, string>()

/** What a statement is prepared as; nothing, unless it was marked by {@link prepared}. */
export function statementName({ sql }: { sql: string }): string {
  if (!sql.startsWith(mark)) return ''
  const known = names.get(sql)
  if (known !== undefined) return known
  const name = `souk_${createHash('sha256').update(sql).digest('hex').slice(0, 24)}`
  names.set(sql, name)
  return name
}
