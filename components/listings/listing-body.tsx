import { useTranslations } from 'next-intl'
import type { RiskView } from '@/lib/catalogue/types'
import type { ListingPage } from '@/lib/listings/types'
import { PlanList } from '../plans/plan-list'
import { Html } from '../ui/html'
import { LinkButton } from '../ui/link-button'
import { UnderlineNav } from '../ui/underline-nav'
import { AccessSection } from './access-section'
import styles from './listing-body.module.css'
import { Screenshots } from './screenshots'
import { Section } from './section'
import { Sidebar } from './sidebar'

interface ListingBodyProps {
  listing: ListingPage
  locale: string
  /** How much it asks for among the others; nothing before it is published. */
  risk?: RiskView | null
}

export function ListingBody({ listing, locale, risk = null }: ListingBodyProps) {
  const t = useTranslations('listings.tabs')
  const access = listing.kind === 'github_app' ? 'permissions' : 'access'
  return (
    <div className={styles.frame}>
      <div className={styles.nav}>
        <UnderlineNav
          label={t('label')}
          items={[
            { href: '#overview', label: t('overview') },
            { href: '#permissions', label: t(access) },
            { href: '#pricing', label: t('pricing') },
            { href: '#support', label: t('support') },
          ]}
        />
      </div>
      <div className={styles.columns}>
        <div className={styles.content}>
          <Section id="overview" title={t('overview')}>
            <p className={styles.introduction}>{listing.introduction}</p>
            <Screenshots screenshots={listing.screenshots} />
            <Html sanitized={listing.descriptionHtml} />
          </Section>
          <AccessSection listing={listing} locale={locale} risk={risk} />
          <Section id="pricing" title={t('pricing')}>
            <PlanList
              plans={listing.plans}
              locale={locale}
              setupHref={`/${locale}/listings/${listing.slug}/setup`}
            />
          </Section>
          <Support listing={listing} />
        </div>
        <Sidebar listing={listing} locale={locale} />
      </div>
    </div>
  )
}

function Support({ listing }: { listing: ListingPage }) {
  const t = useTranslations('listings')
  const { name, seller, links } = listing
  return (
    <Section id="support" title={t('tabs.support')}>
      <p className={styles.text}>{t('support.intro', { name, seller: seller.name })}</p>
      <div className={styles.support}>
        {links.support && (
          <LinkButton href={links.support} rel="noopener noreferrer nofollow">
            {t('support.page')}
          </LinkButton>
        )}
        <LinkButton href={`mailto:${seller.supportEmail}`}>
          {t('support.mail', { email: seller.supportEmail })}
        </LinkButton>
      </div>
    </Section>
  )
}
