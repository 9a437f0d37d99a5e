import { useTranslations } from 'next-intl'
import type { RiskView } from '@/lib/catalogue/types'
import type { ListingPage } from '@/lib/listings/types'
import { DiffersNotice } from '../permissions/differs-notice'
import { EventList } from '../permissions/event-list'
import { PermissionList } from '../permissions/permission-list'
import { PermissionSummary } from '../permissions/permission-summary'
import { RiskGradeView } from '../permissions/risk-grade'
import { Banner } from '../ui/banner'
import { ApiSteps } from './api-steps'
import { KindExplainer } from './kind-explainer'
import { LighterList } from './lighter-list'
import { ScopeList } from './scope-list'
import { Section } from './section'

interface AccessSectionProps {
  listing: ListingPage
  locale: string
  /** Null for what cannot be weighed, and before it is published. */
  risk: RiskView | null
}

/** What it can do, in the terms of its kind: permissions, scopes, or calls (S3, S4, S6); and how much that is among the others. */
export function AccessSection({ listing, locale, risk }: AccessSectionProps) {
  const t = useTranslations('listings.tabs')
  const { kind, name, scopes, events } = listing
  return (
    <Section id="permissions" title={t(kind === 'github_app' ? 'permissions' : 'access')}>
      <KindExplainer kind={kind} />
      {risk && <RiskGradeView risk={risk} locale={locale} />}
      {kind === 'github_app' && <GitHubAppAccess listing={listing} />}
      {kind === 'oauth_app' && <ScopeList name={name} scopes={scopes} />}
      {kind === 'api_integration' && <ApiSteps {...listing} />}
      <EventList name={name} events={events} />
      {risk && <LighterList slug={listing.slug} risk={risk} locale={locale} />}
    </Section>
  )
}

function GitHubAppAccess({ listing }: { listing: ListingPage }) {
  const t = useTranslations('permissions')
  const { name, permissions, differsSince } = listing
  return (
    <>
      <DiffersNotice name={name} permissions={permissions} since={differsSince} />
      <Banner title={t('inShort')}>
        <PermissionSummary name={name} permissions={permissions} /> {t('ask')}
      </Banner>
      <PermissionList name={name} permissions={permissions} />
    </>
  )
}
