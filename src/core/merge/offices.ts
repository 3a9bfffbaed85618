import { OFFICES } from '../language/gazetteer/titles.ts';

type Calling = 'state' | 'sport' | 'stage';

const CALLINGS: readonly (readonly [Calling, RegExp])[] = [
  [
    'state',
    /\b(?:minister|president|premier|chancellor|secretary|ambassador|envoy|senator|congress(?:wo)?man|lawmaker|mp|mep|governor|mayor|general|admiral|colonel|judge|prosecutor|diplomat|commissioner|spokes(?:wo)?man)\b/i,
  ],
  [
    'sport',
    /\b(?:striker|midfielder|defender|goalkeeper|winger|footballer|cricketer|batsman|bowler|player|champion|athlete|swimmer|boxer|golfer|cyclist|sprinter|coach|quarterback|skier|wrestler)\b/i,
  ],
  ['stage', /\b(?:actor|actress|singer|musician|filmmaker|comedian|painter|rapper|pianist|novelist|poet|composer)\b/i],
];

type Roles = ReadonlySet<string>;

/** The same, worked out once for each set of roles: people are compared far more often than there are people. Sets must not change. */
function once<Result>(read: (roles: Roles) => Result): (roles: Roles) => Result {
  const known = new WeakMap<Roles, { readonly result: Result }>();
  return (roles) => {
    const before = known.get(roles);
    if (before !== undefined) return before.result;
    const result = read(roles);
    known.set(roles, { result });
    return result;
  };
}

/** What roles show somebody to be: of the state, of sport, of the stage. */
export const callingsOf = once(
  (roles): ReadonlySet<Calling> =>
    new Set([...roles].flatMap((role) => CALLINGS.filter(([, words]) => words.test(role)).map(([calling]) => calling))),
);

/** Whether two sets of roles can hardly be one person's: all of one are of the state, all of the other of sport or the stage. */
export function officesClash(a: Roles, b: Roles): boolean {
  const first = callingsOf(a);
  const second = callingsOf(b);
  if (first.size === 0 || second.size === 0) return false;
  return ![...first].some((calling) => second.has(calling));
}

const officeWords = once(
  (roles): ReadonlySet<string> =>
    new Set(
      [...roles].flatMap((role) =>
        role
          .toLowerCase()
          .split(/[^\p{L}]+/u)
          .filter((word) => OFFICES.has(word)),
      ),
    ),
);

/** Whether two sets of roles name an office alike. */
export function sharesOffice(a: Roles, b: Roles): boolean {
  const second = officeWords(b);
  return [...officeWords(a)].some((word) => second.has(word));
}

/** Whether both are told with an office, and none alike. */
export const officesDiffer = (a: Roles, b: Roles): boolean =>
  officeWords(a).size > 0 && officeWords(b).size > 0 && !sharesOffice(a, b);

/** Offices that one person of a family name holds at a time, in whatever country. */
const HIGH_OFFICE = /\b(?:president|prime minister|chancellor|premier|foreign minister|secretary of state)\b/gi;

export const highOffices = once(
  (roles): ReadonlySet<string> =>
    new Set([...roles].flatMap((role) => role.match(HIGH_OFFICE) ?? []).map((office) => office.toLowerCase())),
);

/** Whether two sets of roles name an office alike that hardly two of one family name hold in the same weeks. */
export function sharesHighOffice(a: Roles, b: Roles): boolean {
  const second = highOffices(b);
  return [...highOffices(a)].some((office) => second.has(office));
}
