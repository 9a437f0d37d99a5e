import { useTranslations } from 'next-intl'
import { comparisonHref } from '@/lib/catalogue/schema'
import type { Compared } from '@/lib/catalogue/types'
import { ListingLogo } from '../listings/listing-logo'
import { LinkButton } from '../ui/link-button'
import styles from './compare.module.css'

/** What is compared, each with the way to its page, to its set-up, and out of here. */
export function ComparedItems({ items, locale }: { items: Compared[]; locale: string }) {
  const t = useTranslations('compare')
  const slugs = items.map(({ listing }) => listing.slug)
  return (
    <ul className={styles.items}>
      {items.map(({ listing: { slug, name, logo } }) => (
        <li key={slug} className={styles.item}>
          <ListingLogo logo={logo} eager />
          <h2 className={styles.name}>
            <a href={`/${locale}/listings/${slug}`}>{name}</a>
          </h2>
          <LinkButton href={`/${locale}/listings/${slug}/setup`} rel="nofollow">
            {t('setUp', { name })}
          </LinkButton>
          <a
            href={comparisonHref(
              locale,
              slugs.filter((other) => other !== slug),
            )}
            aria-label={t('removeLabel', { name })}
          >
            {t('remove')}
          </a>
        </li>
      ))}
    </ul>
  )
}
