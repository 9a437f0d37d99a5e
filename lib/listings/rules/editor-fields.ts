import type { ListingCandidate, ListingKind } from '../types'
import { languagesOfText, linkNames, wordsOfText } from './draft-fields'

const always = [
  'name',
  'slug',
  'categories',
  'languages',
  ...languagesOfText.flatMap((language) => wordsOfText.map((word) => `text.${language}.${word}`)),
  'logo',
  'logoBackground',
  'card',
  'screenshots',
]

const ofKind: Record<ListingKind, readonly string[]> = {
  github_app: ['permissions', 'events'],
  oauth_app: ['scopes'],
  api_integration: ['calls', 'needs', 'setupSteps'],
}

/** The fields that the editor of a listing of this kind has: a reason for each permission or scope, an installation address for OAuth Apps only. */
export function editorFields({ content }: ListingCandidate, kind: ListingKind): string[] {
  const reasons = [
    ...content.permissions.map(({ level, key }) => `reasons.${level}.${key}`),
    ...content.scopes.map(({ name }) => `reasons.scope.${name}`),
  ]
  const links = linkNames.filter((name) => name !== 'installation' || kind === 'oauth_app')
  return [
    ...always,
    ...ofKind[kind],
    ...reasons.flatMap((reason) => languagesOfText.map((language) => `${reason}.${language}`)),
    ...links.map((name) => `links.${name}`),
  ]
}
