import type { DemoListing, DemoTone } from '../types'

export const ink = '#1f2328'
export const muted = '#59636e'
export const border = '#d1d9e0'
export const subtle = '#f6f8fa'

type Rgb = [number, number, number]

const toneColors: Record<DemoTone, { solid: string; soft: string }> = {
  attention: { solid: '#9a6700', soft: '#fff8c5' },
  danger: { solid: '#d1242f', soft: '#ffebe9' },
  muted: { solid: '#59636e', soft: '#eff2f5' },
  success: { solid: '#1a7f37', soft: '#dafbe1' },
}

export function toneOf(tone: DemoTone) {
  return toneColors[tone]
}

function parse(hex: string): Rgb {
  const value = Number.parseInt(hex.slice(1), 16)
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255]
}

/** `share` of the first colour over the second. */
export function mix(over: string, under: string, share: number): string {
  const below = parse(under)
  const channels = parse(over).map((channel, index) =>
    Math.round(channel * share + (below[index] ?? 0) * (1 - share)),
  )
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`
}

function luminance(hex: string): number {
  const [red, green, blue] = parse(hex)
  return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255
}

function vividness(hex: string): number {
  const channels = parse(hex)
  return Math.max(...channels) - Math.min(...channels)
}

/** The most vivid colour of the logo that can be read on white. */
export function accentOf(logo: DemoListing['logo']): string {
  const six = logo.glyph.match(/#[0-9a-f]{6}\b/gi) ?? []
  const readable = [logo.background, ...six].filter((color) => luminance(color) < 0.52)
  readable.sort((one, other) => vividness(other) - vividness(one))
  return readable[0] ?? '#0969da'
}

const people = ['#8250df', '#0969da', '#bf3989', '#1a7f37', '#bc4c00', '#0a7ea4', '#6e5494']

/** Always the same colour for the same name. */
export function colorOfName(name: string): string {
  const sum = [...name].reduce((total, letter) => total + letter.charCodeAt(0), 0)
  return people[sum % people.length] ?? ink
}
