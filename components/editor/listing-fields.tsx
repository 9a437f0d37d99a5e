import { useEditor } from './editor-context'

/** What tells an action which listing, and in which language to answer. */
export function ListingFields() {
  const { view, locale } = useEditor()
  return (
    <>
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="login" value={view.login} />
      <input type="hidden" name="slug" value={view.slug} />
    </>
  )
}
