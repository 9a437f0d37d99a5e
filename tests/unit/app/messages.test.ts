import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'
import { describe, expect, it } from 'vitest'
import { messages } from '@/app/i18n/messages'

type Leaves = Map<string, string>

function leavesOf(value: unknown, path = '', leaves: Leaves = new Map()): Leaves {
  if (typeof value === 'string') leaves.set(path, value)
  else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) {
      leavesOf(inner, path ? `${path}.${key}` : key, leaves)
    }
  }
  return leaves
}

/** What a message interpolates: arguments and tags, at any depth. */
function argumentsOf(message: string): string[] {
  const found = new Set<string>()
  const visit = (elements: MessageFormatElement[]): void => {
    for (const element of elements) {
      if (element.type === TYPE.literal || element.type === TYPE.pound) continue
      found.add(element.value)
      if ('children' in element) visit(element.children)
      if ('options' in element) {
        for (const option of Object.values(element.options)) visit(option.value)
      }
    }
  }
  visit(parse(message))
  return [...found].sort()
}

/** The words alone, where typography matters. */
function wordsOf(message: string): string {
  return message
    .replace(/\{\w+(?:,\s*(?:number|date|time)[^{}]*)?\}/g, 'x')
    .replace(/https?:\S+/g, '')
}

const [en, fr] = [leavesOf(messages.en), leavesOf(messages.fr)]

describe('the messages', () => {
  it('say in French everything that they say in English', () => {
    expect([...fr.keys()].sort()).toEqual([...en.keys()].sort())
  })

  it('interpolate the same in both languages', () => {
    const differing = [...en].filter(
      ([key, message]) => argumentsOf(message).join() !== argumentsOf(fr.get(key) ?? '').join(),
    )
    expect(differing).toEqual([])
  })

  it('are never empty, and hold no straight apostrophe or quotation mark', () => {
    const poor = [...en, ...fr].filter(
      ([, message]) => message.trim() === '' || /\w'\w|"/.test(message),
    )
    expect(poor).toEqual([])
  })

  it('neither plead nor shout', () => {
    const loud = /!(?=\s|$)|\b(please|oops|sorry|veuillez|désolé|s’il vous plaît)\b/i
    expect([...en, ...fr].filter(([, message]) => loud.test(wordsOf(message)))).toEqual([])
  })

  it('put the spaces of French typography: none that breaks before ; : ! ? » and after «', () => {
    const breaking = /[ ](?=[;:!?»])|«[ ]|[\p{L}\d)](?=[;!?»])|«(?![\u00a0\u202f])/u
    expect([...fr].filter(([, message]) => breaking.test(wordsOf(message)))).toEqual([])
  })
})
