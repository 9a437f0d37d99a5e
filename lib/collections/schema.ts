import { z } from 'zod'
import { slugSchema } from '../listings/schema'

/** How many listings a collection has room for; the database checks it too. */
export const MOST_COLLECTED = 50

/** How many collections the home page has room for: the newest ones. */
export const MOST_ON_HOME = 12

/** Most characters of what a collection says. */
export const collectionLimits = { title: 80, description: 300 } as const

const bilingual = (limit: number) =>
  z.object({
    en: z.string().trim().min(1).max(limit),
    fr: z.string().trim().min(1).max(limit),
  })

/** What a collection says, in both languages. */
export const collectionWordsSchema = z.object({
  title: bilingual(collectionLimits.title),
  description: bilingual(collectionLimits.description),
})

/** A new collection; its address stays. */
export const newCollectionSchema = collectionWordsSchema.extend({ slug: slugSchema })

/** The addresses of a collection's listings, in their order, with commas between them. */
export const collectedSchema = z
  .string()
  .max(MOST_COLLECTED * 81)
  .transform((text) => [...new Set(text.split(',').filter((slug) => slug !== ''))])
  .pipe(z.array(slugSchema).max(MOST_COLLECTED))
