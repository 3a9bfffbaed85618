/** Nouns for where people meet, and for the larger events around a meeting. */
const VENUES = new Set(
  'airport apartment base building camp campus capital castle chancellery chateau church city clubhouse complex compound consulate embassy estate farm headquarters home hospital hotel house kremlin library lodge mansion ministry monastery mosque museum office palace park parliament prison ranch residence resort restaurant school ship synagogue temple town tower university vatican venue villa village yacht'.split(
    ' ',
  ),
);
const EVENTS = new Set(
  'summit conference assembly forum congress gathering funeral ceremony inauguration convention symposium parade exhibition session celebration celebrations commemoration reception'.split(
    ' ',
  ),
);

/** A building, town or other place by its noun, in small letters. */
export const isVenueNoun = (word: string): boolean => VENUES.has(word);

/** An event with more guests than the two who meet at it. */
export const isEventNoun = (word: string): boolean => EVENTS.has(word);

/** "on the sidelines of …": the edge of an event, where others meet. */
export const isMargin = (word: string): boolean => /^(?:sidelines?|margins?|fringes?)$/.test(word);
