// Written by hand: what the lexicon behind places.data.json has not, folded.

/** Regions, states and cities of several words. */
export const MORE_PLACES =
  'baton rouge|cedar rapids|central africa|central america|central asia|central europe|des moines|east africa|east asia|east coast|east jerusalem|eastern europe|far east|fort lauderdale|gulf coast|kansas city|las vegas|latin america|long island|middle east|near east|new england|new south wales|north africa|north america|northern europe|northern ireland|pacific northwest|palm beach|persian gulf|san bernardino|silicon valley|south america|south asia|south australia|southeast asia|southern africa|southern europe|st louis|staten island|west africa|west bank|west coast|western australia|western europe'

/** Whose somebody is: “the Danish skipper”. */
export const MORE_DEMONYMS =
  'arab|arabic|argentinian|azerbaijani|azeri|balkan|baltic|basque|bhutanese|botswanan|british|burmese|catalan|chechen|cypriot|danish|english|eritrean|fijian|finnish|flemish|floridian|hispanic|irish|jewish|kosovan|kurdish|kyrgyz|laotian|latina|latino|luxembourgish|malian|maltese|montenegrin|mozambican|nepalese|nepali|nordic|ohioan|papuan|polish|rohingya|salvadoran|scandinavian|slovene|slovenian|somali|soviet|spanish|swedish|tajik|tamil|tanzanian|tibetan|tongan|turkish|uighur|uruguayan|uyghur|uzbek|yemeni'

/** Somebody from there: “a Finn”, “the Turks”. */
export const MORE_NATIONALS = 'basque|briton|catalan|chechen|finn|kurd|latina|latino|pole|scot|serb|slovene|turk|uzbek'
