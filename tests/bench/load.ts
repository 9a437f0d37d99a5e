import autocannon from 'autocannon'

/** A request that is sent over and over. */
export interface Target {
  url: string
  method?: 'GET' | 'POST'
  headers?: Record<string, string>
  /** Another caller's request for each, since none has enough an hour. */
  nextCall?: () => { path: string; headers: Record<string, string> }
  /** A new body for each request, since a webhook is kept only once. */
  nextBody?: () => { body: string; headers: Record<string, string> }
}

async function once(target: Target, seconds: number): Promise<number> {
  const { nextBody, nextCall } = target
  const result = await autocannon({
    url: target.url,
    connections: 16,
    duration: seconds,
    requests: [
      {
        method: target.method ?? 'GET',
        headers: target.headers ?? {},
        ...((nextBody ?? nextCall) && {
          setupRequest: (request) => {
            const { headers, ...rest } = nextBody?.() ?? nextCall?.() ?? { headers: {} }
            return { ...request, ...rest, headers: { ...request.headers, ...headers } }
          },
        }),
      },
    ],
  })
  if (result.non2xx > 0 || result.errors > 0) {
    throw new Error(`${target.url}: ${result.non2xx} refused, ${result.errors} failed`)
  }
  return result.requests.average
}

const median = (values: number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

/** Requests per second of two targets, measured in turns so that a noisy machine disturbs both alike. */
export async function compare(
  ours: Target,
  bare: Target,
): Promise<{ rps: number; bareRps: number }> {
  await once(ours, 2)
  await once(bare, 2)
  const rounds: [number, number][] = []
  for (let round = 0; round < 3; round += 1) rounds.push([await once(ours, 4), await once(bare, 4)])
  return {
    rps: Math.round(median(rounds.map(([own]) => own))),
    bareRps: Math.round(median(rounds.map(([, other]) => other))),
  }
}
