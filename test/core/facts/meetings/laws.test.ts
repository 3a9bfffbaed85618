import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FACTUAL_ZONES, type ZoneKind } from '../../../../src/core/article/article.ts';
import { findMeetings } from '../../../../src/core/facts/meetings/find-meetings.ts';
import type { Reading, Token, Upos } from '../../../../src/core/language/reading.ts';
import { cases } from '../../../support/laws.ts';
import { PUBLISHED, readingOn } from './meetings-of.ts';

const names = fc.constantFrom('Ana Duarte', 'Piet Brandt', 'Lena Holm', 'Omar Farouk', 'Rui Costa');
const titles = fc.constantFrom('', 'President ', 'Foreign Minister ', 'Senator ', 'outgoing Chancellor ');
const person = fc.tuple(titles, names).map((parts) => parts.join(''));
const joints = fc.constantFrom(
  ' ',
  ', ',
  ' and ',
  ' with ',
  '. ',
  ' after ',
  ' before ',
  ' in ',
  ' - ',
  ', who ',
  ' to ',
  ' not ',
);
const words = fc.constantFrom(
  'met',
  'meets',
  'will meet',
  'refused to meet',
  'held talks',
  'a meeting',
  'their meeting',
  'the two leaders',
  'they',
  'phoned',
  'welcomed',
  'visited',
  'was received by',
  'Oslo',
  'on Tuesday',
  'hopes',
  'no',
  '"',
  '(left)',
  'respectively',
  'the ministers',
  'of',
);
const prose = fc
  .array(fc.tuple(fc.oneof(person, words), joints), { minLength: 1, maxLength: 14 })
  .map((pieces) => pieces.flat().join(''));
const zone = fc.constantFrom<ZoneKind>('title', 'body', 'caption', 'promo', 'related', 'byline');

/** Readings with any tags and any trees: what a parser may get wrong. */
const wild = fc
  .array(
    fc.record({
      text: fc.constantFrom(
        'met',
        'Duarte',
        'and',
        ',',
        'with',
        'to',
        'talks',
        'of',
        'Brandt',
        '"',
        '-',
        "'s",
        'he',
        'Tuesday',
        'not',
        '(',
      ),
      upos: fc.constantFrom<Upos>(
        'NOUN',
        'PROPN',
        'VERB',
        'AUX',
        'ADP',
        'PUNCT',
        'DET',
        'PRON',
        'PART',
        'CCONJ',
        'SCONJ',
        'ADJ',
        'ADV',
        'NUM',
        'X',
      ),
      penn: fc.constantFrom('', 'NN', 'NNP', 'VBD', 'VBG', 'VBN', 'VB', 'MD', 'POS', 'PRP$', 'TO', 'IN'),
      head: fc.integer({ min: -1, max: 30 }),
      label: fc.constantFrom('', 'nsubj', 'conj', 'root'),
    }),
    { maxLength: 30 },
  )
  .map((drafts): Reading => {
    let text = '';
    const tokens = drafts.map((draft): Token => {
      const start = text.length;
      text += `${draft.text} `;
      return { ...draft, lemma: draft.text, start, end: start + draft.text.length };
    });
    const all = { start: 0, end: text.length };
    const zones = [{ ...all, kind: 'body' as const }];
    return {
      article: {
        id: 'a',
        text,
        title: null,
        url: null,
        outlet: null,
        published: { value: PUBLISHED, basis: 'given' },
        zones,
      },
      tokens,
      sentences: tokens.length === 0 ? [] : [{ ...all, first: 0, last: tokens.length, zone: 'body' }],
      entities: tokens.flatMap((token, i) =>
        token.text === 'Duarte' || token.text === 'Brandt'
          ? [
              {
                id: `e${i}`,
                type: 'person' as const,
                name: token.text,
                aliases: [],
                role: null,
                country: null,
                gender: null,
                mentions: [{ start: token.start, end: token.end, kind: 'name' as const }],
              },
            ]
          : [],
      ),
      times: [],
    };
  });

describe('laws of meetings', () => {
  test('every span lies in the article, evidence is whole sentences of factual zones, nobody is invented', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(zone, prose), { minLength: 1, maxLength: 3 }), (runs) => {
        const reading = readingOn(PUBLISHED, ...runs);
        const { text } = reading.article;
        const known = new Map(reading.entities.map((entity) => [entity.id, entity.name]));
        for (const meeting of findMeetings(reading)) {
          expect(meeting.evidence.length).toBeGreaterThan(0);
          for (const { start, end } of meeting.evidence) {
            const sentence = reading.sentences.find((one) => one.start === start && one.end === end);
            expect(sentence && FACTUAL_ZONES.has(sentence.zone)).toBe(true);
          }
          for (const { entity, name, mention } of meeting.participants) {
            if (entity !== null) expect(known.get(entity)).toBe(name);
            else expect(mention && text.slice(mention.start, mention.end)).toBe(name);
            expect(
              meeting.evidence.some(
                ({ start, end }) => mention !== null && start <= mention.start && mention.end <= end,
              ),
            ).toBe(true);
          }
          const keys = meeting.participants.map(({ entity, name }) => entity ?? name);
          expect(new Set(keys).size).toBe(keys.length);
          for (const group of meeting.groups) expect(text).toContain(group);
          if (meeting.place !== null)
            expect(text.slice(meeting.place.start, meeting.place.end)).toBe(meeting.place.text);
          for (const span of [...meeting.topics, ...(meeting.occasion === null ? [] : [meeting.occasion])]) {
            expect(span.start >= 0 && span.start < span.end && span.end <= text.length).toBe(true);
          }
          expect(meeting.confidence > 0 && meeting.confidence <= 1).toBe(true);
        }
      }),
      { numRuns: cases(300) },
    );
  });

  test('whatever the tags and trees, it ends without an error and says the same again', () => {
    fc.assert(
      fc.property(wild, (reading) => {
        expect(findMeetings(reading)).toEqual(findMeetings(reading));
      }),
      { numRuns: cases(500) },
    );
  });

  test('a negation before the verb never leaves a meeting held', () => {
    fc.assert(
      fc.property(
        names,
        names,
        fc.constantFrom('did not meet', 'never met', 'has not met with', 'refused to meet', 'declined to meet with'),
        (a, b, verb) => {
          fc.pre(a !== b);
          for (const meeting of findMeetings(readingOn(PUBLISHED, `President ${a} ${verb} Chancellor ${b} in Oslo.`))) {
            expect(meeting.status).toBe('denied');
          }
        },
      ),
    );
  });
});
