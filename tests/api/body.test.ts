import { expect, it } from 'vitest'
import { signedJwt } from '@/tests/support/api-jwt'
import { openApi } from '@/tests/support/open-api'

const api = openApi()

it.each(['/marketplace_listing/plans', '/app/hook/deliveries/1/attempts', '/nowhere'])(
  'reads nothing of a body of 10 MB at %s',
  async (path) => {
    const body = 'x'.repeat(10_000_000)
    const headers = { authorization: `Bearer ${signedJwt(301)}` }
    const answer = await fetch(`${api.url}/api/v3${path}`, { method: 'POST', headers, body })
    expect(answer.status).toBe(404)
    expect(await answer.json()).toMatchObject({ status: '404' })
  },
)
