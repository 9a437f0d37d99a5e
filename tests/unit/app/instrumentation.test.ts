import { beforeAll, expect, it, vi } from 'vitest'
import { scriptHash } from '@/app/security/inline-scripts'
import { register } from '@/instrumentation'
import { testEnvironment } from '../../support/environment'

// It would connect to a database for as long as this process lives.
vi.mock('@/lib/db/watch-tags', () => ({ watchTags: vi.fn() }))

beforeAll(() => {
  Object.assign(process.env, testEnvironment('postgres://127.0.0.1/none'))
  vi.stubEnv('NEXT_RUNTIME', 'nodejs')
})

it('gives the page cache the policy of every web process before it serves', async () => {
  await register()
  const finished = globalThis.soukFinishPage?.('<script>self.__next_f.push([0])</script>')
  expect(finished?.policy).toContain(scriptHash('self.__next_f.push([0])'))
  expect(finished?.policy).toContain("default-src 'none'")
})
