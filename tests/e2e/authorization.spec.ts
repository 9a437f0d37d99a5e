import { expect, test } from '@playwright/test'
import { admitAll, askForAll, type Outcome, refuseAll } from '../support/authorization/attempts'
import { builtActions, builtRoutes } from '../support/authorization/build'
import { roles } from '../support/authorization/roles'
import { prepareWorld } from '../support/authorization/world'
import { type Instance, startInstance } from '../support/instance'
import { actions, addresses } from './authorization/table'

type Scene = Awaited<ReturnType<typeof prepareWorld>>

const rows = Object.values(addresses).flat()
/** The build is there once an instance is. */
let built: ReturnType<typeof builtRoutes> | undefined
let souk: Instance
let scene: Scene
let attempts = 0

test.describe.configure({ mode: 'serial', timeout: 600_000, retries: 0 })

test.beforeAll(async () => {
  test.setTimeout(600_000)
  souk = await startInstance()
  built = builtRoutes()
  scene = await prepareWorld(souk)
})

test.afterAll(async () => {
  await scene?.stage.ledger.close()
  await souk?.stop()
  if (built === undefined) return
  console.log(
    `${built.pages.length} pages, ${built.handlers.length} route handlers, ${actions.length} actions, ` +
      `${roles.length} roles, ${attempts} attempts`,
  )
})

/** Tries row after row; all that is answered otherwise than the table says is told at once. */
async function hold<Row>(some: readonly Row[], attempt: (row: Row) => Promise<Outcome>) {
  const surprises: string[] = []
  for (const row of some) {
    const outcome = await attempt(row)
    attempts += outcome.attempts
    surprises.push(...outcome.surprises)
  }
  expect(surprises).toEqual([])
}

const namesOf = (some: readonly { name: string }[]) => [...new Set(some.map(({ name }) => name))]

test('every page of the build has a row, and every row is of a page', () => {
  const named = namesOf(rows).filter((name) => name.startsWith('PAGE '))
  expect(named.toSorted()).toEqual(built?.pages.map((page) => `PAGE ${page}`).toSorted())
})

test('every server action of the build has a row, and every row is of an action', () => {
  expect(namesOf(actions).toSorted()).toEqual(namesOf(builtActions()).toSorted())
})

/** The methods that a route handler says it answers to; the other two Next.js adds by itself. */
async function methodsOf(handler: string): Promise<string[]> {
  const path = handler
    .replace('[locale]', 'en')
    .replace(/\[\.{3}\w+\]/, 'a/b')
    .replaceAll(/\[\w+\]/g, '1')
  const response = await scene.stage.visitors.anonymous.ask(path, { method: 'OPTIONS' })
  const allowed = response.headers.get('allow')?.split(', ') ?? ['GET']
  return allowed.filter((method) => method !== 'HEAD' && method !== 'OPTIONS')
}

test('every method of every route handler has a row, and every row is of one', async () => {
  const answered: string[] = []
  for (const handler of built?.handlers ?? []) {
    const methods = await methodsOf(handler)
    answered.push(...methods.map((method) => `${method} ${handler}`))
  }
  const named = namesOf(rows).filter((name) => !name.startsWith('PAGE '))
  expect(named.toSorted()).toEqual(answered.toSorted())
})

test('whoever may not call an action is refused, and changes nothing', async () => {
  const before = await scene.stage.ledger.contents()
  await hold(actions, (row) => refuseAll(scene, row))
  expect(await scene.stage.ledger.contents()).toEqual(before)
})

for (const [area, some] of Object.entries(addresses)) {
  test(`${area} answer everybody as the table says`, async () => {
    await hold(some, (row) => askForAll(scene, row))
  })
}

test('whoever may call an action is not refused', async () => {
  await hold(actions, (row) => admitAll(scene, row))
})
