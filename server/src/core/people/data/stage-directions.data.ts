// Written by hand from the transcripts of broadcasters, parliaments and courts: what a transcriber notes between the words of
// the speakers, folded. Such a note names nobody.
export const STAGE_DIRECTION_WORDS =
  'applause|audio|audience|begin|booing|boos|break|chanting|cheering|cheers|clip|commentary|commercial|crosstalk|end|ends|feed|inaudible|indiscernible|interruption|laugh|laughing|laughs|laughter|live|mic|mixed|music|new|noise|off|on|over|overtalk|pause|phonetic|playing|recess|recording|ringing|screen|silence|sound|start|tape|theme|transcript|translated|translation|unintelligible|video|videotape|voice|whispering'
