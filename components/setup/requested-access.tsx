import { useTranslations } from 'next-intl'
import type { ListingPage } from '@/lib/listings/types'
import { ScopeList } from '../listings/scope-list'
import { DiffersNotice } from '../permissions/differs-notice'
import { PermissionList } from '../permissions/permission-list'
import { PermissionSummary } from '../permissions/permission-summary'
import { Details } from '../ui/details'
import styles from './confirm.module.css'

/** What will be asked of GitHub, once more, in the terms of the kind (S4, S6). */
export function RequestedAccess({ listing }: { listing: ListingPage }) {
  const t = useTranslations('setup.confirm')
  const { kind, name, permissions, differsSince, scopes, setupSteps } = listing
  if (kind === 'api_integration') {
    return (
      <div className={styles.access}>
        <p>{t('steps', { name })}</p>
        <ol className={styles.steps}>
          {setupSteps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </div>
    )
  }
  if (kind === 'oauth_app') {
    return (
      <div className={styles.access}>
        <p>{t('oauth', { name })}</p>
        {scopes.length > 0 && (
          <Details summary={t('scopes', { count: scopes.length })}>
            <ScopeList name={name} scopes={scopes} />
          </Details>
        )}
      </div>
    )
  }
  return (
    <div className={styles.access}>
      <h3 className={styles.title}>{t('asks')}</h3>
      <DiffersNotice name={name} permissions={permissions} since={differsSince} />
      <p>
        <PermissionSummary name={name} permissions={permissions} />
      </p>
      {permissions.length > 0 && (
        <Details summary={t('permissions', { count: permissions.length })}>
          <PermissionList name={name} permissions={permissions} />
        </Details>
      )}
      {permissions.some(({ level }) => level === 'account') && (
        <p className={styles.note}>{t('account', { name })}</p>
      )}
    </div>
  )
}
