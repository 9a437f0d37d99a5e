import { useTranslations } from 'next-intl'
import type { Locale } from '@/lib/core/locales'
import type { EditorView } from '@/lib/listings/types'
import { Banner } from '../ui/banner'
import { LinkButton } from '../ui/link-button'
import styles from './editor.module.css'

/** Says above a preview that it is one, and what is still missing. */
export function PreviewBar({ view, locale }: { view: EditorView; locale: Locale }) {
  const t = useTranslations('editor.previewPage')
  const count = view.problems.length
  return (
    <div className={styles.bar}>
      <Banner
        title={t('bar')}
        actions={
          <LinkButton href={`/${locale}/publish/${view.login}/listings/${view.slug}`}>
            {t('back')}
          </LinkButton>
        }
      >
        {count > 0 && t('gaps', { count })}
      </Banner>
    </div>
  )
}
