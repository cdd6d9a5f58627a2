// Written by hand: role words that one person can have at once in a story, in groups.
const GROUPS_OF_ROLES = `ceo|executive|boss|chief
chairman|chairwoman|chair|chairperson
congressman|congresswoman|rep|representative|lawmaker|republican|democrat|politician|legislator
gov|governor|republican|democrat|politician
leader|president|chief|boss|ruler|head|nominee
leader|prime minister|premier|minister|chancellor|head
leader|king|ruler|head
leader|queen|ruler|head
leader|mayor|head|boss
judge|justice
lawyer|attorney|solicitor|barrister|counsel|prosecutor
minister|secretary|politician
mp|politician|lawmaker|minister
doctor|dr|physician|surgeon|medic|neurosurgeon
officer|sgt|sergeant|detective|inspector|constable|chief|superintendent|policeman|policewoman
president|leader|republican|democrat|politician|nominee|candidate
prof|professor|academic|researcher|scientist|scholar|expert|historian|economist|lecturer|author
sen|senator|lawmaker|republican|democrat|politician|candidate|legislator
candidate|nominee|hopeful|contender|front-runner|frontrunner|challenger
spokesman|spokesperson|spokeswoman
adviser|advisor|aide|strategist|consultant
actor|actress|star|singer|performer|artist
player|striker|captain|defender|midfielder|star|champion
manager|coach|boss|head
king|monarch|prince
queen|monarch|princess
pope|pontiff
businessman|businesswoman|mogul|tycoon|billionaire|entrepreneur|owner|founder
resident|neighbour|neighbor|local
writer|author|novelist|poet|columnist
briton|brit|british
dane|danish
dutchman|dutchwoman|dutch
englishman|englishwoman|english
finn|finnish
frenchman|frenchwoman|french
irishman|irishwoman|irish
kurd|kurdish
pole|polish
scot|scottish|scotsman|scotswoman
spaniard|spanish
swede|swedish
turk|turkish
welshman|welshwoman|welsh`

const SETS = GROUPS_OF_ROLES.split('\n').map((line) => new Set(line.split('|')))

/** Whether two folded role words can describe one person: the same word, or two of a group such as “senator”, “lawmaker”. */
export const rolesAgree = (a: string, b: string): boolean =>
  a === b || SETS.some((roles) => roles.has(a) && roles.has(b))
