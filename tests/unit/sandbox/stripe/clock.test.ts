import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { clockFrom } from '../../../../lib/sandbox/clock'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'clock-'))
})

afterEach(() => rmSync(folder, { recursive: true }))

const near = (date: Date, milliseconds: number) =>
  expect(Math.abs(date.getTime() - milliseconds)).toBeLessThan(1000)

describe('the shared clock', () => {
  it('is the wall clock until it is moved, then ahead of it for everybody', () => {
    const path = join(folder, 'state', 'clock.json')
    const [one, another] = [clockFrom(path), clockFrom(path)]
    near(another.now(), Date.now())
    one.advance(new Date(Date.now() + 86_400_000))
    near(another.now(), Date.now() + 86_400_000)
    another.advance(new Date(Date.now() + 2 * 86_400_000))
    near(one.now(), Date.now() + 2 * 86_400_000)
  })

  it('only goes forward', () => {
    const clock = clockFrom(join(folder, 'clock.json'))
    expect(() => clock.advance(new Date(Date.now() - 5000))).toThrow(RangeError)
  })

  it('keeps the last good time when the file is damaged', () => {
    const path = join(folder, 'clock.json')
    writeFileSync(path, '{"offset_ms": 60000}')
    const clock = clockFrom(path)
    near(clock.now(), Date.now() + 60_000)
    writeFileSync(path, '{"offset_ms": ')
    near(clock.now(), Date.now() + 60_000)
  })
})
