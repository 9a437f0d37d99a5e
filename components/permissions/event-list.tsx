import { useTranslations } from 'next-intl'
import { Details } from '../ui/details'
import styles from './event-list.module.css'

/** The webhook events that the app receives. */
export function EventList({ name, events }: { name: string; events: string[] }) {
  const t = useTranslations('permissions.events')
  if (events.length === 0) return null
  return (
    <Details summary={t('title', { count: events.length })}>
      <p className={styles.description}>{t('description', { name })}</p>
      <ul className={styles.events}>
        {events.map((event) => (
          <li key={event}>
            <code className={styles.event}>{event}</code>
          </li>
        ))}
      </ul>
    </Details>
  )
}
