import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { formatMoney, minorUnits } from '@/lib/core/money'
import { permissionLevel, permissionTitle } from '@/lib/permissions/rules'
import type { PolicyRule } from '@/lib/policies/types'

type When = PolicyRule['when']

const levels = ['repository', 'organization', 'account'] as const

/** Says what a rule asks, one phrase for each condition. */
export function useConditions() {
  const t = useTranslations('policy')
  const format = useFormatter()
  const locale = useLocale()
  const list = (names: readonly string[]) => format.list(names, { type: 'disjunction' })
  const named = (when: When) => {
    const kinds = when.kind?.map((kind) => t(`kinds.${kind}`))
    const asked = when.asks?.map(({ permission, access }) => {
      const level = permissionLevel(permission) ?? 'repository'
      return t(`when.asked.${access}`, { title: permissionTitle(level, permission) })
    })
    return [
      ['listing', when.listing],
      ['publisher', when.publisher],
      ['kind', kinds],
      ['category', when.category],
      ['asks', asked],
      ['scopes', when.scopes],
    ] as const
  }
  const permissions = ({ permissions: most }: When) =>
    levels.flatMap((level) => {
      const access = most?.[level]
      if (access === undefined) return []
      return [t(`when.most.${access}`, { level: t(`levels.${level}`) })]
    })
  const terms = ({ free, monthly_cost: cost, units }: When) => {
    const amount = cost && {
      amount: Math.round(cost.at_most * minorUnits(cost.currency)),
      currency: cost.currency,
    }
    return [
      ...(free === undefined ? [] : [t(free ? 'when.free' : 'when.paid')]),
      ...(amount ? [t('when.cost', { amount: formatMoney(amount, locale) })] : []),
      ...(units ? [t('when.units', { units: units.at_most })] : []),
    ]
  }
  return (when: When): string[] => [
    ...named(when).flatMap(([key, names]) =>
      names === undefined ? [] : [t(`when.${key}`, { names: list(names) })],
    ),
    ...(when.verified === undefined
      ? []
      : [t(when.verified ? 'when.verified' : 'when.unverified')]),
    ...permissions(when),
    ...terms(when),
  ]
}
