import { ArrowRightIcon, PackageIcon, RssIcon } from '@primer/octicons-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { HomeView } from '@/lib/catalogue/types'
import type { ListingCard } from '@/lib/listings/types'
import { CollectionTiles } from '../collections/collection-tiles'
import { Blankslate } from '../ui/blankslate'
import { CardGrid } from './card-grid'
import { CategoryNav } from './category-nav'
import styles from './home.module.css'
import { RecentlyViewed } from './recently-viewed'
import { SearchBox } from './search-box'

export function Home({ home, locale }: { home: HomeView; locale: string }) {
  const t = useTranslations('catalogue.home')
  const { featured, newest, categories, collections } = home
  return (
    <>
      <div className={styles.hero}>
        <h1 className={styles.title}>{t('title')}</h1>
        <p className={styles.lead}>{t('lead')}</p>
        <div className={styles.search}>
          <SearchBox locale={locale} main />
        </div>
      </div>
      {newest.length === 0 ? (
        <Blankslate visual={PackageIcon} border heading={t('empty.title')}>
          {t('empty.description')}
        </Blankslate>
      ) : (
        <div className={styles.columns}>
          <nav id="categories" aria-labelledby="categories-title">
            <h2 id="categories-title" className={styles.navHeading}>
              {t('categories')}
            </h2>
            <CategoryNav categories={categories} locale={locale} />
          </nav>
          <div className={styles.lists}>
            <Cards title={t('featured')} listings={featured} locale={locale} eager />
            <CollectionTiles collections={collections} locale={locale} />
            <Cards title={t('newest')} listings={newest} locale={locale}>
              <WaysOn locale={locale} />
            </Cards>
            <RecentlyViewed
              locale={locale}
              strings={{
                title: t('recent.title'),
                note: t('recent.note'),
                clear: t('recent.clear'),
              }}
            />
          </div>
        </div>
      )}
    </>
  )
}

/** From what is new to everything, and to a reader of feeds. */
function WaysOn({ locale }: { locale: string }) {
  const t = useTranslations('catalogue.home')
  return (
    <div className={styles.ways}>
      <a className={styles.way} href={`/${locale}/search?sort=newest`}>
        {t('all')}
        <ArrowRightIcon aria-hidden />
      </a>
      <a className={styles.way} href={`/${locale}/feed.atom`}>
        <RssIcon aria-hidden />
        {t('feed')}
      </a>
    </div>
  )
}

interface CardsProps {
  title: string
  listings: ListingCard[]
  locale: string
  eager?: boolean
  children?: ReactNode
}

function Cards({ title, listings, locale, eager, children }: CardsProps) {
  if (listings.length === 0) return null
  return (
    <section>
      <h2 className={styles.heading}>{title}</h2>
      <CardGrid listings={listings} locale={locale} eager={eager} />
      {children}
    </section>
  )
}
