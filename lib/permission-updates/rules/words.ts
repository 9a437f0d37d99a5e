import type { Locale } from '../../core/locales'
import { namedPermissions, permissionKey, permissionTitle } from '../../permissions/rules'
import type { AskedAccess } from '../../permissions/types'
import en from '../messages/en.json'
import fr from '../messages/fr.json'
import { accessDifference } from '../rules'
import type { Access, PermissionChange } from '../types'

const languages = { en, fr }

const fill = (text: string, values: Record<string, string>) =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')

/** GitHub's own name of a permission by the name it has in the API. */
export function permissionName({ level, key }: Pick<PermissionChange, 'level' | 'key'>): string {
  return permissionTitle(level, permissionKey(key))
}

/** What is asked for beyond what was granted, in one line of a mail: "Issues: write (new); Contents: write (was read)". */
export function excessWords(before: Access, after: Access, locale: Locale): string {
  const words = languages[locale]
  const levels: Record<string, string> = words.access
  const { permissions, scopes } = accessDifference(before, after)
  const more = permissions.flatMap((change) => {
    const { kind, from, to } = change
    if (to === null || (kind !== 'added' && kind !== 'raised')) return []
    const values = { name: permissionName(change), to: levels[to] ?? to }
    return [fill(words[kind], { ...values, from: from === null ? '' : (levels[from] ?? from) })]
  })
  return [...more, ...scopes.added.map((name) => fill(words.scope, { name }))].join('; ')
}

/** An access as it is weighed. */
export function weighable({ permissions, scopes }: Access): AskedAccess {
  return { permissions: namedPermissions(permissions), scopes }
}
