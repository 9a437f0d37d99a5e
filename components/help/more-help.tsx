import { useLocale, useTranslations } from 'next-intl'
import styles from './help.module.css'
import { helpLinks } from './help-links'
import { type HelpTopic, helpTopics } from './help-topics'

/** The other pages of help, at the foot of each. */
export function MoreHelp({ except }: { except?: HelpTopic | 'rights' | 'risk' }) {
  const t = useTranslations('help')
  const locale = useLocale()
  return (
    <nav className={styles.others} aria-labelledby="more-help">
      <h2 id="more-help" className={styles.label}>
        {t('page.others')}
      </h2>
      <ul className={styles.links}>
        {helpTopics
          .filter((topic) => topic !== except)
          .map((topic) => (
            <li key={topic}>
              <a href={`/${locale}/help/${topic}`}>{t(`topics.${topic}.title`)}</a>
            </li>
          ))}
        {(['rights', 'risk'] as const)
          .filter((table) => table !== except)
          .map((table) => (
            <li key={table}>
              <a href={`/${locale}${helpLinks[table]}`}>{t(`${table}.title`)}</a>
            </li>
          ))}
      </ul>
    </nav>
  )
}
