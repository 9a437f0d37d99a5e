import { useLocale, useTranslations } from 'next-intl'
import type { ListingPage } from '@/lib/listings/types'
import { scopeWords } from '@/lib/permissions/rules'
import styles from './scope-list.module.css'

/** What an OAuth App asks each person for: what each scope allows, and the integrator's reason. */
export function ScopeList({ name, scopes }: Pick<ListingPage, 'name' | 'scopes'>) {
  const t = useTranslations('listings.scopes')
  const locale = useLocale()
  return (
    <div>
      <p className={styles.intro}>{t('intro', { name })}</p>
      <ul className={styles.list}>
        {scopes.map((scope) => (
          <li key={scope.name} className={styles.scope}>
            <code className={styles.name}>{scope.name}</code>
            <p className={styles.allows}>{scopeWords(scope.name, locale) ?? t('unknown')}</p>
            <p className={styles.reason}>
              <span className="visually-hidden">{t('reason', { name })} </span>
              {scope.reason}
            </p>
          </li>
        ))}
      </ul>
    </div>
  )
}
