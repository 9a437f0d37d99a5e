import { spawnSync } from 'node:child_process'

const steps: [name: string, script: string, ...args: string[]][] = [
  ['generate', 'node_modules/tsx/dist/cli.mjs', 'prisma/generate.ts'],
  ['types of routes', 'node_modules/next/dist/bin/next', 'typegen'],
  ['typecheck', 'node_modules/typescript/bin/tsc', '--noEmit'],
  ['lint', 'node_modules/@biomejs/biome/bin/biome', 'check', '.'],
  ['unused code', 'node_modules/knip/bin/knip.js', '--config', 'tests/knip.json'],
  [
    'architecture, unit, integration, api',
    'node_modules/vitest/vitest.mjs',
    ...[
      'run',
      '--config',
      'tests/vitest.config.ts',
      '--project',
      'unit',
      '--project',
      'integration',
      '--project',
      'api',
    ],
  ],
]

const started = performance.now()
const seconds = (since: number) => `${((performance.now() - since) / 1000).toFixed(1)} s`

for (const [name, script, ...args] of steps) {
  const begun = performance.now()
  const { status } = spawnSync(process.execPath, [script, ...args], { stdio: 'inherit' })
  console.log(`${status === 0 ? 'ok' : 'failed'}: ${name} (${seconds(begun)})`)
  if (status !== 0) process.exit(1)
}
console.log(`verified in ${seconds(started)}`)
