import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { decodeCursor, encodeCursor } from '@/lib/core/pagination'

const key = z.tuple([z.int(), z.string()])

describe('a cursor', () => {
  it('is read back as it was written', () => {
    const text = fc.string({ unit: 'grapheme' }).filter((value) => !value.includes('\0'))
    fc.assert(
      fc.property(fc.integer(), text, (number, value) => {
        expect(decodeCursor('list', encodeCursor('list', [number, value]), key)).toEqual([
          number,
          value,
        ])
      }),
    )
  })

  it.each([
    ['damaged', 'WyJsaXN0'],
    ['of another list', encodeCursor('other', [1, 'a'])],
    ['of another shape', encodeCursor('list', ['a', 1])],
    ['not a list', Buffer.from('{}').toString('base64url')],
    [
      'made with a null character, for which the database has no place',
      encodeCursor('list', [1, 'a\0']),
    ],
  ])('is refused when it is %s', (_, cursor) => {
    expect(decodeCursor('list', cursor, key)).toBeNull()
  })
})
