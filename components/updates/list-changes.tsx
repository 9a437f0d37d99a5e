import { useTranslations } from 'next-intl'
import styles from './updates.module.css'

interface ListChangesProps {
  kind: 'scopes' | 'events'
  added: string[]
  removed: string[]
}

/** Scopes or events that come and go. */
export function ListChanges({ kind, added, removed }: ListChangesProps) {
  const t = useTranslations('updates.lists')
  if (added.length + removed.length === 0) return null
  return (
    <>
      <h3 className={styles.subheading}>{t(`${kind}.heading`)}</h3>
      <p className={styles.note}>{t(`${kind}.lead`)}</p>
      <ul className={styles.names}>
        {added.map((name) => (
          <li key={name}>
            <span className="visually-hidden">{t('added')} </span>
            <ins className={styles.after} data-kind="added">
              <code>{name}</code>
            </ins>
          </li>
        ))}
        {removed.map((name) => (
          <li key={name}>
            <span className="visually-hidden">{t('removed')} </span>
            <del className={styles.before} data-kind="removed">
              <code>{name}</code>
            </del>
          </li>
        ))}
      </ul>
    </>
  )
}
