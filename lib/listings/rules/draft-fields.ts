import { z } from 'zod'
import { listingLimits as limits } from '../schema'
import type { DraftSection } from '../types'

/** What a value that is saved has to be. Unfinished is fine; too long is not, and is said so. */
const text = (limit: number) => z.string().overwrite(cleaned).max(limit)

/** PostgreSQL keeps neither the null character nor half a surrogate pair, and forms send their line ends as CRLF. */
function cleaned(value: string): string {
  return value.toWellFormed().replaceAll('\0', '').replaceAll('\r\n', '\n')
}

const bilingual = (limit: number) => z.object({ en: text(limit), fr: text(limit).optional() })

const anotherScheme = /^(?!https?:)[a-z][a-z0-9+.-]*:/i

/** An address may be half written, but it never leads anywhere but to the web: `javascript:` is refused at once. */
const link = text(limits.link).refine((value) => !anotherScheme.test(value.trim()))

const assetId = z.string().regex(/^[0-9a-f]{64}$/)
const color = z.string().regex(/^#[0-9a-f]{6}$/)

const permission = z.object({
  level: z.enum(['repository', 'organization', 'account']),
  key: z.string().regex(/^[a-z_]+$/),
  access: z.enum(['read', 'write', 'admin']),
})

/** The schema of each field's value as it is saved, by the last or only part of its name. */
export const draftSchemas = {
  name: text(limits.name),
  slug: text(limits.slug),
  categories: z.array(text(limits.slug)).max(limits.categories),
  shortDescription: text(limits.shortDescription),
  introduction: text(limits.introduction),
  /** Markdown. */
  description: text(limits.description),
  link,
  languages: z.array(text(limits.language)).max(limits.languages),
  logoBackground: color,
  logo: assetId.nullable(),
  card: assetId.nullable(),
  screenshots: z
    .array(z.object({ assetId, caption: bilingual(limits.caption) }))
    .max(limits.screenshots),
  permissions: z.array(permission).max(120),
  events: z.array(text(60)).max(100),
  /** The names of an OAuth App's scopes; their reasons are `reasons.scope.<name>.en|fr`. */
  scopes: z.array(text(60)).max(60),
  reason: text(limits.reason),
  calls: z.array(bilingual(limits.item)).max(limits.items),
  needs: z.array(bilingual(limits.item)).max(limits.items),
  setupSteps: z.array(bilingual(limits.step)).max(limits.items),
  manifest: z.record(z.string(), z.json()).nullable(),
}

/** A field of a listing as it is being written. */
export interface DraftField {
  section: DraftSection
  schema: z.ZodType<z.core.util.JSONType>
  /** GitHub's or our limit, in characters for texts and in pieces for lists; null where there is none to count. */
  limit: number | null
  /** Whether a change of it on a published listing goes live at once, without a review. */
  lowRisk: boolean
}

type Entry = [string, DraftField]

const entry = (
  name: string,
  section: DraftSection,
  schema: DraftField['schema'],
  { limit = null, lowRisk = true }: Partial<DraftField> = {},
): Entry => [name, { section, schema, limit, lowRisk }]

export const languagesOfText = ['en', 'fr'] as const
export const wordsOfText = ['shortDescription', 'introduction', 'description'] as const
export const linkNames = [
  'support',
  'privacy',
  'terms',
  'documentation',
  'status',
  'pricing',
  'company',
  'installation',
] as const

const reviewed = { lowRisk: false }

const known = new Map<string, DraftField>([
  entry('name', 'basics', draftSchemas.name, { limit: limits.name, ...reviewed }),
  entry('slug', 'basics', draftSchemas.slug, { limit: limits.slug, ...reviewed }),
  entry('categories', 'basics', draftSchemas.categories, { limit: limits.categories }),
  entry('languages', 'basics', draftSchemas.languages, { limit: limits.languages }),
  ...languagesOfText.flatMap((language) =>
    wordsOfText.map((word) =>
      entry(`text.${language}.${word}`, 'text', draftSchemas[word], { limit: limits[word] }),
    ),
  ),
  ...linkNames.map((name) =>
    entry(`links.${name}`, 'links', link, {
      limit: limits.link,
      lowRisk: name !== 'installation',
    }),
  ),
  entry('logo', 'images', draftSchemas.logo),
  entry('logoBackground', 'images', draftSchemas.logoBackground),
  entry('card', 'images', draftSchemas.card),
  entry('screenshots', 'images', draftSchemas.screenshots, { limit: limits.screenshots }),
  entry('permissions', 'access', draftSchemas.permissions, reviewed),
  entry('events', 'access', draftSchemas.events, reviewed),
  entry('scopes', 'access', draftSchemas.scopes, reviewed),
  entry('calls', 'access', draftSchemas.calls, { limit: limits.items, ...reviewed }),
  entry('needs', 'access', draftSchemas.needs, { limit: limits.items, ...reviewed }),
  entry('setupSteps', 'access', draftSchemas.setupSteps, { limit: limits.items, ...reviewed }),
  entry('manifest', 'access', draftSchemas.manifest, reviewed),
])

const [, reason] = entry('reasons', 'access', draftSchemas.reason, { limit: limits.reason })

/** `reasons.repository.contents.en`, or `reasons.scope.read:org.fr` for a scope of an OAuth App. */
const reasonName = /^reasons\.(repository|organization|account|scope)\.[a-z_:]{1,60}\.(en|fr)$/

/** Behind a logo whose background nobody chose. */
export const defaultBackground = '#ffffff'

/** What is known of a field by its dotted name; null for one that listings do not have. */
export function draftField(name: string): DraftField | null {
  return known.get(name) ?? (reasonName.test(name) ? reason : null) ?? null
}

/** Whether a change of this field of a published listing goes live without a review: texts, images, links but the installation's, languages, categories, reasons. */
export function isLowRisk(name: string): boolean {
  return draftField(name)?.lowRisk ?? false
}

/** What a field holds while nobody wrote it. */
export function emptyValue(name: string): unknown {
  if (name === 'logoBackground') return defaultBackground
  const schema = draftField(name)?.schema
  const empty = ['', [], null].find((value) => schema?.safeParse(value).success)
  return empty ?? null
}
