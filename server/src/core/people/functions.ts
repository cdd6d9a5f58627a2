import { rolesAgree } from './role-synonyms.ts'

// Written by hand: what somebody is in a story, left unsaid of the famous: “Donald Trump … the president”.
const CALLINGS = `actor|actress|admiral|ambassador|anchor|archbishop|bishop|chairman|chairwoman|chancellor|coach|columnist|commissioner|
composer|conductor|congressman|congresswoman|councillor|curator|director|economist|editor|emperor|general|governor|
historian|host|journalist|justice|king|lecturer|mayor|mep|minister|mp|novelist|painter|photographer|poet|pope|premier|
presenter|president|prime minister|prince|princess|producer|professor|publisher|queen|scientist|sculptor|secretary|
senator|sheriff|skipper`

// Written by hand: what a text tells of somebody whom it names, before it calls them so.
const TRADES = `accountant|agent|architect|attorney|auctioneer|auditor|baker|barber|barrister|bartender|biologist|broker|builder|
butcher|cameraman|caretaker|cashier|chair|chairperson|chaplain|chef|clerk|colonel|commander|constable|cook|coroner|
correspondent|dentist|deputy|detective|doctor|driver|electrician|engineer|farmer|firefighter|fisherman|foreman|
gardener|guard|hairdresser|headmaster|headmistress|headteacher|imam|inspector|instructor|interpreter|interviewer|
investigator|janitor|judge|juror|landlady|landlord|lawyer|librarian|lieutenant|magistrate|major|mechanic|midwife|
moderator|narrator|neighbor|neighbour|nurse|officer|paramedic|pastor|pathologist|pharmacist|physician|pilot|plumber|
policeman|policewoman|porter|postman|priest|principal|prosecutor|psychiatrist|psychologist|rabbi|receptionist|referee|
reporter|sailor|salesman|sergeant|shopkeeper|soldier|solicitor|superintendent|surgeon|surveyor|teacher|tenant|
translator|treasurer|trucker|umpire|vet|veterinarian|vicar|waiter|waitress|witness`

const wordsOf = (list: string): ReadonlySet<string> => new Set(list.replaceAll('\n', '').split('|'))
const TRADE_WORDS = wordsOf(TRADES)
const FUNCTIONS: ReadonlySet<string> = new Set([...wordsOf(CALLINGS), ...TRADE_WORDS])
const AGE = /^\d{1,3}$/u

/**
 * Whether “the judge” or “the 31-year-old” can be somebody of whom a text has told these roles and ages: not the lawyer of
 * the paragraph above, nor a woman of 54, nor a man whose trade was never told. `words` stand before the head of the
 * description; all are folded.
 */
export function canBeCalled(roles: ReadonlySet<string>, head: string, words: readonly string[]): boolean {
  const told = [...roles]
  if (head === 'old') return told.every((role) => !AGE.test(role) || words.includes(role))
  if (!FUNCTIONS.has(head) || told.some((role) => rolesAgree(role, head))) return true
  return !TRADE_WORDS.has(head) && !told.some((role) => FUNCTIONS.has(role))
}
