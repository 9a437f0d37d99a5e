import { useTranslations } from 'next-intl'
import type { FormAction, FormValues } from '@/lib/core/form-state'
import type { Locale } from '@/lib/core/locales'
import { policyLimits } from '@/lib/policies/schema'
import { formWords } from './form-words'
import styles from './policy.module.css'
import { PolicyForm } from './policy-form'
import { PolicyText } from './policy-text'
import type { ShownDryRun } from './shown'
import { useResultWords } from './use-result-words'
import { wordsOf } from './words-of'

interface EditPolicyProps {
  locale: Locale
  login: string
  version: number
  text: string
  current: FormValues
  dryRun: FormAction<ShownDryRun>
  save: FormAction<ShownDryRun>
}

/** The two ways to change a policy, which say the same: a form, and its text. */
export function EditPolicy({ text, current, ...page }: EditPolicyProps) {
  const t = useTranslations('policy')
  const strings = useResultWords()
  const words = wordsOf(formWords, (key) => t(`form.${key}`))
  const textWords = {
    text: t('form.text'),
    textCaption: t('form.textCaption'),
    dryRun: words.dryRun,
    running: words.running,
  }
  return (
    <section className={styles.section} aria-labelledby="policy-edit">
      <h2 className={styles.heading} id="policy-edit">
        {t('edit.title')}
      </h2>
      <div className={styles.stack}>
        <PolicyForm
          {...page}
          id="policy-form"
          summary={t('edit.form')}
          current={current}
          strings={strings}
          words={words}
          ruleTitle={t('form.rule', { number: '{number}' })}
          mostRules={policyLimits.rules}
        />
        <PolicyText
          {...page}
          id="policy-text"
          summary={t('edit.text')}
          text={text}
          strings={strings}
          words={textWords}
        />
      </div>
    </section>
  )
}
