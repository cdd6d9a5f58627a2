const MOST_FORMS = 2 ** 16 // 840 articles have 26,000
const PLACES = 2 * MOST_FORMS
const LAST_PLACE = PLACES - 1
const MOST_STEPS = 64 // forms that are made to collide must not slow a reading down

/** The number of a form that has none. */
export const UNNUMBERED = -1

/** The forms of all texts, by number, and their hashes. */
const forms: string[] = []
const hashes = new Int32Array(MOST_FORMS)
/** A form's number plus one, at the place that its hash says or one of the next. */
const places = new Int32Array(PLACES)

/**
 * A number for a folded word form, the same whenever the form is met again: what lists know of it is looked up once, and
 * not for every word of every text. `UNNUMBERED` when there are too many: that is slower, and nothing else.
 */
export function formNumber(form: string): number {
  const hash = hashOf(form)
  let place = firstPlace(hash)
  for (let step = 0; step < MOST_STEPS; step++) {
    const number = (places[place] ?? 0) - 1
    if (number < 0) return addForm(form, hash, place)
    if (hashes[number] === hash && forms[number] === form) return number
    place = (place + 1) & LAST_PLACE
  }
  return UNNUMBERED
}

const firstPlace = (hash: number): number => (hash ^ (hash >>> 15)) & LAST_PLACE

function addForm(form: string, hash: number, place: number): number {
  const number = forms.length
  if (number >= MOST_FORMS) return UNNUMBERED
  hashes[number] = hash
  places[place] = number + 1
  forms.push(ownCopy(form))
  return number
}

/** The same characters: a piece of a text would hold on to all of that text. */
const ownCopy = (form: string): string => [...form].join('')

/** The form that has a number: the same string for every word, so that whatever looks it up need not read it again. */
export const formOf = (number: number): string | undefined => forms[number]

/** As `hashOf(form)` for a form that has a number. */
export const hashOfNumber = (number: number): number => hashes[number] ?? 0

/** What is known of forms, a row of answers for each number: all that is asked about a form stands side by side. */
const answers: Int32Array[] = []
const ROW = 8
const UNASKED = -(2 ** 31)
/** The questions that have been asked, which are the columns of `answers`. */
const questions: ((form: string) => number)[] = []

/** Answers a question about a form, an integer, by the form's number: each form is asked about once. */
export function byNumber(answer: (form: string) => number): (number: number, form: string) => number {
  const question = questions.push(answer) - 1
  if (question % ROW === 0) answers.push(new Int32Array(MOST_FORMS * ROW).fill(UNASKED))
  const rows = answers.at(-1) ?? new Int32Array()
  const column = question % ROW
  return (number, form) => {
    if (number < 0) return answer(form)
    const place = number * ROW + column
    const known = rows[place] ?? UNASKED
    if (known !== UNASKED) return known
    const value = answer(form)
    rows[place] = value
    return value
  }
}

const FNV_BASIS = 0x811c9dc5
const FNV_PRIME = 0x01000193

/** FNV-1a over the UTF-16 units of a form, as a signed 32-bit integer. */
export function hashOf(form: string): number {
  let hash = FNV_BASIS
  for (let at = 0; at < form.length; at++) hash = Math.imul(hash ^ form.charCodeAt(at), FNV_PRIME)
  return hash
}
