import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { changeConnection } from '@/lib/accounts/commands/change-connection'
import { checkConnection } from '@/lib/accounts/commands/check-connection'
import { connectOrganization } from '@/lib/accounts/commands/connect-organization'
import { checkInstallationId } from '@/lib/accounts/queries/find-own-installation'
import type { Actor } from '@/lib/accounts/types'
import { db } from '@/lib/db/client'
import { Person } from '../../contract/github/client'
import { connectOctoLabs, type GithubForTests, startGithub } from '../../support/github'

let github: GithubForTests
let olivia: Actor
let rafael: Actor
let nina: Actor

beforeAll(async () => {
  github = await startGithub()
  olivia = await github.signIn('olivia')
  rafael = await github.signIn('rafael')
  nina = await github.signIn('nina')
})
afterAll(() => github.close())

const input = {
  contactEmail: 'owners@nordwind.example',
  contactLocale: 'fr',
  membersMayRequest: true,
  collaboratorsMayRequest: false,
  repositoryAdminsMayInstall: false,
} as const

const codeOf = (result: { ok: true } | { ok: false; error: { code: string } }) =>
  result.ok ? 'ok' : result.error.code

describe('connecting an organization', () => {
  it('believes no installation_id: GitHub says whose it is, and who owns that', async () => {
    expect(codeOf(await checkInstallationId(olivia, 400))).toBe('ok')
    expect(codeOf(await checkInstallationId(rafael, 400))).toBe('owner_required')
    expect(codeOf(await checkInstallationId(nina, 400))).toBe('not_found')
    expect(codeOf(await checkInstallationId(olivia, 999_999))).toBe('not_found')
  })

  it('needs the app to be installed there, and an owner', async () => {
    expect(codeOf(await connectOrganization(nina, 'nordwind', input))).toBe(
      'organization_not_connected',
    )
    expect(codeOf(await connectOrganization(rafael, 'octo-labs', input))).toBe('owner_required')
    expect(codeOf(await connectOrganization(nina, 'octo-labs', input))).toBe('not_found')
    expect(await db().organizationConnection.count()).toBe(0)
  })

  it('keeps what the owner declared, with its audit row, and lets owners change it', async () => {
    const octo = await connectOctoLabs(olivia)
    expect(codeOf(await changeConnection(rafael, octo, input))).toBe('owner_required')
    expect(codeOf(await changeConnection(olivia, octo, input))).toBe('ok')
    const row = await db().organizationConnection.findUniqueOrThrow({
      where: { organizationId: octo },
    })
    expect(row).toMatchObject({ ...input, declaredById: olivia.userId, githubInstallationId: 400n })
    const audit = await db().auditEvent.findMany({ where: { accountId: octo } })
    expect(audit.map(({ action }) => action).sort()).toEqual([
      'organization.connected',
      'organization.declared',
    ])
  })

  it('ends when the app is uninstalled on GitHub, however often that is told', async () => {
    const person = await Person.signIn(github.sandbox, 'olivia')
    await person.post('/organizations/octo-labs/settings/installations/400/suspend')
    await checkConnection(400)
    const suspended = await db().organizationConnection.findFirstOrThrow()
    expect(suspended.suspendedAt).not.toBeNull()
    await person.post('/organizations/octo-labs/settings/installations/400/uninstall')
    await Promise.all([checkConnection(400), checkConnection(400)])
    await checkConnection(400)
    const row = await db().organizationConnection.findFirstOrThrow()
    expect(row.disconnectedAt).not.toBeNull()
    const ended = await db().auditEvent.count({ where: { action: 'organization.disconnected' } })
    expect(ended).toBe(1)
  })
})
