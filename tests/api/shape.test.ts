import { describe, expect, it } from 'vitest'
import { answered, asApp, asPerson } from '@/tests/support/api-clients'
import { openApi } from '@/tests/support/open-api'
import { componentProblems } from '../contract/github/schemas'

const api = openApi()

describe('what is not there', () => {
  it.each([
    ['GET', '/meta'],
    ['GET', '/marketplace_listing'],
    ['GET', '/marketplace_listing/plans/1'],
    ['POST', '/app-manifests/code/conversions'],
    ['DELETE', '/repos/a/b'],
  ])('%s %s is 404 in GitHub’s shape', async (method, path) => {
    const { status, data } = await answered(asPerson().request(`${method} ${path}`))
    expect(status).toBe(404)
    expect(componentProblems('basic-error', data)).toEqual([])
    expect(data).toEqual({
      message: 'Not Found',
      documentation_url: 'https://docs.github.com/rest',
      status: '404',
    })
  })

  it('is said at the root, which names what is there', async () => {
    const root = await fetch(`${api.url}/api/v3`)
    expect(await root.json()).toMatchObject({
      marketplace_account_url: `${api.url}/api/v3/marketplace_listing/accounts/{account_id}`,
    })
  })
})

describe('the version of the API', () => {
  const plans = (version: string) =>
    answered(asApp(301).rest.apps.listPlans({ headers: { 'x-github-api-version': version } }))

  it('is the one that a client asks for', async () => {
    const { status, headers } = await plans('2026-03-10')
    expect(status).toBe(200)
    expect(headers['x-github-api-version-selected']).toBe('2026-03-10')
  })

  it.each(['2021-01-01', 'x'.repeat(500)])('is refused when it is none', async (version) => {
    const { status, data } = await plans(version)
    expect(status).toBe(400)
    expect(componentProblems('basic-error', data)).toEqual([])
  })
})
