import { ArchiveIcon } from '@primer/octicons-react'
import { useTranslations } from 'next-intl'
import type { Locale } from '@/lib/core/locales'
import type { UnlistedListing } from '@/lib/listings/types'
import { ForgetView } from '../catalogue/forget-view'
import { Container } from '../layout/container'
import { Blankslate } from '../ui/blankslate'
import { LinkButton } from '../ui/link-button'
import { Holdings } from './holdings'

/** What stands at the address of a listing that left the catalogue: that it did, and what becomes of it for whoever has it. */
export function Unlisted({ listing, locale }: { listing: UnlistedListing; locale: Locale }) {
  const t = useTranslations('listings.unlisted')
  const { slug, name, publisher, reason } = listing
  return (
    <Container page>
      <ForgetView />
      <Blankslate
        visual={ArchiveIcon}
        as="h1"
        heading={t('title', { name })}
        actions={
          <>
            <LinkButton href={`/${locale}/search`} variant="primary">
              {t('search')}
            </LinkButton>
            <LinkButton href={`/${locale}/purchases`}>{t('purchases')}</LinkButton>
          </>
        }
      >
        <p>{t(`${reason}.what`, { name, publisher })}</p>
        <p>{t(`${reason}.then`, { publisher })}</p>
        <Holdings
          slug={slug}
          locale={locale}
          strings={{
            heading: t('yours'),
            view: t('view', { login: '{login}' }),
            ends: t('ends', { date: '{date}' }),
            goesOn: t('goesOn'),
            installed: t('installed', { login: '{login}' }),
          }}
        />
      </Blankslate>
    </Container>
  )
}
