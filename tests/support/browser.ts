import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']

const wellKnown = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** A Chromium that is already here: the one named by CHROMIUM_PATH, the system's, or Playwright's own. */
function installedBrowser(): string | undefined {
  const named = process.env.CHROMIUM_PATH
  const folders = (process.env.PATH ?? '').split(delimiter)
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)))
  const candidates = [...(named ? [named] : []), ...onPath, ...wellKnown, chromium.executablePath()]
  return candidates.find((candidate) => existsSync(candidate))
}

function run(command: string, ...args: string[]): void {
  execFileSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] })
}

function install(): void {
  const debian = existsSync('/etc/debian_version') && process.getuid?.() === 0
  if (!debian) {
    run(process.execPath, 'node_modules/@playwright/test/cli.js', 'install', 'chromium')
    return
  }
  run('apt-get', 'update', '-qq')
  run('apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium')
}

/** The path of a Chromium, installed first if there is none; says which on standard error. */
export function findBrowser(): string {
  const found = installedBrowser()
  if (found !== undefined) {
    console.error(`browser: ${found}`)
    return found
  }
  console.error('browser: none found, installing Chromium')
  install()
  const installed = installedBrowser()
  if (installed === undefined) throw new Error('No Chromium: set CHROMIUM_PATH to one.')
  console.error(`browser: ${installed}`)
  return installed
}
