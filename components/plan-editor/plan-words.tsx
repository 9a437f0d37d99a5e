'use client'

import { useTranslations } from 'next-intl'
import type { FormState } from '@/lib/core/form-state'
import { FormControl } from '../ui/form-control'
import { TextArea } from '../ui/text-area'
import styles from './plan-editor.module.css'
import { PlanField } from './plan-field'
import type { TypedPlan } from './typed-plan'

interface PlanWordsProps {
  state: FormState
  typed: TypedPlan
  /** How the fields of this language end. */
  suffix: '' | 'Fr'
}

/** What a plan says in one language. */
export function PlanWords({ state, typed, suffix }: PlanWordsProps) {
  const t = useTranslations('planEditor.form')
  const bullets = `bullets${suffix}` as const
  const lang = suffix === '' ? 'en' : 'fr'
  const line = { state, typed, lang }
  return (
    <>
      {(['name', 'description'] as const).map((field) => (
        <PlanField
          key={field}
          {...line}
          name={`${field}${suffix}`}
          label={t(`${field}${suffix}`)}
          limit={255}
          required={suffix === ''}
        />
      ))}
      <FormControl
        name={bullets}
        label={t(bullets)}
        caption={t('bulletsCaption')}
        validation={state.fields[bullets]}
      >
        {(input) => (
          <TextArea {...input} maxLength={1100} lang={lang} defaultValue={typed[bullets]} />
        )}
      </FormControl>
      <div className={styles.perUnit}>
        <PlanField
          {...line}
          name={`unitName${suffix}`}
          label={t(`unitName${suffix}`)}
          caption={t(`unitNameCaption${suffix}`)}
          limit={100}
        />
      </div>
    </>
  )
}
