import styles from './editor.module.css'
import { useEditor } from './editor-context'
import { ItemsField } from './items-field'
import { Part } from './part'
import { fill } from './strings'
import { TextField } from './text-field'
import { WordsField } from './words-field'

/** What the integration may do, as GitHub says or as it is written, with the reason for each. */
export function AccessPart() {
  const { view, strings } = useEditor()
  const { kind } = view
  return (
    <Part part="access" lead={strings.leads[kind]}>
      {kind === 'github_app' && <Permissions />}
      {kind === 'oauth_app' && <Scopes />}
      {kind === 'api_integration' && <Steps />}
    </Part>
  )
}

function Permissions() {
  const { view, strings } = useEditor()
  const { access } = strings
  return (
    <>
      {view.permissions.length === 0 && <p className={styles.lead}>{access.none}</p>}
      {view.permissions.map((permission) => (
        <fieldset key={`${permission.level} ${permission.key}`} className={styles.permission}>
          <legend className={styles.permissionName}>
            {permission.title}{' '}
            <span className={styles.muted}>
              · {access[permission.level]} · {access[permission.access]}
            </span>
          </legend>
          {permission.area && <p className={styles.caption}>{permission.area}</p>}
          <Reason field={`reasons.${permission.level}.${permission.key}`} />
        </fieldset>
      ))}
      {view.events.length > 0 && (
        <p className={styles.caption}>{fill(access.events, { events: view.events.join(', ') })}</p>
      )}
    </>
  )
}

function Scopes() {
  const { view, strings } = useEditor()
  const { scopes, scopesCaption } = strings.fields
  return (
    <>
      <WordsField name="scopes" label={scopes} caption={scopesCaption} optional />
      {view.scopes.map((scope) => (
        <fieldset key={scope} className={styles.permission}>
          <legend className={styles.permissionName}>
            <code>{scope}</code>
          </legend>
          <Reason field={`reasons.scope.${scope}`} />
        </fieldset>
      ))}
    </>
  )
}

function Steps() {
  const { fields } = useEditor().strings
  return (
    <>
      <ItemsField name="calls" label={fields.calls} />
      <ItemsField name="needs" label={fields.needs} optional />
      <ItemsField name="setupSteps" label={fields.setupSteps} />
    </>
  )
}

function Reason({ field }: { field: string }) {
  const { strings } = useEditor()
  const { reason } = strings.fields
  return (
    <div className={styles.pair}>
      <TextField name={`${field}.en`} language="en" rows={2} label={reason} />
      <TextField
        name={`${field}.fr`}
        language="fr"
        rows={2}
        optional
        label={`${reason} · ${strings.french}`}
      />
    </div>
  )
}
