/** @jsxImportSource hono/jsx */
import { html, raw } from 'hono/html'
import type { Child, PropsWithChildren } from 'hono/jsx'
import type { Account } from '../store/accounts'
import { style } from './style'

type PageProps = PropsWithChildren<{ title: string; viewer: Account | undefined }>

function Bar({ viewer }: { viewer: Account | undefined }) {
  return (
    <header class="bar">
      <strong>Sandbox · not GitHub</strong>
      <nav class="row" aria-label="Sandbox">
        <a href="/">Home</a>
        <a href="/sandbox/faults">Faults</a>
      </nav>
      {viewer ? (
        <form method="post" action="/logout" class="row">
          <span>Signed in as {viewer.login}</span>
          <button type="submit">Sign out</button>
        </form>
      ) : (
        <a href="/login">Sign in</a>
      )}
    </header>
  )
}

export function Page({ title, viewer, children }: PageProps) {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Sandbox</title>
<style>${raw(style)}</style>
</head>
<body>
${(
  <>
    <Bar viewer={viewer} />
    <main>
      <h1>{title}</h1>
      {children}
    </main>
  </>
)}
</body>
</html>`
}

/** A form that is only a button. */
export function ActionButton(props: {
  action: string
  label: string
  tone?: 'go' | 'stop'
  fields?: Record<string, string | number>
  disabled?: boolean
}) {
  return (
    <form method="post" action={props.action}>
      <Hidden fields={props.fields ?? {}} />
      <button type="submit" class={props.tone} disabled={props.disabled}>
        {props.label}
      </button>
    </form>
  )
}

export function Hidden({ fields }: { fields: Record<string, string | number | undefined> }) {
  return (
    <>
      {Object.entries(fields).map(([name, value]) =>
        value === undefined ? null : (
          <input key={name} type="hidden" name={name} value={String(value)} />
        ),
      )}
    </>
  )
}

export function Field(props: {
  name: string
  label: string
  value?: string | null
  hint?: string
  required?: boolean
}) {
  return (
    <label>
      {props.label}
      {props.hint && <span class="dim"> · {props.hint}</span>}
      <br />
      <input type="text" name={props.name} value={props.value ?? ''} required={props.required} />
    </label>
  )
}

export function Check(props: {
  name: string
  label: Child
  value?: string | number
  checked: boolean
  type?: 'checkbox' | 'radio'
}) {
  return (
    <label>
      <input
        type={props.type ?? 'checkbox'}
        name={props.name}
        value={String(props.value ?? 'on')}
        checked={props.checked}
      />{' '}
      {props.label}
    </label>
  )
}
