import { useTranslations } from 'next-intl'
import { ScrollableRegion } from '../ui/scrollable-region'
import { prettyJson } from './pretty-json'
import styles from './webhooks.module.css'

const keptCharacters = 65_536

interface MessagePartProps {
  headers: Record<string, string>
  body: string | null
  /** What the body is called. */
  label: string
}

/** The headers and the body of a request or an answer. */
export function MessagePart({ headers, body, label }: MessagePartProps) {
  const t = useTranslations('webhooks.delivery')
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
  return (
    <>
      <h3 className={styles.subheading}>{t('headers')}</h3>
      <ScrollableRegion className={styles.code} aria-label={t('headers')}>
        <pre>{lines.join('\n')}</pre>
      </ScrollableRegion>
      <h3 className={styles.subheading}>{label}</h3>
      {body ? (
        <ScrollableRegion className={styles.code} aria-label={label}>
          <pre>{prettyJson(body)}</pre>
        </ScrollableRegion>
      ) : (
        <p className={styles.lead}>{t('noBody')}</p>
      )}
      {body !== null && body.length >= keptCharacters ? (
        <p className={styles.muted}>{t('cut')}</p>
      ) : null}
    </>
  )
}
