import type { Report } from './play'

/** What came of many histories. */
export interface Counts {
  runs: number
  steps: number
  refused: number
  requests: number
  ended: number
  endedByHand: number
  active: number
  denied: number
  withdrawn: number
  expired: number
  superseded: number
  orphans: number
  untold: number
  beyond: number
  illegal: number
  broken: number
}

const found = (reports: readonly Report[], word: string) =>
  reports.flatMap(({ problems }) => problems).filter((one) => one.startsWith(`${word}: `)).length

const words = ['orphan', 'untold', 'beyond', 'illegal']

/** Adds up the reports. */
export function countUp(reports: readonly Report[]): Counts {
  const sum = (of: (report: Report) => number) =>
    reports.reduce((total, report) => total + of(report), 0)
  const states = reports.flatMap((report) => report.states)
  const ended = (state: string) => states.filter((one) => one === state).length
  const open = ['pending', 'needs_info', 'approved', 'awaiting_payment', 'awaiting_install']
  return {
    runs: reports.length,
    steps: sum(({ steps }) => steps),
    refused: sum(({ refused }) => refused),
    requests: states.length,
    ended: states.filter((state) => !open.includes(state)).length,
    endedByHand: sum(({ endedByHand }) => endedByHand),
    active: ended('active'),
    denied: ended('denied'),
    withdrawn: ended('withdrawn'),
    expired: ended('expired'),
    superseded: ended('superseded'),
    orphans: found(reports, 'orphan'),
    untold: found(reports, 'untold'),
    beyond: found(reports, 'beyond'),
    illegal: found(reports, 'illegal'),
    broken: reports.filter(({ problems }) =>
      problems.some((one) => !words.some((word) => one.startsWith(`${word}: `))),
    ).length,
  }
}

/** A history that failed, for somebody who mends it. */
export function toText({ seed, log, problems }: Report): string {
  return [
    `seed ${seed} failed (replay it with npm run test:requests -- --seed ${seed})`,
    ...log.map((line) => `  ${line}`),
    ...problems.map((problem) => `  ! ${problem}`),
  ].join('\n')
}
