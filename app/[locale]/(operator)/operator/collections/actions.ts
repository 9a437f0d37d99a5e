'use server'

import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { type Operator, operatorAction } from '@/lib/auth/operator'
import { orderCollection } from '@/lib/collections/commands/order-collection'
import {
  addCollection,
  describeCollection,
  publishCollection,
  removeCollection,
} from '@/lib/collections/commands/save-collection'
import { collectedSchema, collectionLimits } from '@/lib/collections/schema'
import type { Locale } from '@/lib/core/locales'
import { ok, type Result } from '@/lib/core/result'
import { slugSchema } from '@/lib/listings/schema'

const title = z.string().trim().min(1).max(collectionLimits.title)
const description = z.string().trim().min(1).max(collectionLimits.description)
const wordsSchema = z.object({
  slug: slugSchema,
  titleEn: title,
  titleFr: title,
  descriptionEn: description,
  descriptionFr: description,
})
const oneSchema = z.object({ slug: slugSchema })

function toInput({ slug, ...words }: z.infer<typeof wordsSchema>) {
  return {
    slug,
    title: { en: words.titleEn, fr: words.titleFr },
    description: { en: words.descriptionEn, fr: words.descriptionFr },
  }
}

const auditActor = ({ userId, ip }: Operator) => ({
  type: 'user' as const,
  userId,
  ...(ip ? { ip } : {}),
})

async function say(result: Result<void>, locale: Locale) {
  if (!result.ok) return result
  const t = await getTranslations({ locale, namespace: 'collections.operator' })
  return ok({ message: t('saved') })
}

export const addCollectionAction = operatorAction(wordsSchema, async (operator, words, locale) => {
  const added = await addCollection(auditActor(operator), toInput(words))
  if (!added.ok) return added
  return ok({ redirectTo: `/${locale}/operator/collections/${words.slug}` })
})

export const describeCollectionAction = operatorAction(
  wordsSchema,
  async (operator, words, locale) =>
    say(await describeCollection(auditActor(operator), words.slug, toInput(words)), locale),
)

export const orderCollectionAction = operatorAction(
  oneSchema.extend({ slugs: collectedSchema }),
  async (operator, { slug, slugs }, locale) =>
    say(await orderCollection(auditActor(operator), slug, slugs), locale),
)

export const publishCollectionAction = operatorAction(
  oneSchema.extend({ publish: z.enum(['yes', 'no']) }),
  async (operator, { slug, publish }, locale) =>
    say(await publishCollection(auditActor(operator), slug, publish === 'yes'), locale),
)

export const removeCollectionAction = operatorAction(
  oneSchema,
  async (operator, { slug }, locale) => {
    const removed = await removeCollection(auditActor(operator), slug)
    if (!removed.ok) return removed
    return ok({ redirectTo: `/${locale}/operator/collections` })
  },
)
