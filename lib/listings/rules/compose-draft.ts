import type { z } from 'zod'
import { listingContentSchema } from '../schema'
import type { DraftFields, ListingCandidate, WrittenRevision } from '../types'
import {
  defaultBackground,
  draftSchemas,
  languagesOfText,
  linkNames,
  wordsOfText,
} from './draft-fields'

type Localized = { en: string; fr?: string }

/** A revision taken apart into the fields of the editor, by their dotted names. */
export function fieldsOf(revision: WrittenRevision): DraftFields {
  const { slug, name, categories, assets } = revision
  const content = listingContentSchema.parse(revision.content)
  const assetOf = (role: string) => assets.find((asset) => asset.role === role)?.assetId ?? null
  const { text, links, permissions, scopes, manifest = null, ...rest } = content
  return {
    slug,
    name,
    categories: [...categories],
    ...rest,
    manifest,
    logo: assetOf('logo'),
    card: assetOf('card'),
    screenshots: assets
      .filter(({ role }) => role === 'screenshot')
      .map(({ assetId, caption }) => ({ assetId, caption })),
    permissions: permissions.map(({ level, key, access }) => ({ level, key, access })),
    scopes: scopes.map(({ name: scope }) => scope),
    ...Object.fromEntries([
      ...entriesOf(text).flatMap(([language, words]) =>
        entriesOf(words).map(([word, value]) => [`text.${language}.${word}`, value]),
      ),
      ...entriesOf(links).map(([link, value]) => [`links.${link}`, value]),
      ...permissions.flatMap(({ level, key, reason }) => reasonsOf(level, key, reason)),
      ...scopes.flatMap(({ name: scope, reason }) => reasonsOf('scope', scope, reason)),
    ]),
  }
}

function entriesOf<T>(from: { [key: string]: T | undefined }): [string, T][] {
  return Object.entries(from).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]]))
}

function reasonsOf(level: string, key: string, reason: Localized): [string, string][] {
  return entriesOf(reason).map(([language, words]) => [
    `reasons.${level}.${key}.${language}`,
    words,
  ])
}

/**
 * What a listing would say: its current revision, or nothing, with the fields that were written
 * since over it. It may be unfinished; {@link draftProblems} says what it lacks. A saved value that
 * does not fit its field any more counts as empty.
 */
export function composeDraft(
  revision: WrittenRevision | null,
  fields: DraftFields,
): ListingCandidate {
  const from = { ...(revision === null ? {} : fieldsOf(revision)), ...fields }
  const read = reader(from)
  return {
    slug: read('slug', draftSchemas.slug, ''),
    name: read('name', draftSchemas.name, ''),
    categories: read('categories', draftSchemas.categories, []),
    logo: read('logo', draftSchemas.logo, null),
    card: read('card', draftSchemas.card, null),
    screenshots: read('screenshots', draftSchemas.screenshots, []).map(({ assetId, caption }) => ({
      assetId,
      caption: bilingual(caption.en, caption.fr),
    })),
    content: contentOf(read),
  }
}

type Read = ReturnType<typeof reader>

function reader(from: DraftFields) {
  return <T>(name: string, schema: z.ZodType<T>, empty: T): T => {
    const parsed = schema.safeParse(from[name])
    return parsed.success ? parsed.data : empty
  }
}

function contentOf(read: Read): ListingCandidate['content'] {
  const list = (name: 'calls' | 'needs' | 'setupSteps') =>
    read(name, draftSchemas[name], [])
      .map(({ en, fr }) => bilingual(en, fr))
      .filter(({ en, fr }) => en.trim() !== '' || fr !== undefined)
  const reasonFor = (level: string, key: string) => {
    const word = (language: string) =>
      read(`reasons.${level}.${key}.${language}`, draftSchemas.reason, '')
    return bilingual(word('en'), word('fr'))
  }
  const manifest = read('manifest', draftSchemas.manifest, null)
  return {
    text: textOf(read),
    languages: read('languages', draftSchemas.languages, []),
    logoBackground: read('logoBackground', draftSchemas.logoBackground, defaultBackground),
    links: linksOf(read),
    permissions: read('permissions', draftSchemas.permissions, []).map((permission) => ({
      ...permission,
      reason: reasonFor(permission.level, permission.key),
    })),
    events: read('events', draftSchemas.events, []),
    scopes: read('scopes', draftSchemas.scopes, []).map((name) => ({
      name,
      reason: reasonFor('scope', name),
    })),
    calls: list('calls'),
    needs: list('needs'),
    setupSteps: list('setupSteps'),
    ...(manifest === null ? {} : { manifest }),
  }
}

/** French is there as soon as one word of it is. */
function textOf(read: Read): ListingCandidate['content']['text'] {
  const [en, fr] = languagesOfText.map((language) => {
    const [shortDescription = '', introduction = '', description = ''] = wordsOfText.map((word) =>
      read(`text.${language}.${word}`, draftSchemas[word], ''),
    )
    return { shortDescription, introduction, description }
  })
  const empty = { shortDescription: '', introduction: '', description: '' }
  const isFrench = fr !== undefined && Object.values(fr).some((value) => value.trim() !== '')
  return { en: en ?? empty, ...(isFrench ? { fr } : {}) }
}

/** Links that a listing may do without are left out while they are empty. */
function linksOf(read: Read): ListingCandidate['content']['links'] {
  const written = linkNames.map((name) => [
    name,
    read(`links.${name}`, draftSchemas.link, '').trim(),
  ])
  const links = Object.fromEntries(written.filter(([, value]) => value !== ''))
  return { support: '', privacy: '', ...links }
}

function bilingual(en: string, fr: string | undefined): Localized {
  return fr === undefined || fr.trim() === '' ? { en } : { en, fr }
}
