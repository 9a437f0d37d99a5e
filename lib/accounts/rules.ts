import type { AccountRole, NeededRole } from './types'

/** A role older than this is read again before a command relies on it. */
export const ROLE_FRESH_MS = 60_000

/** While GitHub does not answer, pages that only show go by a role this old, commands never. */
export const ROLE_READABLE_MS = 60 * 60_000

/** Whether a role is enough: one's own account is, and an owner is also a member. */
export function isEnough(role: AccountRole, needed: NeededRole): boolean {
  if (role === 'self' || role === 'owner') return true
  return role === 'member' && needed === 'member'
}

/** The oldest moment at which a role may have been read to count as fresh. */
export function freshSince(now: Date): Date {
  return new Date(now.getTime() - ROLE_FRESH_MS)
}

/** When an account is read again without anyone asking: a connected one four times a day, others once. */
export function nextAccountCheck(now: Date, isConnected: boolean): Date {
  return new Date(now.getTime() + (isConnected ? 6 : 24) * 60 * 60_000)
}

/** What names people in the configuration: by GitHub's number, or by a login, which somebody else may have by tomorrow. Digits alone are a number, also where they could be a login. */
export function splitNames(names: readonly string[]): { githubIds: number[]; logins: string[] } {
  const isNumber = (name: string) => /^\d+$/.test(name)
  return {
    githubIds: names.filter(isNumber).map(Number),
    logins: names.filter((name) => !isNumber(name)).map((name) => name.toLowerCase()),
  }
}

/** Whether one of the names is a person's. */
export function isNamed(
  names: readonly string[],
  { githubId, login }: { githubId: number; login: string },
): boolean {
  const { githubIds, logins } = splitNames(names)
  return githubIds.includes(githubId) || logins.includes(login.toLowerCase())
}

/** The more particular name first: every browser also calls itself by its ancestors'. */
const browsers: [RegExp, string][] = [
  [/\bEdgA?\//, 'Edge'],
  [/\b(OPR|Opera)\//, 'Opera'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/\b(Headless)?Chrom(e|ium)\/|\bCriOS\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
]

const systems: [RegExp, string][] = [
  [/\b(iPhone|iPad)\b/, 'iOS'],
  [/\bAndroid\b/, 'Android'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bWindows\b/, 'Windows'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b/, 'Linux'],
]

/** What a person would call the browser that sent this header, such as "Firefox · Windows"; null for one that nobody would recognise. */
export function browserName(userAgent: string | null): string | null {
  const nameIn = (names: [RegExp, string][]) =>
    names.find(([pattern]) => pattern.test(userAgent ?? ''))?.[1]
  const parts = [nameIn(browsers), nameIn(systems)].filter((part) => part !== undefined)
  return parts.length === 0 ? null : parts.join(' · ')
}
