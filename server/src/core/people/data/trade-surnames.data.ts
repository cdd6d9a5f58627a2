// Written by hand: trades, ranks and stations that are English surnames as well, folded, as the Oxford Dictionary of Family
// Names in Britain and Ireland lists them.
export const TRADE_SURNAMES =
  'baker|banker|bishop|cardinal|chancellor|constable|cook|dean|driver|duke|earl|farmer|fisher|gardener|guard|guest|head|hunter|judge|king|lord|major|marshal|mason|miner|monk|page|painter|player|pope|porter|priest|prince|ranger|reader|rider|sergeant|singer|skipper|star|steward|tutor|warden|winner'

/** Those that are given names too: “Dean Porter” is somebody, not the dean of somewhere. */
export const TRADE_GIVEN_NAMES = 'dean|duke|earl|prince'
