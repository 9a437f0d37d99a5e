import { useTranslations } from 'next-intl'
import type { FormAction } from '@/lib/core/form-state'
import type { Locale } from '@/lib/core/locales'
import { planCurrencies } from '@/lib/plans/schema'
import { CurrencyForm } from './currency-form'
import styles from './plan-editor.module.css'

interface CurrencySectionProps {
  locale: Locale
  hidden: Record<string, string>
  current: string
  mayChange: boolean
  action: FormAction
}

/** The currency: to be chosen while no plan is published, and only said from then on. */
export function CurrencySection(props: CurrencySectionProps) {
  const { locale, hidden, current, mayChange, action } = props
  const t = useTranslations('planEditor.currency')
  const names = new Intl.DisplayNames(locale, { type: 'currency' })
  const nameOf = (code: string) => `${code.toUpperCase()} — ${names.of(code.toUpperCase())}`
  const codes = [...new Set<string>([...planCurrencies, current])]
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{t('heading')}</h2>
      {mayChange ? (
        <CurrencyForm
          hidden={hidden}
          current={current}
          currencies={codes.map((code) => ({ code, name: nameOf(code) }))}
          strings={{
            label: t('label'),
            caption: t('caption'),
            save: t('save'),
            saving: t('saving'),
          }}
          action={action}
        />
      ) : (
        <p className={styles.note}>{t('fixed', { currency: nameOf(current) })}</p>
      )}
    </section>
  )
}
