import countries from './data/countries.json' with { type: 'json' };
import parties from './data/parties.json' with { type: 'json' };
import { MEDIA } from './media.ts';
import { listedOrganisations } from './organisation-names.ts';
import { PhraseTable } from './phrases.ts';

/** A listed organisation; `name` is its usual long form, `short` its acronym. `media` marks outlets and agencies. */
export type ListedOrganisation = { readonly name: string; readonly short: string | null; readonly media: boolean };

/** Names in full, and one-word names. */
export const ORGANISATIONS: PhraseTable<ListedOrganisation> = new PhraseTable();
/** Acronyms, which count only as they are written: "WHO" is one, "who" is not. Keys without dots. */
export const ACRONYMS: ReadonlyMap<string, ListedOrganisation> = acronyms();

function acronyms(): Map<string, ListedOrganisation> {
  const found = new Map<string, ListedOrganisation>();
  for (const row of parties.rows) {
    const [names = ''] = row.split('|');
    const [name = '', short] = names.split('=').map((part) => part.trim());
    ORGANISATIONS.add(name, { name, short: short ?? null, media: false });
  }
  for (const row of countries.rows) {
    const legislature = row.split('|')[4]?.trim() ?? '';
    if (
      legislature.includes(' ') &&
      !/[-/]/.test(legislature) &&
      !/^(?:The|UK) |Legislative Council or/.test(legislature)
    ) {
      ORGANISATIONS.add(legislature, { name: legislature, short: null, media: false });
    }
  }
  for (const [short, names] of listedOrganisations()) {
    const value: ListedOrganisation = { name: names[0] ?? short ?? '', short, media: false };
    for (const name of names) ORGANISATIONS.add(name, value);
    if (short !== null) found.set(short, value);
  }
  for (const name of MEDIA) {
    const value: ListedOrganisation = { name, short: null, media: true };
    if (/^[A-Z0-9/&-]{2,7}$/.test(name)) found.set(name, value);
    else {
      ORGANISATIONS.add(name, value);
      // "The Sun" needs its article, "The Jakarta Post" does not.
      const bare = name.replace(/^The /, '');
      if (bare.includes(' ')) ORGANISATIONS.add(bare, value);
    }
  }
  return found;
}

/** The organisation of an acronym as written ("U.N.", "NATO"), or null. */
export const acronymOf = (word: string): ListedOrganisation | null => ACRONYMS.get(word.replaceAll('.', '')) ?? null;
