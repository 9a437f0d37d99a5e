import type pg from 'pg'
import { z } from 'zod'
import { wordsOf } from '@/lib/core/words'

/** The lexemes of written words in each language. */
export type Stems = Record<'en' | 'fr', Map<string, string[]>>

const rowSchema = z.object({
  written: z.string(),
  en: z.array(z.string()),
  fr: z.array(z.string()),
})

/** Asks PostgreSQL once for the stems of every word that the listings are made of; names are their own stems. */
export async function stemAll(client: pg.Client, words: readonly string[]): Promise<Stems> {
  const all = words.flatMap(wordsOf)
  const { rows } = await client.query(
    `select written, search_lexemes('english_stem', array[written], array[plain]) as en,
       search_lexemes('french_stem', array[written], array[plain]) as fr
     from unnest($1::text[], $2::text[]) as word (written, plain)`,
    [all.map(({ written }) => written), all.map(({ plain }) => plain)],
  )
  const read = z.array(rowSchema).parse(rows)
  return {
    en: new Map(read.map(({ written, en }) => [written, en])),
    fr: new Map(read.map(({ written, fr }) => [written, fr])),
  }
}
