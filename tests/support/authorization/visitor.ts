import { type FormValues, untouched } from '@/lib/core/form-state'
import type { Role } from './roles'

/** Somebody who asks Souk over HTTP, with the session of their browser if they have one. */
export interface Visitor {
  role: Role
  /** Asks for an address and follows nothing. */
  ask(path: string, init?: RequestInit): Promise<Response>
  /** Calls a server action as the form on a page does. */
  act(id: string, path: string, form: FormValues): Promise<Response>
}

/** What React sends for the state and the form of an action: the arguments under `0`, the form's fields under the number that it has there. */
function actionBody(form: FormValues): FormData {
  const body = new FormData()
  for (const [name, value] of Object.entries({ locale: 'en', ...form })) {
    for (const one of [value].flat()) body.append(`_1_${name}`, one)
  }
  body.append('0', JSON.stringify([untouched, '$K1']))
  return body
}

/** What React sends for an action that takes the form alone. */
function plainBody(form: FormValues): FormData {
  const body = actionBody(form)
  body.set('0', JSON.stringify(['$K1']))
  return body
}

interface Entrance {
  url: string
  /** The session's cookie; none for whoever is signed out. */
  cookie?: string
}

export function visitorOf(role: Role, { url, cookie }: Entrance): Visitor {
  // A connection of its own, since the server may close one that waits at any moment.
  const own = {
    Origin: url,
    Connection: 'close',
    ...(cookie === undefined ? {} : { Cookie: cookie }),
  }
  const ask = (path: string, init: RequestInit = {}) =>
    fetch(`${url}${path}`, {
      redirect: 'manual',
      ...init,
      headers: { ...own, ...Object.fromEntries(new Headers(init.headers)) },
    })
  return {
    role,
    ask,
    act: (id, path, form) => {
      const headers = { 'Next-Action': id, Accept: 'text/x-component' }
      const body = form.$alone === undefined ? actionBody(form) : plainBody(form)
      return ask(path, { method: 'POST', headers, body })
    },
  }
}
