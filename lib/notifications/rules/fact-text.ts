import { type Locale, localize } from '../../core/locales'
import { formatMoney, formatPrice } from '../../core/money'
import type { NoticeFact, PermissionsFact, PriceFact, RepositoriesFact } from '../schema'
import { fill, formatDate, type Words } from './words'

type Said = Words['facts']

/** The value of a fact as its reader says it. */
export function factText(value: NoticeFact['value'], { facts }: Words, locale: Locale): string {
  if (typeof value === 'string') return value
  if ('en' in value) return localize(value, locale)
  if ('date' in value) return formatDate(value.date, locale)
  if ('days' in value) return counted(value.days, facts.oneDay, facts.someDays, locale)
  if ('price' in value) return priceText(value, facts, locale)
  if ('amount' in value) return formatMoney(value, locale)
  if ('permissions' in value) return permissionsText(value, facts, locale)
  return repositoriesText(value, facts, locale)
}

function counted(count: number, one: string, some: string, locale: Locale): string {
  const text = new Intl.PluralRules(locale).select(count) === 'one' ? one : some
  return fill(text, { count: new Intl.NumberFormat(locale).format(count) })
}

/** Names, and how many more there are. */
function listed(names: readonly string[], more: number, facts: Said, locale: Locale): string {
  const rest = more > 0 ? [counted(more, facts.oneMore, facts.someMore, locale)] : []
  return new Intl.ListFormat(locale).format([...names, ...rest])
}

function priceText({ price, cycle, unit }: PriceFact, facts: Said, locale: Locale): string {
  const amount = formatPrice(price, locale)
  if (unit === null) return fill(facts[cycle], { amount })
  const text = cycle === 'monthly' ? facts.monthlyPerUnit : facts.yearlyPerUnit
  return fill(text, { amount, unit: localize(unit, locale) })
}

function repositoriesText(
  { repositories, names = [] }: RepositoriesFact,
  facts: Said,
  locale: Locale,
): string {
  if (repositories === 'all') return facts.allRepositories
  const count = counted(repositories, facts.oneRepository, facts.someRepositories, locale)
  if (names.length === 0) return count
  const which = listed(names, Math.max(0, repositories - names.length), facts, locale)
  return fill(facts.named, { what: count, names: which })
}

function permissionsText(
  { highest, permissions, more }: PermissionsFact,
  facts: Said,
  locale: Locale,
): string {
  const names = permissions.map(({ title, access }) =>
    access === null ? title : fill(facts.granted, { title, access: facts.accesses[access] }),
  )
  return fill(facts.named, {
    what: facts.highest[highest],
    names: listed(names, more, facts, locale),
  })
}
