import { useTranslations } from 'next-intl'
import type { RightsTable } from '@/lib/installs/types'
import { PageHeader } from '../ui/page-header'
import styles from './help.module.css'
import { MoreHelp } from './more-help'
import { RightsTableView } from './rights-table'

/** Who may install what, and who may ask: tables made of the same decisions as the set-up page's. */
export function WhoMayInstall({ tables, server }: { tables: RightsTable[]; server: boolean }) {
  const t = useTranslations('help.rights')
  return (
    <article className={styles.page}>
      <PageHeader title={t('title')} description={t('lead')} />
      <p className={styles.text}>{t('generated')}</p>
      {tables.map((table) => (
        <section key={table.key} className={styles.part} aria-labelledby={`table-${table.key}`}>
          <h2 id={`table-${table.key}`}>{t(`tables.${table.key}.title`)}</h2>
          <p className={styles.text}>{t(`tables.${table.key}.text`)}</p>
          <RightsTableView table={table} />
        </section>
      ))}
      <section className={styles.part} aria-labelledby="rights-policy">
        <h2 id="rights-policy">{t('policy.title')}</h2>
        <p className={styles.text}>{t('policy.lead')}</p>
        <ul className={styles.list}>
          {(['block', 'order', 'two', 'asking', 'unknown', 'dryRun'] as const).map((key) => (
            <li key={key}>{t(`policy.${key}`)}</li>
          ))}
        </ul>
      </section>
      <section className={styles.part} aria-labelledby="rights-known">
        <h2 id="rights-known">{t('known.title')}</h2>
        <ul className={styles.list}>
          {(['roles', 'switches', 'appManagers', 'administration'] as const).map((key) => (
            <li key={key}>{t(`known.${key}`)}</li>
          ))}
          {server && <li>{t('known.server')}</li>}
        </ul>
      </section>
      <MoreHelp except="rights" />
    </article>
  )
}
