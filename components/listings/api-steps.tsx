import { useTranslations } from 'next-intl'
import type { ListingPage } from '@/lib/listings/types'
import styles from './api-steps.module.css'

type ApiStepsProps = Pick<ListingPage, 'name' | 'calls' | 'needs' | 'setupSteps'>

/** What an API or webhook integration calls, what it needs, and how it is set up. */
export function ApiSteps({ name, calls, needs, setupSteps }: ApiStepsProps) {
  const t = useTranslations('listings.api')
  return (
    <div className={styles.parts}>
      <p className={styles.intro}>{t('intro', { name })}</p>
      <Part title={t('calls')} lines={calls} />
      <Part title={t('needs')} lines={needs} />
      <Part title={t('steps')} lines={setupSteps} ordered />
    </div>
  )
}

function Part({ title, lines, ordered }: { title: string; lines: string[]; ordered?: boolean }) {
  const List = ordered ? 'ol' : 'ul'
  if (lines.length === 0) return null
  return (
    <section>
      <h3 className={styles.title}>{title}</h3>
      <List className={styles.list}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </List>
    </section>
  )
}
