import { CategoryField } from './category-field'
import { useEditor } from './editor-context'
import { Part } from './part'
import { TextField } from './text-field'
import { WordsField } from './words-field'

export function BasicsPart() {
  const { strings } = useEditor()
  const { fields, leads } = strings
  return (
    <Part part="basics" lead={leads.basics}>
      <TextField name="name" label={fields.name} caption={fields.nameCaption} />
      <TextField name="slug" label={fields.slug} caption={fields.slugCaption} />
      <CategoryField />
      <WordsField
        name="languages"
        label={fields.languages}
        caption={fields.languagesCaption}
        optional
      />
    </Part>
  )
}
