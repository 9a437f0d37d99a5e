import { SearchIcon, StarIcon } from '@primer/octicons-react'
import { useTranslations } from 'next-intl'
import type { FormAction } from '@/lib/core/form-state'
import type { Locale } from '@/lib/core/locales'
import type { ListingCard } from '@/lib/listings/types'
import { ListingLogo } from '../listings/listing-logo'
import { Blankslate } from '../ui/blankslate'
import { Button } from '../ui/button'
import { FormControl } from '../ui/form-control'
import { KeptFocus } from '../ui/kept-focus'
import { TextInput } from '../ui/text-input'
import { ActionForm } from './action-form'
import styles from './featured.module.css'
import { FeaturedList } from './featured-list'

interface FeaturedProps {
  locale: Locale
  featured: ListingCard[]
  /** How many the home page has room for. */
  most: number
  search: string
  found: ListingCard[]
  action: FormAction
  /** Whose words the page uses: what the home page begins with, or a collection. */
  words?: 'reviews.operator.featured' | 'collections.listings'
  /** What tells the action whereon to act, beside the order. */
  hidden?: Record<string, string>
}

/** Which listings the home page begins with, or a collection has: their order at one side, more to choose from at the other. */
export function Featured(props: FeaturedProps) {
  const { locale, featured, most, action, words = 'reviews.operator.featured', hidden = {} } = props
  const t = useTranslations(words)
  const name = '{name}'
  return (
    <div className={styles.columns}>
      <section aria-labelledby="order">
        <h2 className={styles.heading} id="order" tabIndex={-1}>
          {t('order')}{' '}
          <span className={styles.muted}>{t('count', { count: featured.length, most })}</span>
        </h2>
        <KeptFocus heading="order">
          {featured.length === 0 ? (
            <Blankslate visual={StarIcon} heading={t('empty')} as="h3" border>
              {t('emptyLead')}
            </Blankslate>
          ) : (
            <FeaturedList
              locale={locale}
              listings={featured}
              hidden={hidden}
              action={action}
              strings={{
                label: t('order'),
                up: t('up', { name }),
                down: t('down', { name }),
                remove: t('remove', { name }),
              }}
            />
          )}
        </KeptFocus>
      </section>
      <section aria-labelledby="choose">
        <h2 className={styles.heading} id="choose" tabIndex={-1}>
          {t('choose')}
        </h2>
        <KeptFocus heading="choose">
          <Choices {...props} />
        </KeptFocus>
      </section>
    </div>
  )
}

function Choices(props: FeaturedProps) {
  const { locale, featured, most, search, found, action, hidden } = props
  const t = useTranslations(props.words ?? 'reviews.operator.featured')
  const slugs = featured.map(({ slug }) => slug)
  if (slugs.length >= most) return <p className={styles.muted}>{t('full', { most })}</p>
  return (
    <>
      <form className={styles.search}>
        <FormControl name="q" label={t('search')}>
          {(field) => <TextInput {...field} type="search" maxLength={80} defaultValue={search} />}
        </FormControl>
        <Button type="submit" leadingVisual={SearchIcon}>
          {t('find')}
        </Button>
      </form>
      {found.length === 0 && <p className={styles.muted}>{t('nothing', { search })}</p>}
      <ul className={styles.list} aria-label={t('choose')}>
        {found.map(({ slug, name, logo, publisher }) => (
          <li key={slug} className={styles.item}>
            <ListingLogo logo={logo} size={32} />
            <span className={styles.words}>
              <a href={`/${locale}/listings/${slug}`}>{name}</a>
              <span className={styles.muted}>{publisher.name}</span>
            </span>
            <ActionForm
              id={`feature-${slug}`}
              action={action}
              hidden={{ ...hidden, locale, slugs: [...slugs, slug].join(',') }}
              button={{ label: t('add'), pending: t('saving'), name: t('addNamed', { name }) }}
              small
            />
          </li>
        ))}
      </ul>
    </>
  )
}
