// Written by hand: the small words that hold a sentence together, folded.

export const DETERMINERS =
  'a|an|the|this|that|these|those|his|her|its|their|our|my|your|one|two|three|four|five|six|seven|eight|nine|ten|dozens|some|several|many|most|few|all|both|another|other|each|every|any|no|certain|various'

export const PREPOSITIONS =
  'about|above|across|after|against|along|alongside|amid|among|around|at|before|behind|below|beneath|beside|besides|between|beyond|by|concerning|considering|despite|down|during|except|for|from|given|in|including|inside|into|like|near|of|off|on|onto|out|outside|over|past|per|regarding|since|than|through|throughout|till|to|toward|towards|under|underneath|unlike|until|up|upon|versus|via|vs|with|within|without'

export const CONJUNCTIONS =
  'and|but|or|nor|so|yet|because|although|though|while|whilst|whereas|if|unless|when|whenever|where|wherever|whether|once|that|as|lest|what|why|how|which|who|whom|whose'

export const AUXILIARIES =
  "am|is|are|was|were|be|been|being|isn't|aren't|wasn't|weren't|has|have|had|having|hasn't|haven't|hadn't|do|does|did|don't|doesn't|didn't|will|would|won't|wouldn't|shall|should|shouldn't|can|could|can't|couldn't|cannot|may|might|must|ought"

export const PRONOUNS =
  'i|me|my|mine|myself|we|us|our|ours|ourselves|you|your|yours|yourself|he|him|his|himself|she|her|hers|herself|it|its|itself|they|them|their|theirs|themselves|who|whom|whose|this|that|these|those|there|here'

/** Adverbs without -ly that stand between a speaker and the cue. */
export const ADVERBS =
  'again|ago|ahead|almost|already|also|always|aloud|anew|bluntly|even|ever|far|first|further|here|instead|just|last|later|maybe|meanwhile|more|never|not|now|often|once|only|perhaps|quite|rather|recently|repeatedly|soon|still|then|there|thus|today|together|too|twice|very|well|yesterday|tomorrow|yet|flatly|publicly|privately|famously|earlier|jokingly|simply|since'

export const CALENDAR =
  'monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec|christmas|easter|thanksgiving|halloween|ramadan|hanukkah'

/** Small words inside a name: “van der”, “de la”, “bin”, “al”. */
export const PARTICLES =
  "al|ap|ben|bin|bint|da|dal|das|de|degli|dei|del|della|den|der|di|do|dos|du|e|el|ibn|la|las|le|les|lo|los|mac|o|st|ter|ten|van|vom|von|y|zu|zum|zur|ul|ud|d'|l'"

/** What follows a name and belongs to it. */
export const SUFFIXES = 'jr|sr|ii|iii|iv|esq|phd|md|mp|mbe|obe|cbe|kc|qc|mep|msp'
