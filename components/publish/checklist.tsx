import {
  AlertFillIcon,
  CheckCircleFillIcon,
  CircleIcon,
  ClockIcon,
  type Icon,
} from '@primer/octicons-react'
import { useTranslations } from 'next-intl'
import type { Locale } from '@/lib/core/locales'
import type {
  AuthorizedPublisher,
  Readiness,
  ReadinessKey,
  ReadinessState,
  ReadinessStep,
} from '@/lib/publishers/types'
import { Label } from '../ui/label'
import { LinkButton } from '../ui/link-button'
import styles from './publish.module.css'

interface ChecklistProps {
  locale: Locale
  publisher: AuthorizedPublisher
  readiness: Readiness
}

const icons: Record<ReadinessState, Icon> = {
  done: CheckCircleFillIcon,
  open: CircleIcon,
  waiting: ClockIcon,
  attention: AlertFillIcon,
}

const paths: Record<ReadinessKey, string> = {
  profile: 'profile',
  contact: 'profile',
  agreement: 'agreement',
  stripe: 'payments',
  domain: 'domain',
}

function Step({ locale, publisher, step }: ChecklistProps & { step: ReadinessStep }) {
  const t = useTranslations('publish.checklist')
  const { key, state, required } = step
  const Visual = icons[state]
  const href = `/${locale}/publish/${publisher.login}/${paths[key]}`
  return (
    <li className={styles.row}>
      <span className={styles.rowIcon} data-state={state}>
        <Visual aria-label={t(`states.${state}`)} />
      </span>
      <div className={styles.rowWords}>
        <div className={styles.rowTitle}>
          {t(`steps.${key}.title`)}
          {required ? null : <Label>{t('optional')}</Label>}
        </div>
        <p className={styles.note}>{t(`steps.${key}.${state === 'done' ? 'done' : 'lead'}`)}</p>
      </div>
      {state === 'done' || publisher.right === 'editor' ? null : (
        <div className={styles.rowEnd}>
          <LinkButton size="small" href={href}>
            {t(`steps.${key}.action`)}
          </LinkButton>
        </div>
      )}
    </li>
  )
}

/** What is yet to be done before a listing can be submitted; gone once there is nothing left. */
export function Checklist(props: ChecklistProps) {
  const t = useTranslations('publish.checklist')
  const { steps, ready } = props.readiness
  if (steps.every(({ state }) => state === 'done')) return null
  const required = steps.filter((step) => step.required)
  const done = required.filter(({ state }) => state === 'done').length
  return (
    <section className={styles.box} aria-labelledby="checklist-title">
      <div className={styles.boxHead}>
        <h2 id="checklist-title">{t(ready ? 'readyTitle' : 'title')}</h2>
        <span className={styles.note}>{t('progress', { done, all: required.length })}</span>
      </div>
      <ul className={styles.list}>
        {steps.map((step) => (
          <Step key={step.key} {...props} step={step} />
        ))}
      </ul>
    </section>
  )
}
