import type { Context } from 'hono'

/** The text fields of a submitted form; a field that is absent or a file is ''. */
export async function readForm(call: Context): Promise<(name: string) => string> {
  const body = await call.req.parseBody()
  return (name) => {
    const value = body[name]
    return typeof value === 'string' ? value.trim() : ''
  }
}
