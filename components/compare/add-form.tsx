import { useTranslations } from 'next-intl'
import { MOST_COMPARED } from '@/lib/catalogue/schema'
import type { ComparisonView } from '@/lib/catalogue/types'
import { ListingLogo } from '../listings/listing-logo'
import { Button } from '../ui/button'
import styles from './compare.module.css'
import { CompareLimit } from './compare-limit'

/** Others of the same category to tick, as long as there is room for one. */
export function AddForm({ view, locale }: { view: ComparisonView; locale: string }) {
  const t = useTranslations('compare.add')
  const { items, others } = view
  if (others.length === 0 || items.length >= MOST_COMPARED) return null
  return (
    <section className={styles.part} aria-labelledby="add">
      <h2 id="add">{t('title')}</h2>
      <form action={`/${locale}/compare`}>
        {items.map(({ listing: { slug } }) => (
          <input key={slug} type="hidden" name="listings" value={slug} />
        ))}
        <fieldset className={styles.options}>
          <legend className="visually-hidden">{t('legend')}</legend>
          {others.map(({ slug, name, logo }) => (
            <label key={slug} className={styles.option}>
              <input type="checkbox" name="listings" value={slug} />
              <ListingLogo logo={logo} size={24} />
              {name}
            </label>
          ))}
        </fieldset>
        <div className={styles.send}>
          <Button type="submit" variant="primary">
            {t('button')}
          </Button>
          <CompareLimit
            most={MOST_COMPARED}
            strings={{ hint: t('room', { room: MOST_COMPARED - items.length }), full: t('full') }}
          />
        </div>
      </form>
    </section>
  )
}
