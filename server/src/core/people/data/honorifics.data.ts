// Written by hand: forms of address and titles that stand before a name, folded, without their full stop.

/** Forms of address that tell the gender. */
export const MALE_HONORIFICS =
  'baron|brother|count|duke|earl|emperor|father|fr|herr|king|lord|master|monsieur|mr|pope|prince|señor|signor|sir|sheikh|sultan|tsar|viscount'
export const FEMALE_HONORIFICS =
  'baroness|countess|dame|duchess|empress|frau|lady|madame|miss|mlle|mme|mrs|ms|mx|princess|queen|señora|signora|viscountess'

/** Titles of office and rank. */
export const TITLES = `adm|admiral|amb|ambassador|archbishop|archdeacon|asst|atty|attorney-general|ayatollah|bishop|brig|brigadier|capt|captain|cardinal|chairman|chairwoman|chancellor|chef|chief|cllr|cmdr|co-chair|coach|col|colonel|commandant|commander|commissioner|comptroller|congressman|congresswoman|constable|corporal|councillor|councilman|councilmember|councilwoman|cpl|dean|deputy|det|detective|director|doctor|dr|first minister|gen|general|gov|governor|hon|imam|inspector|judge|justice|lieutenant|lt|maj|major|mayor|minister|officer|ombudsman|pastor|premier|pres|president|professor|prof|provost|rabbi|rector|rep|representative|reps|rev|reverend|secretary|sen|senator|senators|sens|sergeant|sgt|sheriff|speaker|superintendent|supt|taoiseach|treasurer|trooper|undersecretary|vicar|vice|cardinal|warden`
