import { useTranslations } from 'next-intl'
import styles from './connect.module.css'

interface TwoSettingsProps {
  apiUrl: string
  /** The page with the listing's marketplace webhook and its secret. */
  webhookHref: string
}

/** S9: exactly what changes in a Probot app so that its marketplace calls and webhooks work with this instance. */
export function TwoSettings({ apiUrl, webhookHref }: TwoSettingsProps) {
  const t = useTranslations('connect.connection.probot')
  return (
    <section className={styles.section} aria-labelledby="two-settings">
      <h2 className={styles.title} id="two-settings">
        {t('title')}
      </h2>
      <p className={styles.note}>{t('lead')}</p>
      <dl className={styles.facts}>
        <dt>{t('baseUrl')}</dt>
        <dd>
          <p>{t('baseUrlText')}</p>
          <pre className={styles.pre}>{`baseUrl: '${apiUrl}'`}</pre>
        </dd>
        <dt>{t('secret')}</dt>
        <dd>
          <p>{t('secretText')}</p>
          <a href={webhookHref}>{t('webhook')}</a>
        </dd>
      </dl>
    </section>
  )
}
