'use client'

import { useTranslations } from 'next-intl'
import type { FormState } from '@/lib/core/form-state'
import { FormControl } from '../ui/form-control'
import { TextArea } from '../ui/text-area'
import { TextInput } from '../ui/text-input'
import styles from './plan-editor.module.css'
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
  const required = suffix === ''
  const field = (name: string) => `${name}${suffix}`
  const lang = suffix === '' ? 'en' : 'fr'
  return (
    <>
      <FormControl
        name={field('name')}
        label={t(required ? 'name' : 'nameFr')}
        validation={state.fields[field('name')]}
        required={required}
      >
        {(input) => (
          <TextInput {...input} maxLength={255} lang={lang} defaultValue={typed[field('name')]} />
        )}
      </FormControl>
      <FormControl
        name={field('description')}
        label={t(required ? 'description' : 'descriptionFr')}
        validation={state.fields[field('description')]}
        required={required}
      >
        {(input) => (
          <TextInput
            {...input}
            maxLength={255}
            lang={lang}
            defaultValue={typed[field('description')]}
          />
        )}
      </FormControl>
      <FormControl
        name={field('bullets')}
        label={t(required ? 'bullets' : 'bulletsFr')}
        caption={t('bulletsCaption')}
        validation={state.fields[field('bullets')]}
      >
        {(input) => (
          <TextArea
            {...input}
            maxLength={1100}
            lang={lang}
            defaultValue={typed[field('bullets')]}
          />
        )}
      </FormControl>
      <div className={styles.perUnit}>
        <FormControl
          name={field('unitName')}
          label={t(required ? 'unitName' : 'unitNameFr')}
          caption={t(required ? 'unitNameCaption' : 'unitNameCaptionFr')}
          validation={state.fields[field('unitName')]}
        >
          {(input) => (
            <TextInput
              {...input}
              maxLength={100}
              lang={lang}
              defaultValue={typed[field('unitName')]}
            />
          )}
        </FormControl>
      </div>
    </>
  )
}
