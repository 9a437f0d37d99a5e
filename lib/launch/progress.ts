import { stdout } from 'node:process'

const columns = { name: 18, detail: 58 }

/**
 * Does one step of the start and writes its line: what it is, what came of it, how long it took.
 * Returns what `work` does; `tell` puts it in a few words.
 */
export async function step<T>(
  name: string,
  work: () => T | Promise<T>,
  tell: (result: T) => string,
): Promise<T> {
  const began = performance.now()
  // In a terminal the name is there while the work lasts; the finished line covers it.
  if (stdout.isTTY) stdout.write(`  ${name} …\r`)
  const result = await work()
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  const line = `  ${name.padEnd(columns.name)}${tell(result).padEnd(columns.detail)}`
  stdout.write(`${line} ${seconds.padStart(6)} s\n`)
  return result
}
