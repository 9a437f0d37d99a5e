import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ButtonForm } from '@/components/connect/button-form'
import styles from '@/components/connect/connect.module.css'
import { Connection } from '@/components/connect/connection'
import { offerKeys } from '@/components/connect/form-keys'
import { OfferForm } from '@/components/connect/offer-form'
import { stringsOf } from '@/components/connect/strings-of'
import { TwoSettings } from '@/components/connect/two-settings'
import { ListingFrame } from '@/components/publish/listing-frame'
import { getConnection } from '@/lib/connections/queries/get-connection'
import type { ManagedListing } from '@/lib/listings/types'
import { getWrittenOffer } from '@/lib/manifests/queries/get-written-offer'
import { openListing } from '../open-listing'
import {
  connectClientAction,
  connectPrivateKeyAction,
  connectPublicKeyAction,
  connectWebhooksAction,
  disconnectAction,
  offerCopiesAction,
  rereadAppAction,
  tryConnectionAction,
} from './actions'

export const dynamic = 'force-dynamic'

type ConnectionPageProps = PageProps<'/[locale]/publish/[login]/listings/[slug]/connection'>

export async function generateMetadata({ params }: ConnectionPageProps): Promise<Metadata> {
  const t = await getTranslations('connect.connection')
  return { title: t('title', { name: (await params).slug }) }
}

const actions = {
  connect: {
    privateKey: connectPrivateKeyAction,
    publicKey: connectPublicKeyAction,
    webhookSecret: connectWebhooksAction,
    clientSecret: connectClientAction,
  },
  disconnect: disconnectAction,
  attempt: tryConnectionAction,
}

type Hidden = Record<'locale' | 'login' | 'slug', string>

export default async function ConnectionPage({ params }: ConnectionPageProps) {
  const { locale, listing, status } = await openListing(await params, 'connection', 'editor')
  const { kind, slug, publisher } = listing
  const connection = await getConnection(listing.id)
  const hidden = { locale, login: publisher.login, slug }
  const base = `/${locale}/publish/${publisher.login}`
  const t = await getTranslations('connect.connection')
  return (
    <ListingFrame
      locale={locale}
      listing={listing}
      status={status}
      current="connection"
      lead={t('lead')}
    >
      <div className={styles.stack}>
        <Connection
          locale={locale}
          kind={kind}
          connection={connection}
          hidden={hidden}
          actions={actions}
        />
        {kind === 'github_app' && (
          <>
            <Reread hidden={hidden} />
            <TwoSettings
              apiUrl={connection.apiUrl}
              webhookHref={`${base}/listings/${slug}/webhook`}
            />
            <Copies hidden={hidden} listing={listing} />
          </>
        )}
      </div>
    </ListingFrame>
  )
}

async function Reread({ hidden }: { hidden: Hidden }) {
  const t = await getTranslations('connect.connection')
  return (
    <section className={styles.section} aria-labelledby="reread">
      <h2 className={styles.title} id="reread">
        {t('readTitle')}
      </h2>
      <p className={styles.note}>{t('readLead')}</p>
      <ButtonForm
        hidden={hidden}
        submit={t('reread')}
        pending={t('rereading')}
        action={rereadAppAction}
      />
    </section>
  )
}

async function Copies({ hidden, listing }: { hidden: Hidden; listing: ManagedListing }) {
  const t = await getTranslations('connect.connection.copies')
  return (
    <section className={styles.section} aria-labelledby="copies">
      <h2 className={styles.title} id="copies">
        {t('title')}
      </h2>
      <p className={styles.note}>{t('lead')}</p>
      <OfferForm
        hidden={hidden}
        offer={await getWrittenOffer(listing.id)}
        strings={stringsOf(t, offerKeys)}
        action={offerCopiesAction}
      />
    </section>
  )
}
