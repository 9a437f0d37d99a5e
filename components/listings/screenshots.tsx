import { useTranslations } from 'next-intl'
import type { ScreenshotView } from '@/lib/listings/types'
import { ScreenshotViewer } from './screenshot-viewer'
import styles from './screenshots.module.css'

/** Each picture is a link to itself; where scripts run, it opens in a dialog. */
export function Screenshots({ screenshots }: { screenshots: ScreenshotView[] }) {
  const t = useTranslations('listings.screenshots')
  if (screenshots.length === 0) return null
  const total = screenshots.length
  return (
    <ScreenshotViewer
      screenshots={screenshots}
      titles={screenshots.map((_, index) => t('title', { number: index + 1, total }))}
      strings={{ previous: t('previous'), next: t('next'), close: t('close') }}
    >
      <ul className={styles.strip} aria-label={t('label')}>
        {screenshots.map(({ url, width, height, caption }, index) => (
          <li key={url} className={styles.item}>
            <figure className={styles.figure}>
              <a className={styles.open} href={url} data-screenshot={index}>
                <img
                  src={url}
                  alt={t('open', { caption })}
                  width={width}
                  height={height}
                  loading={index < 2 ? 'eager' : 'lazy'}
                  decoding="async"
                />
              </a>
              <figcaption className={styles.caption}>{caption}</figcaption>
            </figure>
          </li>
        ))}
      </ul>
    </ScreenshotViewer>
  )
}
