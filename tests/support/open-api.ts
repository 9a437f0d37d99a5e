import { afterAll, beforeAll } from 'vitest'
import type { Listening } from '@/lib/sandbox/listen'
import { type ApiMarket, makeApiMarket } from './api-market'
import { serveApi } from './api-server'

function there<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('Only there while tests run')
  return value
}

/** Serves the API with a market for the tests of the file that calls this. */
export function openApi() {
  let api: Listening | undefined
  let market: ApiMarket | undefined
  beforeAll(async () => {
    api = await serveApi()
    market = await makeApiMarket()
  })
  afterAll(() => api?.close())
  return {
    get url() {
      return there(api).url
    },
    get market() {
      return there(market)
    },
  }
}
