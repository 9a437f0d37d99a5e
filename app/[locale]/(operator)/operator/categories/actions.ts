'use server'

import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { operatorAction } from '@/lib/auth/operator'
import type { Locale } from '@/lib/core/locales'
import { ok, type Result } from '@/lib/core/result'
import { moveCategory } from '@/lib/reviews/commands/move-category'
import { removeCategory } from '@/lib/reviews/commands/remove-category'
import { addCategory, renameCategory } from '@/lib/reviews/commands/save-category'

const name = z.string().trim().min(1).max(80)
const description = z.string().trim().min(1).max(300)
const wordsSchema = z.object({
  nameEn: name,
  nameFr: name,
  descriptionEn: description,
  descriptionFr: description,
})
const slugOf = z.object({ slug: z.string().max(80) })

function toInput(words: z.infer<typeof wordsSchema>) {
  return {
    name: { en: words.nameEn, fr: words.nameFr },
    description: { en: words.descriptionEn, fr: words.descriptionFr },
  }
}

async function say(
  result: Result<void>,
  locale: Locale,
  key: 'added' | 'saved' | 'moved' | 'removed',
) {
  if (!result.ok) return result
  const t = await getTranslations({ locale, namespace: 'reviews.operator.categories' })
  return ok({ message: t(key) })
}

export const addCategoryAction = operatorAction(wordsSchema, async (operator, words, locale) => {
  const added = await addCategory(operator, toInput(words))
  if (!added.ok) return { ok: false, error: { ...added.error, field: 'nameEn' } }
  return say(added, locale, 'added')
})

export const renameCategoryAction = operatorAction(
  wordsSchema.extend(slugOf.shape),
  async (operator, { slug, ...words }, locale) =>
    say(await renameCategory(operator, slug, toInput(words)), locale, 'saved'),
)

export const moveCategoryAction = operatorAction(
  slugOf.extend({ direction: z.enum(['up', 'down']) }),
  async (operator, { slug, direction }, locale) =>
    say(await moveCategory(operator, slug, direction), locale, 'moved'),
)

export const removeCategoryAction = operatorAction(slugOf, async (operator, { slug }, locale) =>
  say(await removeCategory(operator, slug), locale, 'removed'),
)
