import { useFormatter, useMessages, useTranslations } from 'next-intl'
import { auditFacts } from '@/lib/audit/rules'
import type { AuditFact, AuditView } from '@/lib/audit/types'
import { permissionLevel, permissionTitle } from '@/lib/permissions/rules'

interface ShownFact {
  name: string
  label: string
  /** One, or several that stand in a list. */
  values: string[]
}

const day = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/

/** What people wrote and what things are called is shown as it is. */
const verbatim = [
  ...['removed', 'added', 'slug', 'slugs', 'login', 'name', 'domain', 'reason', 'note'],
  ...['message', 'narrowing', 'integration', 'integrations', 'requester', 'editor', 'owner'],
]

/** An id for which there is no name says nothing to a reader; the file keeps it. */
const id = /^[a-z]{3}_[0-9A-Z]{26}$/

/** What was recorded of a row, each with a label, in the reader's words and without ids where there is a name. */
export function useFacts(): (row: AuditView) => ShownFact[] {
  const t = useTranslations('audit')
  const format = useFormatter()
  const { facts, values } = useMessages().audit
  const say = (words: Record<string, string>, key: string) =>
    Object.entries(words).find(([one]) => one === key)?.[1]
  const wordOf = (name: string, value: string, { plans }: AuditView['about']) => {
    if (verbatim.includes(name)) return value
    if (plans[value] !== undefined) return plans[value]
    if (day.test(value)) {
      return format.dateTime(new Date(value), {
        ...{ dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' },
      })
    }
    const [key = '', access] = value.split(': ')
    const level = access === undefined ? undefined : permissionLevel(key)
    if (level === undefined) return say(values, value) ?? value
    return t('permission', {
      title: permissionTitle(level, key),
      access: say(values, access ?? '') ?? access ?? '',
    })
  }
  const valuesOf = ({ name, value }: AuditFact, about: AuditView['about']) => {
    if (typeof value === 'boolean') return [t(value ? 'yes' : 'no')]
    if (typeof value === 'number') return [String(value)]
    return [value].flat().map((one) => wordOf(name, one, about))
  }
  return ({ detail, about }) =>
    auditFacts(detail)
      .map((fact) => ({
        name: fact.name,
        label: say(facts, fact.name) ?? fact.name.replaceAll('_', ' '),
        values: valuesOf(fact, about).filter((value) => !id.test(value)),
      }))
      .filter(({ values: shown }) => shown.length > 0)
}
