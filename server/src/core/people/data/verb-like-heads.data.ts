// Written by hand: nouns of the lists in roles.data.ts that are verbs as often, singular, folded.
export const VERB_LIKE_HEADS =
  'blog|book|cable|caption|champion|claim|clip|coach|comment|contract|document|draft|email|estimate|film|guard|host|interview|judge|lead|message|motion|note|notice|order|petition|photograph|plan|play|poll|post|project|quote|record|register|release|report|review|rule|show|side|sign|spot|state|study|suit|survey|tape|text|tweet|update|video|voice|witness'
