import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { scripts } from './scripts'

const weights = [400, 600] as const

/** Names of fonts as CSS writes them, the first that has a letter being the one that draws it. */
export const family = scripts.join(', ')

/** Next.js runs in the folder that its packages are in. */
function read(file: string): Buffer {
  return readFileSync(join(process.cwd(), 'node_modules/@fontsource/inter/files', file))
}

function load() {
  return weights.flatMap((weight) =>
    scripts.map((script) => ({
      name: script,
      weight,
      style: 'normal' as const,
      data: read(`inter-${script}-${weight}-normal.woff`),
    })),
  )
}

let loaded: ReturnType<typeof load> | undefined

/** What pictures are written with: files of ours, since what fonts a server has is chance. Read once. */
export function fonts(): ReturnType<typeof load> {
  loaded ??= load()
  return loaded
}
