import { useEditor } from './editor-context'
import { Part } from './part'
import { TextField } from './text-field'

const links = [
  'support',
  'privacy',
  'installation',
  'terms',
  'documentation',
  'status',
  'pricing',
  'company',
] as const
const needed: readonly string[] = ['support', 'privacy', 'installation']

export function LinksPart() {
  const { strings } = useEditor()
  const { fields, leads } = strings
  return (
    <Part part="links" lead={leads.links}>
      {links.map((link) => (
        <TextField
          key={link}
          type="url"
          name={`links.${link}`}
          label={fields[link]}
          caption={link === 'installation' ? fields.installationCaption : undefined}
          optional={!needed.includes(link)}
        />
      ))}
    </Part>
  )
}
