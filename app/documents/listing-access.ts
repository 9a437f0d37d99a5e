import type { Block, Item } from '@/lib/adapters/markdown/write-markdown'
import { type Context, factItem } from './listing-facts'

/** What it can do, in the terms of its kind. */
export function accessBlocks(context: Context): Block[] {
  const { listing, t } = context
  const { kind, name } = listing
  const asked = askedItems(context)
  return [
    {
      heading: t(kind === 'github_app' ? 'listings.tabs.permissions' : 'listings.tabs.access'),
      level: 2,
    },
    { paragraph: [t(`listings.kind.${kind}.summary`)] },
    ...(kind === 'github_app' && listing.permissions.length === 0
      ? [{ paragraph: [t('documents.listing.asksNothing', { name })] }]
      : []),
    ...differing(context),
    { list: asked },
    ...titled(t('listings.api.calls'), listing.calls),
    ...titled(t('listings.api.needs'), listing.needs),
    ...titled(t('listings.api.steps'), listing.setupSteps),
  ]
}

/** That GitHub's word, which is what is listed, is not the integrator's. */
function differing({ listing: { name, differsSince }, locale, t }: Context): Block[] {
  if (differsSince === null) return []
  const date = new Date(differsSince).toLocaleDateString(locale, {
    dateStyle: 'long',
    timeZone: 'UTC',
  })
  return [
    { paragraph: [t('permissions.onGithub.title', { name })] },
    { paragraph: [t('permissions.onGithub.lead', { date })] },
  ]
}

function askedItems({ listing, locale, t }: Context): Item[] {
  const { permissions, scopes, events } = listing
  return [
    ...permissions.map(({ title, level, access, reason }) => {
      const words = {
        level: t(`documents.listing.levels.${level}`),
        access: t(`documents.listing.access.${access}`),
        reason: reason === '' ? t('permissions.onGithub.noReason') : reason,
      }
      return factItem(locale, title, t('documents.listing.permission', words))
    }),
    ...scopes.map(({ name, reason }) => factItem(locale, name, reason)),
    ...(events.length > 0
      ? [factItem(locale, t('documents.listing.events'), events.join(', '))]
      : []),
  ]
}

function titled(heading: string, lines: readonly string[]): Block[] {
  if (lines.length === 0) return []
  return [{ heading, level: 3 }, { list: lines.map((line) => ({ line: [line] })) }]
}
