import { wordSet } from './set.ts';

/** Small words inside family names: "Ursula van der Velde", "Khalid bin Rashid al-Amiri". Folded. */
export const NAME_PARTICLES = wordSet(`
  van von der den de del della dela di da dos das do du la le les lo bin bint ibn ben al el ul ur abu abd umm ould ap af av
  zu zum zur ter ten te 't y e i san santa st st. ter vander vanden ag haj hajj ad ash as an ar at az`);

/** Particles that may begin a name as it is used later ("Al-Amiri", "De Vries", "Van Houten"). Folded. */
export const LEADING_PARTICLES = wordSet(
  'van von de del della di da dos du la le al el bin ibn abu ben der den st san ould',
);

/** Particles that join two capitals into one name wherever they stand between them; the others do so only before a hyphen. */
export const JOINING_PARTICLES = wordSet(
  'van von der den de del della dela di da dos das du la le bin bint ibn ben al el ould abu abd af zu zum zur ter ten',
);
