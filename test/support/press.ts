import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A small press of invented outlets: two tell of one meeting, a third reprints, a fourth tells of something earlier. */
export const PRESS = {
  harbour: {
    id: 'harbour-1',
    outlet: 'Harbour Post',
    published: '2026-11-19',
    url: 'https://harbourpost.example/grain',
    text: [
      'Holm and Dorn meet in Vienna over grain exports',
      'VIENNA, Nov 19 (Harbour Post) - Norwegian Foreign Minister Marta Holm met Polish Foreign Minister Pavel Dorn in Vienna on Thursday to discuss grain exports.',
      '“We will publish the whole text before the winter session opens,” Holm told reporters after the talks.',
      'Poland must answer the proposal by 30 November, Holm said.',
      'Trade in grain between the two countries fell by a tenth last year, according to figures from both capitals.',
      'Farmers in the north of Poland have asked for a longer season and for help with the cost of storage.',
    ].join('\n\n'),
  },
  ledger: {
    id: 'ledger-1',
    outlet: 'Daily Ledger',
    published: '2026-11-20',
    text: [
      'No breakthrough as ministers talk grain in Vienna',
      'Norwegian Foreign Minister Marta Holm met Polish counterpart Pavel Dorn in Vienna on Thursday, her office said on Friday.',
      '“Nobody should expect a breakthrough in one afternoon,” Dorn said.',
      '“We will publish the whole text before the winter session opens,” Holm said.',
      'Shops in Warsaw reported brisk sales of bread and little worry about the talks.',
    ].join('\n\n'),
  },
  reprint: {
    id: 'courier-1',
    outlet: 'Northern Courier',
    published: '2026-11-20',
    text: '',
  },
  quay: {
    id: 'quay-1',
    outlet: 'Quay Radio',
    published: '2026-11-10',
    text: [
      'Port union gives company ten days',
      'GDANSK, Nov 10 (Quay Radio) - The port workers’ union gave the company until 20 November to answer its demands.',
      '“We have waited long enough,” union leader Jan Wolski said.',
      'Cranes stood still for an hour on Tuesday, and two ferries left late.',
    ].join('\n\n'),
  },
};
PRESS.reprint.text = `${PRESS.harbour.text.replace('(Harbour Post) ', '')}\n\nThe talks go on in the spring.`;

type Article = { readonly outlet: string; readonly published: string; readonly url?: string; readonly text: string };

const asFile = ({ outlet, published, url, text }: Article): string =>
  [`Outlet: ${outlet}`, `Published: ${published}`, ...(url === undefined ? [] : [`URL: ${url}`]), '', text].join('\n');

/** Writes the press into a folder: text files with headers, and one of them as JSON Lines. Gives the folder's path. */
export function writePress(folder: string): string {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'harbour.txt'), asFile(PRESS.harbour));
  writeFileSync(join(folder, 'ledger.txt'), asFile(PRESS.ledger));
  writeFileSync(join(folder, 'reprint.txt'), asFile(PRESS.reprint));
  writeFileSync(join(folder, 'quay.jsonl'), `${JSON.stringify(PRESS.quay)}\n`);
  return folder;
}
