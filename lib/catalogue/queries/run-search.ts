import { z } from 'zod'
import type { Locale } from '../../core/locales'
import { Prisma } from '../../db/generated/client'
import { prepared } from '../../db/prepared'
import { type CardRows, cardRows, cardRowsSchema } from '../../listings/queries/read-card-rows'
import type { SearchCall } from '../rules/search-call'

const answerSchema = z.object({
  /** How many match, and how many of them have every word of the text. */
  sizes: z.object({ all: z.number(), text: z.number() }),
  /** Whether listings with only some of the words are among them. */
  relaxed: z.boolean(),
  items: z.array(
    z.object({
      id: z.string(),
      tier: z.number(),
      quality: z.number(),
      /** What it is ordered by where that is not the text. */
      value: z.string().optional(),
    }),
  ),
  /** How many listings each value of each filter would leave, by token; none where it is 0. */
  counts: z.record(z.string(), z.number()),
})

const cards = cardRows(
  Prisma.sql`array(select item ->> 'id' from found, jsonb_array_elements(answer -> 'items') as item)`,
)

const rowsSchema = z.tuple([z.object({ answer: answerSchema, cards: cardRowsSchema })])

/** What a search found: the ids of its page, what it counted, and what the cards of the page show, in no order. */
export type SearchAnswer = z.infer<typeof answerSchema> & { cards: CardRows }

/** Searches in one statement. `after` is where the last page ended, by what it is ordered by. */
export async function runSearch(
  call: SearchCall,
  after: readonly (string | number)[] | null,
  locale: Locale,
): Promise<SearchAnswer> {
  const wanted = JSON.stringify({ ...call, after })
  const rows: unknown = await prepared(Prisma.sql`
    with found as materialized (select search_listings(${locale}, ${wanted}::jsonb) as answer)
    select answer, coalesce((select json_agg(card) from (${cards}) as card), '[]') as cards from found`)
  const [{ answer, cards: read }] = rowsSchema.parse(rows)
  return { ...answer, cards: read }
}
