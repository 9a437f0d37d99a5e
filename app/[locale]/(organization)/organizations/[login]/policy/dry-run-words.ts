import { getTranslations } from 'next-intl/server'
import type { ShownDryRun, ShownRequest } from '@/components/policy/shown'
import type { Locale } from '@/lib/core/locales'
import { MOST_LISTED } from '@/lib/inventory/queries/dry-run-policy'
import { changedParts, lineChanges } from '@/lib/policies/rules/line-changes'
import { writePolicy } from '@/lib/policies/rules/read-policy'
import { approvesEverything } from '@/lib/policies/rules/rule-scope'
import type { DryRunItem, DryRunView, HeldPolicy, Policy } from '@/lib/policies/types'

const wordsIn = (locale: Locale) => getTranslations({ locale, namespace: 'policy' })

type Words = Awaited<ReturnType<typeof wordsIn>>

interface About {
  login: string
  held: HeldPolicy
  policy: Policy
  /** The version on the page when it was written; empty where nobody said. */
  seen: string
  /** The version that it brings back; empty for none. */
  restores: string
  /** Its text had comments, which are not kept. */
  hasComments: boolean
}

function rowOf(item: DryRunItem, t: Words): ShownRequest {
  const { id, listing, requester, decided, outcome, differs } = item
  return {
    id,
    listing,
    requester,
    was: t(`result.decided.${decided}`),
    would: t(`result.outcomes.${outcome.decision}`),
    rule: outcome.by ?? t('result.people'),
    otherwise: differs ? t('result.differsMark') : '',
  }
}

function sentencesOf({ counts }: DryRunView, login: string, t: Words): string[] {
  if (counts.all === 0) return [t('result.nothing', { login })]
  return [
    t('result.counts', counts),
    t('result.differs', { count: counts.differs }),
    ...(counts.all > MOST_LISTED ? [t('result.shown', { most: MOST_LISTED })] : []),
  ]
}

function breachesOf({ breaches }: DryRunView, t: Words): string[] {
  return breaches.map(({ name, by: rule, reason }) =>
    reason === null
      ? t('result.breach', { name, rule })
      : t('result.breachWhy', { name, rule, reason }),
  )
}

/** What would be approved whatever it is, and what of the text gets lost. */
function warningsOf(policy: Policy, hasComments: boolean, t: Words): string[] {
  const { rules, approvals } = policy
  const open = rules.filter((rule) => approvesEverything(rule))
  const whole = approvals === 2 ? 'result.passesEverything' : 'result.approvesEverything'
  return [
    ...open.map(({ name }) => t(whole, { rule: name })),
    ...(hasComments ? [t('result.comments')] : []),
  ]
}

/** What a dry run found, in the reader's words, with the text that it was run on. */
export async function dryRunWords(
  run: DryRunView,
  { login, held, policy, seen, restores, hasComments }: About,
  locale: Locale,
): Promise<ShownDryRun> {
  const t = await wordsIn(locale)
  const [before, text] = [held.version === 0 ? '' : writePolicy(held.policy), writePolicy(policy)]
  const { version } = held
  const isNewer = seen !== '' && seen !== String(version)
  return {
    kind: 'result',
    text,
    version,
    restores,
    isSame: before === text,
    warnings: warningsOf(policy, hasComments, t),
    sentences: [
      ...(isNewer ? [t('result.newer', { version })] : []),
      ...sentencesOf(run, login, t),
    ],
    rows: run.items.map((item) => rowOf(item, t)),
    breaches: breachesOf(run, t),
    breachNote: run.breaches.length > 0 ? t('result.stays') : t('result.noBreaches', { login }),
    lines: changedParts(lineChanges(before, text)),
    save: t('result.save', { version: version + 1 }),
  }
}
