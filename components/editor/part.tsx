import { CheckCircleFillIcon } from '@primer/octicons-react'
import { type ReactNode, useActionState } from 'react'
import { untouched } from '@/lib/core/form-state'
import type { DraftSection } from '@/lib/listings/types'
import { FormMessage } from '../ui/form-message'
import { Label } from '../ui/label'
import { SubmitButton } from '../ui/submit-button'
import styles from './editor.module.css'
import { SectionContext, useEditor } from './editor-context'
import { ListingFields } from './listing-fields'
import { fill } from './strings'

interface PartProps {
  part: DraftSection
  lead: string
  /** Outside the form of the fields, such as uploads; fields there name the form `fields-` and the part. */
  beside?: ReactNode
  children: ReactNode
}

/** One part of the listing. With JavaScript its fields save themselves; without, it has a button. */
export function Part({ part, lead, beside, children }: PartProps) {
  const { view, strings, actions, store } = useEditor()
  const [state, save] = useActionState(actions.save, untouched)
  const count = view.problems.filter(({ section }) => section === part).length
  return (
    <SectionContext value={state}>
      <section id={`part-${part}`} className={styles.part} aria-labelledby={`title-${part}`}>
        <div className={styles.partHead}>
          <h2 id={`title-${part}`} className={styles.partTitle}>
            {strings.sections[part]}
          </h2>
          {count === 0 ? (
            <Label variant="success" leadingVisual={CheckCircleFillIcon}>
              {strings.complete}
            </Label>
          ) : (
            <Label variant="attention">{fill(strings.missing, { count })}</Label>
          )}
        </div>
        <p className={styles.lead}>{lead}</p>
        {beside}
        <form
          id={`fields-${part}`}
          className={styles.fields}
          action={save}
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            void store.flushAll()
          }}
        >
          <FormMessage state={state} />
          <ListingFields />
          {children}
          <noscript>
            <SubmitButton pendingLabel={strings.saving}>{strings.save}</SubmitButton>
          </noscript>
        </form>
      </section>
    </SectionContext>
  )
}
