import { useTranslations } from 'next-intl'
import type { FacetName, FacetValue } from '@/lib/catalogue/types'

const kinds = ['github_app', 'oauth_app', 'api_integration'] as const
const prices = ['free', 'paid', 'flat_rate', 'per_unit'] as const
const answers = ['yes', 'no'] as const
const accessLevels = ['none', 'read', 'write', 'admin', 'token'] as const
const accountTypes = ['personal', 'organization'] as const

const among = <T extends string>(values: readonly T[], value: string): T | undefined =>
  values.find((known) => known === value)

/** How filter values are called: by the catalogue, or here for those that are not data. */
export function useFacetLabel() {
  const t = useTranslations('catalogue.facets')
  const kindName = useTranslations('listings.kind')
  return (name: FacetName, { value, label }: Pick<FacetValue, 'value' | 'label'>): string => {
    if (label !== null) return label
    const [kind, price, answer] = [among(kinds, value), among(prices, value), among(answers, value)]
    const [level, account] = [among(accessLevels, value), among(accountTypes, value)]
    if (name === 'access' && level) return t(`access.${level}`)
    if (name === 'account' && account) return t(`account.${account}`)
    if (name === 'kind' && kind) return kindName(`${kind}.name`)
    if (name === 'price' && price) return t(`prices.${price}`)
    if ((name === 'trial' || name === 'verified') && answer) return t(`${name}.${answer}`)
    return value
  }
}
