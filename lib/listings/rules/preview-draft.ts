import type { CategoryRow, ListingCandidate, ListingPageRow } from '../types'

/** Stands where nothing is written yet. */
const blank = '…'

/** Stands for a link that every listing has and that is not written yet; pages leave it out. */
export const unwrittenLink = 'https://unwritten.invalid/'

interface PreviewParts {
  slug: string
  candidate: ListingCandidate
  categories: readonly CategoryRow[]
  sizes: Record<string, { width: number; height: number }>
  publishedAt: Date
}

type Revision = NonNullable<ListingPageRow['currentRevision']>

/** What is written as if it were published, so that the same page can be made of it: gaps are marked and what is not valid yet is left out. */
export function previewRevision(parts: PreviewParts): Revision {
  const { slug, candidate, sizes, publishedAt } = parts
  const unknown: CategoryRow = { slug: 'none', name: { en: blank } }
  const [primaryCategory = unknown, secondaryCategory = null] = candidate.categories.flatMap(
    (name) => parts.categories.find((category) => category.slug === name) ?? [],
  )
  const asset = (role: 'logo' | 'screenshot', assetId: string, caption: unknown) => ({
    role,
    assetId,
    caption,
    asset: sizes[assetId] ?? { width: 1, height: 1 },
  })
  return {
    name: candidate.name.trim() || slug,
    content: previewContent(candidate.content),
    primaryCategory,
    secondaryCategory,
    assets: [
      asset('logo', candidate.logo ?? '', null),
      ...candidate.screenshots.map(({ assetId, caption }) => asset('screenshot', assetId, caption)),
    ],
    publishedAt,
  }
}

type Content = ListingCandidate['content']
type Localized = { en: string; fr?: string }

function previewContent(content: Content): Content {
  const { text, links, permissions, scopes, calls, needs, setupSteps } = content
  const filled = ({ en, fr }: Localized) => ({ en: en || blank, ...(fr ? { fr } : {}) })
  const words = (given: Content['text']['en']) => ({
    shortDescription: given.shortDescription || blank,
    introduction: given.introduction || blank,
    description: given.description,
  })
  return {
    ...content,
    text: { en: words(text.en), ...(text.fr ? { fr: words(text.fr) } : {}) },
    links: webOnly(links),
    permissions: permissions.map((one) => ({ ...one, reason: filled(one.reason) })),
    scopes: scopes.map((one) => ({ ...one, reason: filled(one.reason) })),
    calls: calls.map(filled),
    needs: needs.map(filled),
    setupSteps: setupSteps.map(filled),
  }
}

/** Addresses that are not whole yet lead nowhere; the two that every listing has stand in for themselves. */
function webOnly(links: Content['links']): Content['links'] {
  const whole = Object.entries(links).filter(
    ([, value]) => URL.canParse(value) && /^https?:/i.test(value),
  )
  return {
    support: unwrittenLink,
    privacy: unwrittenLink,
    ...Object.fromEntries(whole),
  }
}
