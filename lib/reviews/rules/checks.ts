import { type Locale, locales } from '../../core/locales'
import { nameKey } from '../../core/words'
import type { ListingContent } from '../../listings/schema'
import type { Finding } from '../schema'

/** GitHub's recommendations, in characters ("Writing a listing description for your app"). */
const recommended = {
  shortDescription: [40, 80],
  introduction: [150, 250],
} as const

/** What GitHub recommends of the texts: their length, no name and no full stop in the short one, the name first in the introduction. Missing French is noted. */
export function textFindings(name: string, { text }: ListingContent): Finding[] {
  const found = locales.flatMap((locale) => {
    const words = text[locale]
    return words === undefined ? [] : wordFindings(name, words, locale)
  })
  const french: Finding[] =
    text.fr === undefined ? [{ check: 'texts', level: 'info', code: 'french_missing' }] : []
  return [...found, ...french]
}

function wordFindings(
  name: string,
  words: ListingContent['text']['en'],
  locale: Locale,
): Finding[] {
  const about = (field: string, level: Finding['level'], code: string): Finding => ({
    check: 'texts',
    level,
    code,
    field: `text.${locale}.${field}`,
  })
  const lengths = (['shortDescription', 'introduction'] as const).flatMap((field): Finding[] => {
    const [least, most] = recommended[field]
    const length = words[field].length
    if (length >= least && length <= most) return []
    const values = { length, least, most }
    return [{ ...about(field, 'info', 'length_unusual'), values }]
  })
  const { shortDescription, introduction } = words
  const named = nameKey(shortDescription).includes(nameKey(name))
  const stopped = /[.!?…]\s*$/.test(shortDescription)
  const begins = nameKey(introduction).startsWith(nameKey(name))
  return [
    ...lengths,
    ...(named ? [about('shortDescription', 'warning', 'name_in_short_description')] : []),
    ...(stopped ? [about('shortDescription', 'info', 'short_description_stopped')] : []),
    ...(begins ? [] : [about('introduction', 'info', 'introduction_without_name')]),
  ]
}

interface StoredImage {
  role: 'logo' | 'card' | 'screenshot'
  width: number
  height: number
}

/** Sizes in pixels that GitHub asks for. */
const least = { logo: [200, 200], card: [965, 482], screenshot: [1200, 1] } as const

/** Whether the images are as large as GitHub asks, and the screenshots all of one size. */
export function imageFindings(images: readonly StoredImage[]): Finding[] {
  const small = images.flatMap(({ role, width, height }): Finding[] => {
    const [wide, high] = least[role]
    if (width >= wide && height >= high) return []
    const values = { width, height, least: `${wide} × ${high}` }
    return [{ check: 'images', level: 'warning', code: 'image_small', field: role, values }]
  })
  const shots = images.filter(({ role }) => role === 'screenshot')
  const sizes = new Set(shots.map(({ width, height }) => `${width} × ${height}`))
  const uneven: Finding[] =
    sizes.size > 1
      ? [
          {
            check: 'images',
            level: 'warning',
            code: 'screenshots_uneven',
            field: 'screenshots',
            values: { sizes: [...sizes].join(', ') },
          },
        ]
      : []
  return [...small, ...uneven]
}

function trigrams(text: string): Set<string> {
  const padded = `  ${text} `
  return new Set([...padded].slice(2).map((_, index) => padded.slice(index, index + 3)))
}

/** How alike two names are, from 0 to 1, whatever their case, accents and punctuation: the share of trigrams that both have. */
export function nameLikeness(a: string, b: string): number {
  const [one, other] = [trigrams(nameKey(a)), trigrams(nameKey(b))]
  const both = [...one].filter((part) => other.has(part)).length
  const all = one.size + other.size - both
  return all === 0 ? 0 : both / all
}

const ALIKE = 0.6

/** Listings of others whose name is the same or nearly so. */
export function nameFindings(
  name: string,
  others: readonly { name: string; slug: string }[],
): Finding[] {
  return others
    .map((other) => ({ ...other, likeness: nameLikeness(name, other.name) }))
    .filter(({ likeness }) => likeness >= ALIKE)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, 5)
    .map(({ likeness, name: like, slug }) => ({
      check: 'name',
      level: likeness === 1 ? 'problem' : 'warning',
      code: likeness === 1 ? 'name_taken' : 'name_alike',
      field: 'name',
      values: { name: like, slug },
    }))
}

const ranks: Record<string, number> = { read: 1, write: 2, admin: 3 }

interface AppFacts {
  ownerId: number | null
  permissions: Readonly<Record<string, string>>
  events: readonly string[]
}

/** How what the listing says of the app's access stands to what GitHub says now: hiding a permission is a problem, naming one too many is not. */
export function permissionFindings(
  { permissions, events }: Pick<ListingContent, 'permissions' | 'events'>,
  app: AppFacts,
  publisherGithubId: number,
): Finding[] {
  const said = new Map(permissions.map(({ key, access }) => [key, access]))
  const about = (level: Finding['level'], code: string, values: Finding['values']): Finding => ({
    check: 'permissions',
    level,
    code,
    field: 'permissions',
    values,
  })
  const hidden = Object.entries(app.permissions).flatMap(([key, access]) =>
    key === 'metadata' || (ranks[said.get(key) ?? ''] ?? 0) >= (ranks[access] ?? 0)
      ? []
      : [about('problem', 'permission_hidden', { key, access })],
  )
  const extra = permissions.flatMap(({ key, access }) =>
    (ranks[app.permissions[key] ?? ''] ?? 0) >= (ranks[access] ?? 0)
      ? []
      : [about('warning', 'permission_extra', { key, access })],
  )
  const unsaid = app.events.filter((event) => !events.includes(event))
  return [
    ...(app.ownerId === publisherGithubId ? [] : [about('problem', 'app_of_another', undefined)]),
    ...hidden,
    ...extra,
    ...(unsaid.length === 0 ? [] : [about('info', 'events_unsaid', { events: unsaid.join(', ') })]),
  ]
}
