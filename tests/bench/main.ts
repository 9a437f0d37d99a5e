import { argv } from 'node:process'
import { api } from './api'
import { pages } from './pages'
import { search } from './search'
import { setUpStand } from './stand'
import { webhooks } from './webhooks'
import { webhooksOut } from './webhooks-out'

const onStand = { api, pages, webhooks }
/** Those that need no web server bring what they need. */
const alone = { search, 'webhooks-out': webhooksOut }
const benches = { ...onStand, ...alone }

const wanted = argv
  .slice(2)
  .filter((argument, at, all) => !argument.startsWith('--') && all[at - 1] !== '--listings')
const unknown = wanted.filter((name) => !Object.hasOwn(benches, name))
if (wanted.length === 0 || unknown.length > 0) {
  console.error(`Name what to measure: npm run bench -- ${Object.keys(benches).join(' ')} [--json]`)
  process.exit(1)
}

const json = argv.includes('--json')

function print(row: object): void {
  if (json) console.log(JSON.stringify(row))
  else console.table([row])
}

async function measure(rows: AsyncIterable<object>): Promise<void> {
  for await (const row of rows) print(row)
}

const isAlone = (name: string): name is keyof typeof alone => Object.hasOwn(alone, name)
const isOnStand = (name: string): name is keyof typeof onStand => Object.hasOwn(onStand, name)

for (const name of wanted.filter(isAlone)) await measure(alone[name]())
const needing = wanted.filter(isOnStand)
if (needing.length > 0) {
  const stand = await setUpStand()
  try {
    for (const name of needing) await measure(onStand[name](stand))
  } finally {
    await stand.stop()
  }
}
