// Written by hand: forms of address and titles that stand before a name, folded, without their full stop.

/** Forms of address that tell the gender. */
export const MALE_HONORIFICS =
  'baron|brother|count|duke|earl|emperor|father|fr|herr|king|lord|master|monsieur|mr|pope|prince|señor|signor|sir|sheikh|sultan|tsar|viscount'
export const FEMALE_HONORIFICS =
  'baroness|countess|dame|duchess|empress|frau|lady|madame|miss|mlle|mme|mrs|ms|mx|princess|queen|señora|signora|viscountess'

/** Titles of office and rank. */
export const TITLES = `adm|admiral|ald|alderman|amb|ambassador|archbishop|archdeacon|assemblyman|assemblymember|assemblywoman|asst|attorney-general|atty|ayatollah|bishop|brig|brigadier|capt|captain|cardinal|cdr|cdre|chairman|chairwoman|chancellor|chef|chief|cllr|cmdr|co-chair|coach|col|colonel|comdr|comm|commandant|commander|commissioner|comptroller|cong|congressman|congresswoman|constable|corporal|councillor|councilman|councilmember|councilwoman|cpl|cpo|dean|dep|deputy|det|detective|director|doctor|dr|ens|first minister|gen|general|gov|governor|hon|imam|insp|inspector|judge|justice|lcpl|lieutenant|lt|maj|major|marshal|mayor|minister|mla|msgr|ofc|officer|ombudsman|pastor|patriarch|pfc|premier|pres|president|prof|professor|provost|pte|pvt|rabbi|rector|rep|representative|reps|rev|reverend|secretary|secy|sen|senator|senators|sens|sergeant|sgt|sheriff|spc|speaker|ssgt|superintendent|supt|taoiseach|treas|treasurer|trooper|undersecretary|vicar|vice|warden`

/** Titles that are titles only with their full stop: “Del. Ana Ruiz”, not “Ramiro del Campo”. */
export const TITLES_WITH_STOP = 'del|sec'

/** Words that open the title of an office and are none themselves. */
export const TITLE_OPENING_WORDS =
  'acting|associate|attorney|chief|defence|defense|deputy|district|energy|executive|finance|first|foreign|health|home|interior|justice|majority|minority|national|press|prime|senate|senior|state|trade|vice'

/** What the first word of a title is of, where a surname may follow: “Secretary of State Ruiz”. */
export const DEPARTMENT_WORDS =
  'agriculture|commerce|defence|defense|education|energy|finance|health|justice|labor|labour|staff|state|transport|transportation|treasury'
