import { argv } from 'node:process'
import { pages } from './pages'
import { setUpStand } from './stand'
import { webhooks } from './webhooks'

const benches = { pages, webhooks }

type BenchName = keyof typeof benches

function isBench(name: string): name is BenchName {
  return Object.hasOwn(benches, name)
}

const wanted = argv.slice(2).filter((argument) => !argument.startsWith('--'))
const unknown = wanted.filter((name) => !isBench(name))
if (wanted.length === 0 || unknown.length > 0) {
  console.error(`Name what to measure: npm run bench -- ${Object.keys(benches).join(' ')} [--json]`)
  process.exit(1)
}

const json = argv.includes('--json')
const stand = await setUpStand()
try {
  for (const name of wanted.filter(isBench)) {
    for await (const row of benches[name](stand)) {
      if (json) console.log(JSON.stringify(row))
      else console.table([row])
    }
  }
} finally {
  await stand.stop()
}
