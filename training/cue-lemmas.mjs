// Verbs of speech of British and American news, by lemma; inflected here. Irregular ones are written out.
const REGULAR =
  `accept acclaim accuse acknowledge add address admonish advise affirm agree allege allow allude amplify announce
answer apologise apologize appeal applaud argue articulate ask assail assert assess assure attest aver bark beg bellow bemoan berate
blame blast blog bluster boast brag breathe brief bristle caution cheer chide chime chuckle cite claim clarify coax comment commend
commiserate complain concede conclude concur condemn confess confide confirm congratulate contend continue counsel counter crow
criticise criticize croak cry debate decide declaim declare decline decree decry defend demand demur denounce deny deplore deride describe
detail disagree disclose dismiss dispute divulge doubt drawl echo elaborate email emphasise emphasize enquire enthuse estimate
exclaim exhort explain explode express exult fret fume gasp gloat groan growl grumble grunt gush hail hint hiss howl implore imply
indicate inform inquire insinuate insist interject interrupt intone jeer jest joke kid lament lash lecture liken marvel mention moan mock
mourn mumble murmur muse mutter nag narrate nod note object observe offer opine order outline pant phone philosophise plead pledge point
pontificate post praise preach predict proclaim profess prompt promise pronounce propose protest purr query question quip quote rail
rant rap rasp reason reassure rebuke rebut recall recite reckon recollect recommend recount refute reflect regret reiterate relate
relay remark remember remind reminisce repeat reply report request resolve respond retort retweet reveal roar rue sass scoff scold
scream screech shout shriek sigh slam slur smile snap snarl sneer sniff snort sob specify speculate splutter sputter squeal stammer state
stipulate storm stress stutter suggest summarise summarize surmise suspect swoon taunt tease testify text thank theorise theorize threaten
thunder tout trumpet tweet urge utter venture verify voice vow wail warn weigh welcome whimper whine whisper whistle wonder worry yell`.split(
    /\s+/,
  )
const IRREGULAR =
  `say says said saying tell tells told telling write writes wrote written writing speak speaks spoke spoken speaking
think thinks thought thinking feel feels felt feeling go goes went believe believes believed believing read reads reading put puts
putting swear swears swore swearing sing sings sang singing hit hits find finds found call calls called calling know knows knew
fear fears feared see sees saw hold holds held maintain maintains maintained maintaining make makes made add adds added shoot shot
hope hopes hoped hoping want wants wanted chant chants chanted chanting confer shed broke cut snapped quipped quips quipping begged
begging bragged bragging demurred kidded kidding nagged nodded nodding rapped regretted rebutted refer refers referred referring
sobbed sobbing sniffed blogged slammed slamming slams chimed deem deems deemed dub dubs dubbed label labels labelled labeled brand
brands branded`.split(/\s+/)

const SIBILANT = /(?:s|x|z|ch|sh)$/u
const third = (verb) =>
  SIBILANT.test(verb) ? `${verb}es` : /[^aeiou]y$/u.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`
const past = (verb) =>
  verb.endsWith('e') ? `${verb}d` : /[^aeiou]y$/u.test(verb) ? `${verb.slice(0, -1)}ied` : `${verb}ed`
const gerund = (verb) => (/[^e]e$/u.test(verb) ? `${verb.slice(0, -1)}ing` : `${verb}ing`)

/** Every form of every verb, sorted. */
export const CURATED_CUES = [
  ...new Set([...IRREGULAR, ...REGULAR.flatMap((verb) => [verb, third(verb), past(verb), gerund(verb)])]),
].sort()
