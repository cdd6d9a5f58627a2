import { addedWords } from './added-words.ts'
import { alteredCase } from './altered-case.ts'
import { alteredContraction } from './altered-contraction.ts'
import { alteredGrammar } from './altered-grammar.ts'
import { alteredName } from './altered-name.ts'
import { alteredNegation } from './altered-negation.ts'
import { alteredNumber } from './altered-number.ts'
import { alteredPunctuation } from './altered-punctuation.ts'
import { alteredQualifier } from './altered-qualifier.ts'
import { alteredSpelling } from './altered-spelling.ts'
import { alteredTense } from './altered-tense.ts'
import { alteredWording } from './altered-wording.ts'
import { ambiguousAttribution } from './ambiguous-attribution.ts'
import { bracketReplaces } from './bracket-replaces.ts'
import type { Check } from './check-kind.ts'
import { droppedContext } from './dropped-context.ts'
import { hiddenQualifier } from './hidden-qualifier.ts'
import { lateAttribution } from './late-attribution.ts'
import { loadedVerb } from './loaded-verb.ts'
import { misattributed } from './misattributed.ts'
import { needlessEllipsis } from './needless-ellipsis.ts'
import { notInSource } from './not-in-source.ts'
import { omittedFiller } from './omitted-filler.ts'
import { omittedWords } from './omitted-words.ts'
import { paraphraseQuoted } from './paraphrase-quoted.ts'
import { parenthesisInsertion } from './parenthesis-insertion.ts'
import { reordered } from './reordered.ts'
import { secondHand } from './second-hand.ts'
import { sicNotInSource } from './sic-not-in-source.ts'
import { sourceChanged } from './source-changed.ts'
import { spliced } from './spliced.ts'
import { unattributed } from './unattributed.ts'
import { unclosedQuotation } from './unclosed-quotation.ts'
import { unmarkedQuotation } from './unmarked-quotation.ts'
import { wrongSource } from './wrong-source.ts'

/** Every check of the engine. The service adds what concerns files and settings. */
export const CHECKS: readonly Check[] = [
  notInSource,
  alteredNumber,
  alteredNegation,
  alteredQualifier,
  alteredName,
  alteredWording,
  alteredTense,
  addedWords,
  omittedWords,
  omittedFiller,
  hiddenQualifier,
  droppedContext,
  spliced,
  reordered,
  alteredGrammar,
  alteredContraction,
  alteredSpelling,
  alteredPunctuation,
  alteredCase,
  bracketReplaces,
  parenthesisInsertion,
  needlessEllipsis,
  sicNotInSource,
  misattributed,
  unattributed,
  lateAttribution,
  ambiguousAttribution,
  secondHand,
  paraphraseQuoted,
  unmarkedQuotation,
  wrongSource,
  loadedVerb,
  unclosedQuotation,
  sourceChanged,
]
