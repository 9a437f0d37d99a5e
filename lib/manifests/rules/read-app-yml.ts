import { err, ok, type Result } from '../../core/result'
import events from '../../permissions/github-app-events.json'
import { LONGEST_APP_NAME } from '../schema'
import type { AppYml, AppYmlProblem } from '../types'
import { findPermission, isKey, keys, knownPermissions, unneededEvents } from './app-yml-keys'
import { nearest } from './nearest'
import { type Entry, YamlReading } from './yaml-reading'

const MOST_CALLBACKS = 10

function readEvents(reading: YamlReading, entry: Entry): string[] {
  const named = reading.list(entry).flatMap((item) => {
    const event = reading.text(item, 60)
    return event === null ? [] : [{ event, item }]
  })
  for (const { event, item } of named) {
    if (events.includes(event)) continue
    if (unneededEvents.includes(event)) {
      reading.report('unneeded_event', item, { event })
      continue
    }
    const like = nearest(event.split('.')[0] ?? event, events)
    reading.report(like === null ? 'unknown_event' : 'unknown_event_like', item, {
      event,
      ...(like === null ? {} : { like }),
    })
  }
  return [...new Set(named.map(({ event }) => event))]
}

function readPermission(reading: YamlReading, entry: Entry): AppYml['permissions'] {
  const known = findPermission(entry.key)
  if (known === undefined) {
    const names = knownPermissions.map(({ key }) => key)
    const like = nearest(entry.key, names)
    reading.report(like === null ? 'unknown_permission' : 'unknown_permission_like', entry, {
      permission: entry.key,
      ...(like === null ? {} : { like }),
    })
    return {}
  }
  const access = reading.text(entry, 60)
  if (access === null || access === 'none') return {}
  const found = known.access.find((one) => one === access)
  if (found !== undefined) return { [known.key]: found }
  const takes = [...known.access, 'none'].join(', ')
  reading.report('unknown_access', entry, { access, permission: entry.key, takes })
  return {}
}

function readHook(reading: YamlReading, entry: Entry): Pick<AppYml, 'hookUrl' | 'hookActive'> {
  const parts = reading.map(entry)
  const url = parts.find(({ key }) => key === 'url')
  const active = parts.find(({ key }) => key === 'active')
  return {
    hookUrl: url === undefined ? null : reading.url(url),
    hookActive: active === undefined ? true : reading.flag(active, true),
  }
}

function readCallbacks(reading: YamlReading, entry: Entry): string[] {
  const urls = reading.list(entry).flatMap((item) => reading.url(item) ?? [])
  if (urls.length > MOST_CALLBACKS) reading.report('too_many', entry, { max: '10' })
  return urls
}

/** Keys that GitHub does not know are left out, as GitHub does itself; one that looks like a typing error is not. */
function reportStrangers(reading: YamlReading, entries: Entry[]): void {
  for (const entry of entries) {
    if (isKey(entry.key)) continue
    const like = nearest(entry.key, Object.keys(keys))
    if (like !== null) reading.report('unknown_key', entry, { key: entry.key, like })
  }
}

function readEntries(reading: YamlReading, entries: Entry[]): AppYml {
  const given = new Map(entries.map((entry) => [entry.key, entry]))
  const read = <T>(key: string, fallback: T, take: (entry: Entry) => T): T => {
    const entry = given.get(key)
    return entry === undefined ? fallback : take(entry)
  }
  const url = (key: string) => read(key, null, (entry) => reading.url(entry))
  const text = (key: string, max: number) => read(key, null, (entry) => reading.text(entry, max))
  const flag = (key: string, fallback: boolean) =>
    read(key, fallback, (entry) => reading.flag(entry, fallback))
  const callback = url('callback_url')
  const callbacks = read('callback_urls', [], (entry) => readCallbacks(reading, entry))
  return {
    name: text('name', LONGEST_APP_NAME),
    description: text('description', 5000),
    url: url('url'),
    ...read('hook_attributes', { hookUrl: null, hookActive: true }, (entry) =>
      readHook(reading, entry),
    ),
    callbackUrls: callback === null ? callbacks : [callback, ...callbacks],
    setupUrl: url('setup_url'),
    // Probot's own default.
    isPublic: flag('public', true),
    events: read('default_events', [], (entry) => readEvents(reading, entry)),
    permissions: read('default_permissions', {}, (entry) =>
      Object.assign({}, ...reading.map(entry).map((one) => readPermission(reading, one))),
    ),
    requestOauthOnInstall: flag('request_oauth_on_install', false),
    setupOnUpdate: flag('setup_on_update', false),
    singleFileName: text('single_file_name', 255),
  }
}

/**
 * Reads a Probot app's `app.yml` (facts §3.11, §3.12). Every problem names its line and key, and what
 * was probably meant.
 */
export function readAppYml(text: string): Result<AppYml, AppYmlProblem[]> {
  const reading = new YamlReading(text)
  const entries = reading.root()
  if (entries === null) return err(reading.problems)
  reportStrangers(reading, entries)
  const appYml = readEntries(reading, entries)
  if (reading.problems.length === 0) return ok(appYml)
  return err(reading.problems.toSorted((a, b) => a.line - b.line))
}
