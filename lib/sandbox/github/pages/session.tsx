/** @jsxImportSource hono/jsx */
import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { z } from 'zod'
import { type Sandbox, timestamp } from '../sandbox'
import { findAccount, findAccountById, listUsers } from '../store/accounts'
import { createSession, deleteSession, sessionUserId } from '../store/sessions'
import { Hidden, Page } from './layout'
import { localPath, pageNotFound, readForm, type WebEnv } from './web'

/** Ports of one host share cookies: two sandboxes beside each other keep their own. */
const sessionCookie = (c: Context) => `sandbox_github${new URL(c.req.url).port}_session`

/** Whose session the cookie is. */
export function viewerFromCookie(sandbox: Sandbox): MiddlewareHandler<WebEnv> {
  return async (c, next) => {
    const secret = getCookie(c, sessionCookie(c))
    const userId = secret === undefined ? undefined : sessionUserId(sandbox.database, secret)
    c.set('viewer', userId === undefined ? undefined : findAccountById(sandbox.database, userId))
    await next()
  }
}

function startSession(sandbox: Sandbox, c: Context, userId: number): void {
  const secret = createSession(sandbox.database, userId, timestamp(sandbox.now()))
  setCookie(c, sessionCookie(c), secret, { httpOnly: true, sameSite: 'Lax', path: '/' })
}

function Picker(props: { sandbox: Sandbox; c: Context<WebEnv> }) {
  const suggested = props.c.req.query('login')
  const users = listUsers(props.sandbox.database)
  const first = users.filter((user) => user.login === suggested)
  const rest = users.filter((user) => user.login !== suggested)
  return (
    <Page title="Sign in as" viewer={props.c.var.viewer}>
      <form method="post" action="/login">
        <Hidden fields={{ return_to: localPath(props.c.req.query('return_to')) }} />
        <table>
          {[...first, ...rest].map((user) => (
            <tr key={user.id}>
              <td>
                <button type="submit" name="login" value={user.login}>
                  {user.login}
                </button>
              </td>
              <td>
                {user.name} <span class="dim">{user.email}</span>
              </td>
            </tr>
          ))}
        </table>
      </form>
    </Page>
  )
}

const signInBody = z.object({ login: z.string() })

/** Signing in by choosing a person: the sandbox has no passwords. */
export function sessionRoutes(sandbox: Sandbox): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()

  routes.get('/login', (c) => c.html(<Picker sandbox={sandbox} c={c} />))

  routes.post('/login', async (c) => {
    const form = await readForm(c)
    const user = findAccount(sandbox.database, form.text('login') ?? '')
    if (user?.type !== 'User') throw pageNotFound()
    startSession(sandbox, c, user.id)
    return c.redirect(localPath(form.text('return_to')), 303)
  })

  routes.post('/logout', (c) => {
    const secret = getCookie(c, sessionCookie(c))
    if (secret !== undefined) deleteSession(sandbox.database, secret)
    deleteCookie(c, sessionCookie(c), { path: '/' })
    return c.redirect('/login', 303)
  })

  routes.post('/sandbox/sign-in', async (c) => {
    const body = signInBody.safeParse(await c.req.json().catch(() => undefined))
    const user = body.success ? findAccount(sandbox.database, body.data.login) : undefined
    if (user?.type !== 'User') return c.json({ message: 'No such user', field: 'login' }, 422)
    startSession(sandbox, c, user.id)
    return c.json({ id: user.id, login: user.login })
  })

  return routes
}
