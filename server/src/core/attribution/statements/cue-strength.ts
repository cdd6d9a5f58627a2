import data from './data/cue-strength.data.json'

/** The forms that are cues now and then or always, with their strength. */
const CUE_STRENGTHS: ReadonlyMap<string, number> = new Map(
  data.strengths.flatMap((forms, index) =>
    forms
      .split(' ')
      .filter(Boolean)
      .map((form): readonly [string, number] => [form, index]),
  ),
)

/**
 * How often a word form is the head of a cue, in ten steps: 9 for `said`, which nearly always is, 1 for `plan`, which now
 * and then is, 0 for a word that never is.
 */
export const cueStrength = (form: string): number => CUE_STRENGTHS.get(form) ?? 0
