import { AlertIcon } from '@primer/octicons-react'
import type { SavedField } from '@/lib/listings/types'
import { Button } from '../ui/button'
import { TimeAgo } from '../ui/time-ago'
import type { FieldState } from './draft-state'
import styles from './editor.module.css'
import { useEditor } from './editor-context'
import { shownValue } from './shown-value'
import { fill } from './strings'

interface ConflictProps {
  name: string
  state: FieldState
  theirs: SavedField
}

/** Two people wrote the same field: both texts, and the choice. Both are kept whatever is chosen. */
export function Conflict({ name, state, theirs }: ConflictProps) {
  const { strings, store, locale } = useEditor()
  const words = strings.conflict
  const { savedBy, savedAt } = theirs
  const canJoin = typeof theirs.value === 'string' && typeof state.value === 'string'
  return (
    <div className={styles.conflict} role="alert">
      <p className={styles.conflictTitle}>
        <AlertIcon aria-hidden />{' '}
        {savedBy === null ? words.titleUnknown : fill(words.title, { author: savedBy })}
        {savedAt && (
          <>
            {' · '}
            <TimeAgo at={savedAt} locale={locale} />
          </>
        )}
      </p>
      <div className={styles.versions}>
        <Version label={words.theirs} text={shownValue(theirs.value)} />
        <Version label={words.mine} text={shownValue(state.value)} />
      </div>
      <div className={styles.choices}>
        <Button size="small" onClick={() => void store.choose(name, 'theirs')}>
          {words.keepTheirs}
        </Button>
        <Button size="small" onClick={() => void store.choose(name, 'mine')}>
          {words.keepMine}
        </Button>
        {canJoin && (
          <Button size="small" onClick={() => void store.choose(name, 'both')}>
            {words.keepBoth}
          </Button>
        )}
      </div>
      <p className={styles.caption}>{words.kept}</p>
    </div>
  )
}

function Version({ label, text }: { label: string; text: string }) {
  return (
    <div>
      <p className={styles.versionLabel}>{label}</p>
      <p className={styles.version}>{text}</p>
    </div>
  )
}
