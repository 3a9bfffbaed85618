import { wordSet } from './set.ts';

/** Words that make a run of capitals an organisation, mostly at its end or before "of": folded, singular and plural. */
export const ORGANISATION_WORDS = wordSet(`
  academy administration agency airline airlines airways alliance army assembly assembly association associates authority
  bank bar board brigade broadcasting brotherhood bureau cabinet caucus center centre chamber charity church club coalition
  college command commission commissioner's committee company confederation conference congress conservancy consortium
  constabulary consulate contractors convention cooperative corps corporation corp council court courier daily delegation
  democrats department dept directorate division economics electric embassy energy enterprise enterprises executive exchange
  faculty federation fc firm fleet force forces forum foundation front fund gazette government group guard guards guild
  headquarters herald high holdings holding hospital house inc inquiry insurance inspectorate institute institution
  intelligence international investments jihad journal judiciary laboratories laboratory league legion legislature
  liberation library limited llc llp logistics lodge ltd magazine media militia mining ministry mission motors movement
  museum navy network news newspaper office oil opera orchestra organisation organization parliament partners partnership
  party pharmaceuticals plc police post press publishing radio railway railways regiment registry republicans research
  resistance restaurant retail review rovers school secretariat security senate service services society staff standard
  studio studios syndicate systems task taskforce team technologies technology telecom telegraph television theatre
  theater times treasury tribune tribunal trust tv unit united union unions university veterans watch wanderers works`);

/** Words that make a run of capitals a place: folded. */
export const PLACE_WORDS = wordSet(`
  airport archipelago area avenue airfield base basin bay beach border boulevard bridge camp canal canyon cape castle
  cathedral cemetery city coast cove corridor county creek crossing dam delta desert district enclave falls fort garden
  gardens governorate gulf harbor harbour heights highlands highway hill hills hotel island islands isle isles jungle lake
  lane mosque mount mountain mountains municipality oblast ocean palace park pass peninsula plateau plaza point port
  prefecture province quarter raion reef region republic reservoir ridge river riviera road rock sea shore sound square
  stadium state station strait straits strip street suburb temple territories territory town township tower towers valley
  village ward wilderness woods zone`);

/** Endings of firms. */
export const FIRM_ENDINGS = wordSet(
  'inc corp co ltd plc llc llp ag gmbh sa spa nv se ab oy asa bhd pte pvt sarl srl oao pao ooo zao jsc kk',
);
