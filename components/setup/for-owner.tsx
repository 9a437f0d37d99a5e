import { useFormatter, useTranslations } from 'next-intl'
import type { ApprovalView } from '@/lib/approvals/types'
import type { Locale } from '@/lib/core/locales'
import type { ChosenPlace, InstallDecision, InstallReasonCode } from '@/lib/installs/types'
import type { ListingPage } from '@/lib/listings/types'
import { Banner } from '../ui/banner'
import { CopyField } from './copy-field'
import { Reasons } from './reasons'

interface ForOwnerProps {
  listing: ListingPage
  place: ChosenPlace
  approval: ApprovalView
  decision: InstallDecision
  /** This page, bound to the approval. */
  link: string
  locale: Locale
}

/** Who may ask is past: it was asked, and approved. */
const asking: InstallReasonCode[] = ['members_may_request', 'collaborators_may_request']

/** What was approved, for somebody whom GitHub does not let carry it out: who does, and how they get here. */
export function ForOwner({ listing, place, approval, decision, link, locale }: ForOwnerProps) {
  const t = useTranslations('setup')
  const format = useFormatter()
  const { owners, account } = place
  const isApp = listing.kind === 'github_app'
  return (
    <Banner variant="info" title={t('forOwner.title', { login: account.login })}>
      {isApp ? (
        <p>
          <Reasons reasons={decision.reasons.filter(({ code }) => !asking.includes(code))} />
        </p>
      ) : (
        <p>{t('forOwner.byKind', { name: listing.name })}</p>
      )}
      <CopyField
        label={t('blocked.passLabel')}
        value={link}
        strings={{ copy: t('copy'), copied: t('copied') }}
      />
      {owners.length > 0 && (
        <p>{t('blocked.owners', { count: owners.length, names: format.list(owners) })}</p>
      )}
      <p>
        {t('forOwner.told')}{' '}
        <a href={`/${locale}/requests/${approval.requestId}`}>{t('forOwner.see')}</a>
      </p>
    </Banner>
  )
}
