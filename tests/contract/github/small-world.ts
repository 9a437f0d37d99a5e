import { generateKeyPairSync } from 'node:crypto'
import type { World } from '@/lib/sandbox/github/world'

const { publicKey, privateKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
})

/** What the apps of the small world sign with. */
export const appKey = privateKey

const user = (id: number, login: string) => ({
  id,
  login,
  name: login,
  email: `${login}@example.test`,
})

export const CALLBACK = 'http://127.0.0.1:9/callback'
const SETUP = 'http://127.0.0.1:9/setup'

const app = { publicKey, externalUrl: 'http://127.0.0.1:9/', callbackUrls: [CALLBACK] }

/** An organization with every kind of person, and apps of every kind of permission. */
export function smallWorld(webhookUrl: string | null = null): World {
  const hook = { webhookUrl, webhookSecret: webhookUrl === null ? null : 'hook-secret' }
  return {
    users: [
      user(1, 'olivia'),
      user(2, 'rafael'),
      user(3, 'mei'),
      user(4, 'casey'),
      user(5, 'pavel'),
      user(6, 'nina'),
    ],
    organizations: [
      {
        id: 100,
        login: 'octo-labs',
        members: [
          { login: 'olivia', role: 'admin', public: true },
          { login: 'rafael', role: 'member' },
          { login: 'mei', role: 'member' },
        ],
      },
      { id: 101, login: 'nordwind', members: [{ login: 'nina', role: 'admin' }] },
    ],
    repositories: [
      {
        id: 200,
        owner: 'octo-labs',
        name: 'api',
        private: true,
        collaborators: [
          { login: 'rafael', permission: 'admin' },
          { login: 'casey', permission: 'push' },
        ],
      },
      { id: 201, owner: 'octo-labs', name: 'web' },
      { id: 202, owner: 'octo-labs', name: 'vault', private: true },
      { id: 203, owner: 'pavel', name: 'tools', private: true },
      { id: 204, owner: 'nordwind', name: 'maps', private: true },
    ],
    apps: [
      {
        ...app,
        ...hook,
        id: 300,
        slug: 'souk',
        name: 'Souk',
        owner: 'pavel',
        clientId: 'Iv23souk',
        clientSecret: 'souk-secret',
        permissions: {
          metadata: 'read',
          members: 'read',
          organization_administration: 'read',
          emails: 'read',
        },
        events: ['organization', 'repository'],
      },
      {
        ...app,
        ...hook,
        id: 301,
        slug: 'ci',
        name: 'CI',
        owner: 'pavel',
        clientId: 'Iv23ci',
        clientSecret: 'ci-secret',
        permissions: { metadata: 'read', contents: 'write' },
        setupUrl: SETUP,
      },
      {
        ...app,
        id: 302,
        slug: 'inside',
        name: 'Inside',
        owner: 'octo-labs',
        public: false,
        clientId: 'Iv23inside',
        clientSecret: 'inside-secret',
        permissions: { issues: 'read' },
      },
    ],
    oauthApps: [
      {
        id: 310,
        name: 'Old',
        owner: 'pavel',
        clientId: 'old-client',
        clientSecret: 'old-secret',
        callbackUrl: CALLBACK,
      },
    ],
    installations: [
      {
        id: 400,
        app: 'souk',
        account: 'octo-labs',
        selection: 'selected',
        repositories: ['api', 'web'],
      },
    ],
  }
}
