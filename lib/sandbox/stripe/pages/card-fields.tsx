/** @jsxImportSource hono/jsx */
import type { Messages } from './messages'

interface CardFieldsProps {
  text: Messages
  /** What the main button says. */
  submit: string
}

/** A card number, and one button for each way in which a payment can go wrong. */
export function CardFields({ text, submit }: CardFieldsProps) {
  return (
    <>
      <label>
        {text.card}
        <input
          name="number"
          inputmode="numeric"
          autocomplete="off"
          value="4242 4242 4242 4242"
          aria-describedby="card-hint"
        />
      </label>
      <p id="card-hint" class="faint">
        {text.cardHint}
      </p>
      <button class="main" type="submit">
        {submit}
      </button>
      <fieldset>
        <legend>{text.otherCards}</legend>
        {Object.entries(text.outcomes).map(([number, label]) => (
          <button key={number} type="submit" name="card" value={number}>
            {label}
          </button>
        ))}
      </fieldset>
    </>
  )
}
