import { useTranslations } from 'next-intl'
import type { Locale } from '@/lib/core/locales'
import type { ManagedPlan } from '@/lib/plans/types'
import type { TestPurchase } from '@/lib/purchases/types'
import type { TestActions } from './plan-actions'
import styles from './plan-editor.module.css'
import type { TestChoices } from './test-order-fields'
import { TestRow } from './test-row'
import { TestStartForm } from './test-start-form'

interface TestSectionProps {
  locale: Locale
  /** What tells the actions which listing, in which language. */
  hidden: Record<string, string>
  tests: TestPurchase[]
  plans: ManagedPlan[]
  /** Accounts on which the reader may buy. */
  accounts: { id: string; login: string }[]
  /** Where the webhooks that follow are seen. */
  webhookHref: string
  actions: TestActions
}

/** Trying a draft listing: buy its plans without paying, and hear each webhook as for a real purchase. */
export function TestSection(props: TestSectionProps) {
  const { locale, hidden, tests, plans, accounts, webhookHref, actions } = props
  const t = useTranslations('planEditor.tests')
  const drafts = plans.filter(({ state }) => state === 'draft')
  if (drafts.length === 0) return null
  const choices: TestChoices = {
    plans: drafts.map(({ view }) => ({ id: view.id, name: view.name })),
    strings: {
      plan: t('plan'),
      cycle: t('cycle'),
      monthly: t('monthly'),
      yearly: t('yearly'),
      units: t('units'),
      unitsCaption: t('unitsCaption'),
    },
  }
  return (
    <section className={styles.section} id="tests">
      <h2 className={styles.heading}>{t('heading')}</h2>
      <p className={styles.note}>
        {t('about')} <a href={webhookHref}>{t('webhooks')}</a>
      </p>
      {tests.length > 0 && (
        <ul className={styles.rows}>
          {tests.map((test) => (
            <TestRow
              key={test.id}
              test={test}
              choices={choices}
              locale={locale}
              hidden={hidden}
              actions={actions}
            />
          ))}
        </ul>
      )}
      <TestStartForm
        {...choices}
        hidden={hidden}
        accounts={accounts}
        labels={{ account: t('account'), start: t('start'), starting: t('starting') }}
        action={actions.start}
      />
    </section>
  )
}
