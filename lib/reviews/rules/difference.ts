import { diffWordsWithSpace } from 'diff'
import type { Locale } from '../../core/locales'
import type { ListingContent } from '../../listings/schema'
import { permissionTitle } from '../../permissions/rules'
import type { EntryChange, FieldDifference, ImageChange, TextPart } from '../types'

/** All that a version of a listing says, as far as a review looks at it. */
export interface ListingVersion {
  name: string
  /** Names of the categories, the primary one first. */
  categories: string[]
  content: ListingContent
  /** Addresses of the images. */
  logo: string | null
  card: string | null
  screenshots: string[]
}

/** Longer texts are compared as a whole: a comparison by word would take longer than anybody waits. */
const longestCompared = 20_000

/** How two texts differ, by word. */
export function textDifference(before: string, after: string): TextPart[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }]
  if (before.length + after.length > longestCompared) {
    return [
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ]
  }
  return diffWordsWithSpace(before, after).map(({ value, added, removed }) => {
    if (added) return { kind: 'added', text: value }
    return { kind: removed ? 'removed' : 'same', text: value }
  })
}

/** Which entries of a list came, went or changed; `say` puts one into words, `keyOf` tells which one it is. */
export function entryDifference<T>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (entry: T) => string,
  say: (entry: T) => string,
): EntryChange[] {
  const old = new Map(before.map((entry) => [keyOf(entry), say(entry)]))
  const next = new Map(after.map((entry) => [keyOf(entry), say(entry)]))
  return [...new Set([...old.keys(), ...next.keys()])].flatMap((key): EntryChange[] => {
    const [was, is] = [old.get(key) ?? null, next.get(key) ?? null]
    if (was === is) return []
    if (was === null) return [{ key, kind: 'added', before: null, after: is }]
    return [{ key, kind: is === null ? 'removed' : 'changed', before: was, after: is }]
  })
}

function imageDifference(before: readonly string[], after: readonly string[]): ImageChange[] {
  if (before.join() === after.join()) return []
  const gone = before.filter((url) => !after.includes(url))
  return [
    ...gone.map((url) => ({ url, kind: 'removed' as const })),
    ...after.map((url) => ({
      url,
      kind: before.includes(url) ? ('same' as const) : ('added' as const),
    })),
  ]
}

type Texts = Record<string, string>

/** Every text of a version by the name of its field, in the order in which buyers read them. */
function textsOf({ name, categories, content }: ListingVersion): Texts {
  const words = (locale: Locale): [string, string][] => {
    const text = content.text[locale]
    return [
      [`text.${locale}.shortDescription`, text?.shortDescription ?? ''],
      [`text.${locale}.introduction`, text?.introduction ?? ''],
      [`text.${locale}.description`, text?.description ?? ''],
    ]
  }
  return {
    name,
    categories: categories.join(', '),
    ...Object.fromEntries([...words('en'), ...words('fr')]),
    languages: content.languages.join(', '),
    logoBackground: content.logoBackground,
    ...Object.fromEntries(Object.entries(content.links).map(([key, url]) => [`links.${key}`, url])),
  }
}

type Lists = [field: string, entries: EntryChange[]][]

const both = (text: { en: string; fr?: string }) =>
  text.fr === undefined ? text.en : `${text.en} / ${text.fr}`

function listsOf(before: ListingContent | null, after: ListingContent): Lists {
  const compare = <T>(
    read: (content: ListingContent) => readonly T[],
    keyOf: (entry: T) => string,
    say: (entry: T) => string,
  ) => entryDifference(before === null ? [] : read(before), read(after), keyOf, say)
  return [
    [
      'permissions',
      compare(
        ({ permissions }) => permissions,
        ({ level, key }) => `${level}/${key}`,
        ({ level, key, access, reason }) =>
          `${permissionTitle(level, key)}: ${access}. ${both(reason)}`,
      ),
    ],
    ['events', compare<string>(({ events }) => events, String, String)],
    [
      'scopes',
      compare(
        ({ scopes }) => scopes,
        ({ name }) => name,
        ({ name, reason }) => `${name}. ${both(reason)}`,
      ),
    ],
    ['calls', compare(({ calls }) => calls, both, both)],
    ['needs', compare(({ needs }) => needs, both, both)],
    ['setupSteps', compare(({ setupSteps }) => setupSteps, both, both)],
  ]
}

/**
 * What differs between what is public and what is proposed, field by field and nothing else: texts
 * by word, permissions and the like as what came, went or changed, images side by side. Without a
 * `current` version, all of `proposed` is new.
 */
export function reviewDifference(
  current: ListingVersion | null,
  proposed: ListingVersion,
): FieldDifference[] {
  const [before, after] = [current === null ? {} : textsOf(current), textsOf(proposed)]
  const fields = [...new Set([...Object.keys(after), ...Object.keys(before)])]
  const texts = fields.flatMap((field): FieldDifference[] => {
    const [was, is] = [before[field] ?? '', after[field] ?? '']
    return was === is ? [] : [{ field, type: 'text', parts: textDifference(was, is) }]
  })
  const lists = listsOf(current?.content ?? null, proposed.content).flatMap(
    ([field, entries]): FieldDifference[] =>
      entries.length === 0 ? [] : [{ field, type: 'entries', entries }],
  )
  const images = imagesOf(current, proposed).flatMap(([field, found]): FieldDifference[] =>
    found.length === 0 ? [] : [{ field, type: 'images', images: found }],
  )
  return [...texts, ...images, ...lists]
}

function imagesOf(current: ListingVersion | null, proposed: ListingVersion) {
  const one = (url: string | null | undefined) => (url ? [url] : [])
  const pairs: [string, string[], string[]][] = [
    ['logo', one(current?.logo), one(proposed.logo)],
    ['card', one(current?.card), one(proposed.card)],
    ['screenshots', current?.screenshots ?? [], proposed.screenshots],
  ]
  return pairs.map(([field, before, after]) => [field, imageDifference(before, after)] as const)
}
