import { CheckIcon } from '@primer/octicons-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import styles from './step.module.css'

interface StepProps {
  number: 1 | 2 | 3 | 4
  title: string
  /** done: chosen, and can be changed. locked: comes after the ones before. */
  state: 'open' | 'done' | 'locked'
  /** What was chosen, in a few words. */
  summary?: ReactNode
  children: ReactNode
}

/** One of the four steps, all of which are seen at once. */
export function Step({ number, title, state, summary, children }: StepProps) {
  const t = useTranslations('setup.step')
  const id = `step-${number}`
  return (
    <section className={styles.step} data-state={state} aria-labelledby={id}>
      <div className={styles.head}>
        <span className={styles.number} aria-hidden="true">
          {state === 'done' ? <CheckIcon /> : number}
        </span>
        <h2 className={styles.title} id={id}>
          <span className="visually-hidden">{t('number', { number })} </span>
          {title}
          {state === 'done' && <span className="visually-hidden"> ({t('done')})</span>}
        </h2>
        {summary && <span className={styles.summary}>{summary}</span>}
      </div>
      <div className={styles.body}>{children}</div>
    </section>
  )
}
