import { Socket } from 'node:net'
import { expect, it } from 'vitest'
import { notePeer } from '@/lib/api/note-peer'

function requestFrom(remoteAddress: string, forwarded?: string) {
  const socket = Object.defineProperty(new Socket(), 'remoteAddress', { value: remoteAddress })
  return { socket, headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded } }
}

it.each([
  [undefined, '203.0.113.7'],
  ['198.51.100.1', '198.51.100.1, 203.0.113.7'],
  ['198.51.100.1, 198.51.100.2', '198.51.100.1, 198.51.100.2, 203.0.113.7'],
])('the peer stands last, whatever the client said: %s', (said, noted) => {
  const request = requestFrom('203.0.113.7', said)
  notePeer(request)
  expect(request.headers['x-forwarded-for']).toBe(noted)
})
