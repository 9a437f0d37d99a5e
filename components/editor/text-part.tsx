import { Details } from '../ui/details'
import styles from './editor.module.css'
import { useEditor } from './editor-context'
import { Part } from './part'
import { TextField } from './text-field'

/** What the listing says, in English and perhaps in French. */
export function TextPart() {
  const { strings, view } = useEditor()
  const isFrench = view.fields.some(
    ({ name, value }) => name.startsWith('text.fr.') && value !== '',
  )
  return (
    <Part part="text" lead={strings.leads.text}>
      <Words language="en" />
      <Details summary={strings.frenchVersion} open={isFrench}>
        <div className={styles.fields}>
          <p className={styles.lead}>{strings.frenchLead}</p>
          <Words language="fr" />
        </div>
      </Details>
    </Part>
  )
}

function Words({ language }: { language: 'en' | 'fr' }) {
  const { strings } = useEditor()
  const { fields } = strings
  const suffix = language === 'fr' ? ` · ${strings.french}` : ''
  const name = (word: string) => `text.${language}.${word}`
  return (
    <>
      <TextField
        name={name('shortDescription')}
        language={language}
        label={`${fields.shortDescription}${suffix}`}
        caption={fields.shortDescriptionCaption}
      />
      <TextField
        name={name('introduction')}
        language={language}
        rows={3}
        label={`${fields.introduction}${suffix}`}
        caption={fields.introductionCaption}
      />
      <TextField
        name={name('description')}
        language={language}
        rows={10}
        optional
        label={`${fields.description}${suffix}`}
        caption={fields.descriptionCaption}
      />
    </>
  )
}
