import { useTranslations } from 'next-intl'
import type { ListingPage } from '@/lib/listings/types'
import { EventList } from '../permissions/event-list'
import { PermissionList } from '../permissions/permission-list'
import { PermissionSummary } from '../permissions/permission-summary'
import { Banner } from '../ui/banner'
import { ApiSteps } from './api-steps'
import { KindExplainer } from './kind-explainer'
import { ScopeList } from './scope-list'
import { Section } from './section'

/** What it can do, in the terms of its kind: permissions, scopes, or calls (S3, S4, S6). */
export function AccessSection({ listing }: { listing: ListingPage }) {
  const t = useTranslations('listings.tabs')
  const { kind, name, scopes, events } = listing
  return (
    <Section id="permissions" title={t(kind === 'github_app' ? 'permissions' : 'access')}>
      <KindExplainer kind={kind} />
      {kind === 'github_app' && <GitHubAppAccess listing={listing} />}
      {kind === 'oauth_app' && <ScopeList name={name} scopes={scopes} />}
      {kind === 'api_integration' && <ApiSteps {...listing} />}
      <EventList name={name} events={events} />
    </Section>
  )
}

function GitHubAppAccess({ listing }: { listing: ListingPage }) {
  const t = useTranslations('permissions')
  const { name, permissions } = listing
  return (
    <>
      <Banner title={t('inShort')}>
        <PermissionSummary name={name} permissions={permissions} /> {t('ask')}
      </Banner>
      <PermissionList name={name} permissions={permissions} />
    </>
  )
}
