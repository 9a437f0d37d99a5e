import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { agreementText } from '@/components/publish/agreement-text'
import { AGREEMENT_VERSION } from '@/lib/publishers/rules'

/** Each version with the fingerprint of its text. Who changes the text adds a version, for nobody has agreed to the new one. */
const versions: Record<string, string> = {
  '2026-11-22': '5ee2e9765139ea3c',
  '2026-11-23': 'bf570c1fe34caebc',
}

it('is never changed without becoming a new version, which publishers accept again', () => {
  const fingerprint = createHash('sha256').update(JSON.stringify(agreementText)).digest('hex')
  expect(versions[AGREEMENT_VERSION]).toBe(fingerprint.slice(0, 16))
})

it('says as much in French as in English', () => {
  expect(agreementText.fr.parts).toHaveLength(agreementText.en.parts.length)
})
