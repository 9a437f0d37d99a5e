import { type ActionRow, only } from '@/tests/support/authorization/rows'
import { drafted } from '@/tests/support/authorization/shop'
import type { World } from '@/tests/support/authorization/world'

const folder = 'app/[locale]/(operator)/operator'
const why = { reasons: 'other', message: 'Until it is explained.' }
const words = {
  nameEn: 'Matrices',
  nameFr: 'Matrices',
  descriptionEn: 'Rows and columns',
  descriptionFr: 'Lignes et colonnes',
}

const collection = {
  slug: 'keep-secrets-safe',
  titleEn: 'Matrix collection',
  titleFr: 'Collection',
  descriptionEn: 'Rows and columns',
  descriptionFr: 'Lignes et colonnes',
}
const collectionPage = '/collections/keep-secrets-safe'

const does = (
  name: string,
  on: string | ((world: World) => string),
  form: ActionRow['form'],
): ActionRow => ({
  name: `${folder}/${name}`,
  on: typeof on === 'string' ? () => `/en/operator${on}` : on,
  form,
  answers: only('done', ['operator']),
})

const reviewPage = ({ shop }: World) => `/en/operator/reviews/${shop.review}`

/** What only whoever runs this Souk does. */
export const operatorActions: ActionRow[] = [
  does('categories/actions.ts#addCategoryAction', '/categories', () => words),
  does('categories/actions.ts#renameCategoryAction', '/categories', () => ({
    ...words,
    slug: 'matrices',
    nameEn: 'Matrix',
  })),
  does('categories/actions.ts#moveCategoryAction', '/categories', () => ({
    slug: 'matrices',
    direction: 'up',
  })),
  does('categories/actions.ts#removeCategoryAction', '/categories', () => ({ slug: 'matrices' })),
  does('collections/actions.ts#addCollectionAction', '/collections', () => ({
    ...collection,
    slug: 'matrix-collection',
  })),
  does('collections/actions.ts#describeCollectionAction', collectionPage, () => ({
    ...collection,
    titleEn: 'Matrix',
  })),
  does('collections/actions.ts#orderCollectionAction', collectionPage, () => ({
    slug: collection.slug,
    slugs: 'hexlint,fernglas',
  })),
  does('collections/actions.ts#publishCollectionAction', collectionPage, () => ({
    slug: collection.slug,
    publish: 'yes',
  })),
  does('collections/actions.ts#removeCollectionAction', collectionPage, () => ({
    slug: 'matrix-collection',
  })),
  does('featured/actions.ts#featureAction', '/featured', () => ({ slugs: 'hexlint,fernglas' })),
  does('listings/[slug]/actions.ts#suspendAction', '/listings/kata-trail', () => ({
    slug: 'kata-trail',
    ...why,
  })),
  does('listings/[slug]/actions.ts#unsuspendAction', `/listings/${drafted.suspended}`, () => ({
    slug: drafted.suspended,
  })),
  does('listings/[slug]/actions.ts#delistAction', '/listings/mailmoss', () => ({
    slug: 'mailmoss',
  })),
  does('reports/actions.ts#answerReportAction', '/reports', ({ shop }) => ({
    report: shop.report ?? '',
    outcome: 'answered',
    answer: 'It works again.',
  })),
  does('reviews/[id]/actions.ts#checkAgainAction', reviewPage, ({ shop }) => ({
    review: shop.review ?? '',
  })),
  does('reviews/[id]/actions.ts#decideAction', reviewPage, ({ shop }) => ({
    review: shop.review ?? '',
    decision: 'request_changes',
    reasons: 'other',
    message: 'Say what it reads.',
  })),
  does('settings/actions.ts#setFeeAction', '/settings', () => ({ percent: '0' })),
]
