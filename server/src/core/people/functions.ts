import { rolesAgree } from './role-synonyms.ts'

// Written by hand: what somebody is in a story. A text may leave it unsaid where it names the famous: “Donald Trump … the president”.
const OFFICES = `ambassador|archbishop|chancellor|commissioner|congressman|congresswoman|councillor|emperor|governor|king|
mayor|mep|minister|mp|pope|premier|president|prime minister|prince|princess|queen|secretary|senator|sheriff`

// Written by hand: what a text tells of somebody whom it names, before it calls them so.
const TRADES = `accountant|actor|actress|admiral|agent|anchor|architect|attorney|auctioneer|auditor|baker|barber|bartender|
barrister|biologist|bishop|broker|builder|butcher|cameraman|caretaker|cashier|chair|chairman|chairperson|chairwoman|chaplain|
chef|clerk|coach|colonel|columnist|commander|composer|conductor|constable|cook|coroner|correspondent|curator|dentist|deputy|
detective|director|doctor|driver|economist|editor|electrician|engineer|farmer|firefighter|fisherman|foreman|gardener|general|
guard|hairdresser|headmaster|headmistress|headteacher|historian|host|imam|inspector|instructor|interpreter|interviewer|
investigator|janitor|journalist|judge|juror|justice|landlady|landlord|lawyer|lecturer|librarian|lieutenant|magistrate|major|
mechanic|midwife|moderator|narrator|neighbor|neighbour|novelist|nurse|officer|painter|paramedic|pastor|pathologist|pharmacist|
photographer|physician|pilot|plumber|poet|policeman|policewoman|porter|postman|presenter|priest|principal|producer|professor|
prosecutor|psychiatrist|psychologist|publisher|rabbi|receptionist|referee|reporter|sailor|salesman|scientist|sculptor|sergeant|
shopkeeper|skipper|soldier|solicitor|superintendent|surgeon|surveyor|teacher|tenant|translator|treasurer|trucker|umpire|vet|
veterinarian|vicar|waiter|waitress|witness`

const wordsOf = (list: string): ReadonlySet<string> => new Set(list.replaceAll('\n', '').split('|'))
const TRADE_WORDS = wordsOf(TRADES)
const FUNCTIONS: ReadonlySet<string> = new Set([...wordsOf(OFFICES), ...TRADE_WORDS])
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
