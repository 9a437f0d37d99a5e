import { useTranslations } from 'next-intl'
import type { Locale } from '@/lib/core/locales'
import type { TestPurchase } from '@/lib/purchases/types'
import { DateText } from '../ui/date-text'
import { Details } from '../ui/details'
import { Label } from '../ui/label'
import type { TestActions } from './plan-actions'
import { PlanButton } from './plan-button'
import styles from './plan-editor.module.css'
import { TestChangeForm } from './test-change-form'
import type { TestChoices } from './test-order-fields'

interface TestRowProps {
  test: TestPurchase
  choices: TestChoices
  locale: Locale
  hidden: Record<string, string>
  actions: TestActions
}

/** One test purchase: what it holds, what waits, and each step that a buyer or time could take. */
export function TestRow(props: TestRowProps) {
  const { test, choices, locale, hidden, actions } = props
  const t = useTranslations('planEditor.tests')
  return (
    <li className={styles.row}>
      <div>
        <h3 className={styles.name}>
          {t('title', { plan: test.planName, account: test.account.login })}
          <Label variant="accent">{t('mark')}</Label>
        </h3>
        <p className={styles.meta}>
          {test.cycle && <span>{t(test.cycle)}</span>}
          {test.unitName && <span>{t('held', { units: test.units, unit: test.unitName })}</span>}
          <Waiting test={test} locale={locale} />
        </p>
        <p className={styles.meta}>
          {test.history.map(({ version, action, at }) => (
            <span key={version}>
              <code>{action}</code> <DateText value={at} locale={locale} />
            </span>
          ))}
        </p>
      </div>
      <Moves {...props} />
      <Details summary={t('change')}>
        <TestChangeForm
          {...choices}
          hidden={hidden}
          test={test}
          labels={{ change: t('changeNow'), changing: t('moving') }}
          action={actions.change}
        />
      </Details>
    </li>
  )
}

function Moves({ test, hidden, actions }: TestRowProps) {
  const t = useTranslations('planEditor.tests')
  const moves = [
    { move: 'apply', shown: test.mayApply },
    { move: 'undo', shown: test.pending !== null },
    { move: 'cancel', shown: test.mayCancel },
    { move: 'end', shown: true },
  ] as const
  return (
    <div className={styles.actions}>
      {moves
        .filter(({ shown }) => shown)
        .map(({ move }) => (
          <PlanButton
            key={move}
            hidden={{ ...hidden, purchase: test.id, move }}
            label={t(`moves.${move}`)}
            name={t('named', { action: t(`moves.${move}`), account: test.account.login })}
            pending={t('moving')}
            variant={move === 'end' ? 'danger' : 'default'}
            action={actions.move}
          />
        ))}
    </div>
  )
}

function Waiting({ test, locale }: { test: TestPurchase; locale: Locale }) {
  const t = useTranslations('planEditor.tests')
  const { pending, trialEndsAt, periodEndsAt } = test
  if (pending !== null) {
    const words =
      pending.planName === null ? t('cancels') : t('changes', { plan: pending.planName })
    return (
      <span>
        {words} <DateText value={pending.at} locale={locale} />
      </span>
    )
  }
  const at = trialEndsAt ?? periodEndsAt
  if (at === null) return null
  return (
    <span>
      {t(trialEndsAt === null ? 'renews' : 'trial')} <DateText value={at} locale={locale} />
    </span>
  )
}
