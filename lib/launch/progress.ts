import { stdout } from 'node:process'

const columns = { name: 18, detail: 58 }

/**
 * Does one step of the start and writes its line: what it is, what came of it, how long it took.
 * `work` returns what came of it in a few words.
 */
export async function step(name: string, work: () => string | Promise<string>): Promise<void> {
  const began = performance.now()
  // In a terminal the name is there while the work lasts; the finished line covers it.
  if (stdout.isTTY) stdout.write(`  ${name} …\r`)
  const detail = await work()
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  const line = `  ${name.padEnd(columns.name)}${detail.padEnd(columns.detail)}`
  stdout.write(`${line} ${seconds.padStart(6)} s\n`)
}
