// What held-out articles get, as tables.

const percent = (part, whole) => ((100 * part) / whole).toFixed(1).padStart(5)
const count = (list, test) => list.filter(test).length

export function printRanking(choices) {
  printReached(
    'quotations',
    choices.filter(({ single }) => !single),
  )
  printReached(
    'quotations in single marks',
    choices.filter(({ single }) => single),
  )
}

function printReached(title, choices) {
  const named = choices.filter(({ named }) => named)
  const reachable = count(named, ({ labels }) => labels.some((label) => label > 0))
  console.log(
    `${choices.length} ${title}, ${named.length} with a speaker; held out: ${percent(reachable, named.length)} have it among their candidates, ${percent(
      count(named, ({ right }) => right),
      named.length,
    )} get it`,
  )
}

/** What each bound on the chance that somebody spoke would give. */
export function printGate(choices, spoken) {
  for (const single of [false, true]) {
    const kept = choices
      .map((choice, i) => ({ ...choice, spoken: spoken[i] }))
      .filter((choice) => choice.single === single)
    console.log(single ? 'In single marks' : 'In double marks')
    printBounds(kept)
  }
}

function printBounds(choices) {
  const named = count(choices, ({ named }) => named)
  const gold = count(choices, ({ attributed }) => attributed)
  console.log('bound   P     R     F1    left alone   mention')
  for (const bound of [0.5, 0.6, 0.65, 0.7, 0.75, 0.8]) {
    const said = choices.filter(({ spoken }) => spoken >= bound)
    const both = count(said, ({ attributed }) => attributed)
    const left = choices.length - gold - (said.length - both)
    const f1 = (200 * both) / (said.length + gold)
    console.log(
      `${bound.toFixed(2)}  ${percent(both, said.length)} ${percent(both, gold)} ${f1.toFixed(1).padStart(5)} ${percent(left, choices.length - gold)}        ${percent(
        count(said, ({ right }) => right),
        named,
      )}`,
    )
  }
}

/** How often an attribution is right, by the chance it was given, and what each bound for “sure” would give. */
export function printCalibration(choices, spoken, chances, least) {
  const rows = choices
    .map(({ named, right, single }, i) => ({ named, right, single, spoken: spoken[i], chance: chances[i] }))
    .filter((row) => row.named && !row.single)
  console.log('chance       quotations   right')
  for (const from of [0, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.925, 0.95, 0.975]) {
    const to = [0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.925, 0.95, 0.975, 1.01].find((bound) => bound > from)
    const inside = rows.filter(({ chance }) => chance >= from && chance < to)
    const line = `${from.toFixed(3)}–${Math.min(to, 1).toFixed(3)}  ${String(inside.length).padStart(6)}       ${percent(
      count(inside, ({ right }) => right),
      inside.length,
    )}`
    console.log(line)
  }
  console.log('sure from   share   right')
  for (const bound of [0.85, 0.88, 0.9, 0.92, 0.94, 0.95, 0.96, 0.97]) {
    const sure = rows.filter((row) => row.chance >= bound && row.spoken >= least)
    console.log(
      `${bound.toFixed(2)}        ${percent(sure.length, rows.length)}   ${percent(
        count(sure, ({ right }) => right),
        sure.length,
      )}`,
    )
  }
}
