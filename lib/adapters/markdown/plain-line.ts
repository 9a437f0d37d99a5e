/** Controls, and the marks that turn the direction of what follows: with them a text can look like another. */
const unseen = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu

/** Blanks and line ends; the spaces of typography, such as the one before a French colon, stay. */
const blanks = /[ \t\r\n\f\v\u0085\u2028\u2029]+/g

/** A stranger's text in one line that reads as it is written, with a blank at its ends where it had any. */
export function oneLine(text: string): string {
  return text.toWellFormed().replaceAll(unseen, ' ').replaceAll(blanks, ' ')
}

/** The same without blanks at its ends. */
export function plainLine(text: string): string {
  return oneLine(text).trim()
}

/** The same with its line ends, for code. */
export function plainLines(text: string): string {
  return text
    .split('\n')
    .map((line) => line.toWellFormed().replaceAll(unseen, ' ').trimEnd())
    .join('\n')
}
