import { CheckCircleFillIcon, DotIcon } from '@primer/octicons-react'
import type { DraftSection } from '@/lib/listings/types'
import styles from './editor.module.css'
import { useEditor } from './editor-context'
import { fill } from './strings'

const parts: DraftSection[] = ['basics', 'text', 'images', 'access', 'links']

/** The parts of the listing, each with what it still lacks. */
export function Contents() {
  const { view, strings } = useEditor()
  return (
    <nav aria-label={strings.contents}>
      <ul className={styles.contents}>
        {parts.map((part) => {
          const count = view.problems.filter(({ section }) => section === part).length
          const Icon = count === 0 ? CheckCircleFillIcon : DotIcon
          return (
            <li key={part}>
              <a href={`#part-${part}`} className={styles.contentsLink}>
                <span className={count === 0 ? styles.done : styles.open}>
                  <Icon aria-hidden />
                </span>
                {strings.sections[part]}
                <span className={styles.count}>
                  {count === 0 ? (
                    <span className="visually-hidden">{strings.complete}</span>
                  ) : (
                    fill(strings.missing, { count })
                  )}
                </span>
              </a>
            </li>
          )
        })}
        <li className={styles.toPreview}>
          <a href="#live-preview" className={styles.contentsLink}>
            {strings.preview}
          </a>
        </li>
      </ul>
    </nav>
  )
}
