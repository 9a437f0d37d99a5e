import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { CopyPage } from '@/lib/manifests/types'
import { LinkButton } from '../ui/link-button'
import styles from './connect.module.css'

interface CopyPageViewProps {
  listing: CopyPage
  /** The form; left out where no copies are offered. */
  children: ReactNode
}

/** Registering an own copy of a listed app, or whom to ask for one (S8). */
export function CopyPageView({ listing, children }: CopyPageViewProps) {
  const t = useTranslations('connect.copy')
  const { seller, offer } = listing
  const title = offer === null ? 'askTitle' : 'afterTitle'
  return (
    <div className={styles.stack}>
      {children}
      <section className={styles.section} aria-labelledby="after">
        <h2 className={styles.title} id="after">
          {t(title, { seller: seller.name })}
        </h2>
        <p>{t(offer === null ? 'askText' : 'afterText', { seller: seller.name })}</p>
        <div className={styles.buttons}>
          <LinkButton href={seller.supportUrl} rel="noopener noreferrer nofollow">
            {t('page')}
          </LinkButton>
          <LinkButton href={`mailto:${seller.supportEmail}`}>
            {t('mail', { email: seller.supportEmail })}
          </LinkButton>
        </div>
      </section>
    </div>
  )
}
