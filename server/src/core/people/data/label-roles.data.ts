// Written by hand from the transcripts of broadcasters, parliaments, courts and earnings calls: labels that say which
// part somebody plays in a conversation, and name nobody. Folded.
export const LABEL_ROLES =
  'a|anchor|announcer|answer|attendee|audience|audio|caller|chair|clerk|clip|correspondent|crowd|female|guest|host|interpreter|interviewee|interviewer|journalist|male|man|member|moderator|narrator|operator|panelist|panellist|participant|presenter|press|q|question|questioner|reporter|speaker|translator|unidentified|unknown|video|voice|witness|woman'

/** The labels of the one who is asked. */
export const ANSWER_LABELS = 'a|answer|guest|interviewee'
