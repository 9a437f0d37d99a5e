import { useActionState } from 'react'
import { untouched } from '@/lib/core/form-state'
import { FormMessage } from '../ui/form-message'
import { useEditor } from './editor-context'
import { ListingFields } from './listing-fields'

/** The forms that take fields back to what is published; their buttons stand at the fields. */
export function RestoreForms() {
  const { view, actions } = useEditor()
  const [state, discard] = useActionState(actions.discard, untouched)
  return (
    <>
      <FormMessage state={state} />
      {view.fields
        .filter(({ published }) => published !== null)
        .map(({ name, base }) => (
          <form key={name} id={`restore-${name}`} action={discard}>
            <ListingFields />
            <input type="hidden" name="field" value={name} />
            <input type="hidden" name="base" value={base} />
          </form>
        ))}
    </>
  )
}
