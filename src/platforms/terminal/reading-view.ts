import pc from 'picocolors';
import { type Article, FACTUAL_ZONES, type Zone } from '../../core/article/article.ts';
import { reasonLabel } from '../../core/article/published/reason-words.ts';
import type { Entity, Mention, Reading } from '../../core/language/reading.ts';
import type { Span } from '../../core/span.ts';
import { plain } from './plain.ts';

type Palette = ReturnType<typeof pc.createColors>;
type Paint = (text: string) => string;
type Placed = { readonly mention: Mention; readonly entity: Entity };

/** One colour for each person, in turn; places and organisations have one each, so that people stand out. */
function paints(entities: readonly Entity[], c: Palette): ReadonlyMap<string, Paint> {
  const colours = [
    c.cyan,
    c.magenta,
    c.yellow,
    c.green,
    c.red,
    c.blue,
    c.cyanBright,
    c.magentaBright,
    c.yellowBright,
    c.greenBright,
    c.redBright,
    c.blueBright,
  ];
  const found = new Map<string, Paint>();
  let next = 0;
  for (const { id, type } of entities) {
    if (type === 'person') {
      found.set(id, colours[next % colours.length] as Paint);
      next += 1;
    } else found.set(id, type === 'place' ? c.italic : c.bold);
  }
  return found;
}

/** Mentions in the order of the text; of two that begin alike or overlap the first and longer is shown. */
function placed(entities: readonly Entity[]): Placed[] {
  const all = entities.flatMap((entity) => entity.mentions.map((mention) => ({ entity, mention })));
  all.sort((a, b) => a.mention.start - b.mention.start || b.mention.end - a.mention.end);
  const kept: Placed[] = [];
  let end = 0;
  for (const one of all) {
    if (one.mention.start < end) continue;
    kept.push(one);
    end = one.mention.end;
  }
  return kept;
}

/** "Polish counterpart⁽ᵉ²⁾": names in their colour, offices and pronouns underlined, each with its entity's id. */
function showMention({ entity, mention }: Placed, text: string, paint: Paint, c: Palette): string {
  const words = plain(text.slice(mention.start, mention.end));
  const shown = mention.kind === 'name' ? c.bold(words) : c.underline(words);
  return `${paint(shown)}${c.dim(`[${entity.id}]`)}`;
}

function showZone(
  zone: Zone,
  text: string,
  mentions: readonly Placed[],
  colours: ReadonlyMap<string, Paint>,
  c: Palette,
): string {
  const label = c.dim(`${zone.kind.padEnd(11)} `);
  if (!FACTUAL_ZONES.has(zone.kind) && mentions.length === 0)
    return label + c.dim(plain(text.slice(zone.start, zone.end)));
  let shown = '';
  let at = zone.start;
  for (const one of mentions) {
    shown += plain(text.slice(at, one.mention.start));
    shown += showMention(one, text, colours.get(one.entity.id) ?? String, c);
    at = one.mention.end;
  }
  shown += plain(text.slice(at, zone.end));
  return label + shown;
}

function showEntity(entity: Entity, text: string, paint: Paint, c: Palette): string {
  const counts = new Map<string, number>();
  for (const mention of entity.mentions) {
    const words = plain(text.slice(mention.start, mention.end)).replace(/\s+/g, ' ');
    counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  const details = [entity.role, entity.country, entity.gender].filter((detail) => detail !== null).map(plain);
  const mentions = [...counts].map(([words, count]) => (count > 1 ? `${words} ×${count}` : words)).join(', ');
  return `${c.dim(entity.id.padEnd(4))} ${entity.type.padEnd(12)} ${paint(c.bold(plain(entity.name)))}${details.length > 0 ? `  ${details.join(' · ')}` : ''}\n     ${c.dim(mentions)}`;
}

/** "2017-02-16 (weekday)", "published by 2017-02-23", "undated". */
function dateWords({ published, publishedWithin }: Article): string {
  if (published !== null) return `${published.value} (${published.basis})`;
  if (publishedWithin === undefined) return 'undated';
  const { earliest, latest } = publishedWithin;
  if (earliest !== null && latest !== null) return `undated, between ${earliest} and ${latest}`;
  return earliest === null ? `undated, by ${latest}` : `undated, not before ${earliest}`;
}

/** What its day was inferred from, a line each; none where it was given or printed. */
function reasonLines({ published, publishedWithin, text }: Article): string[] {
  const reasons = published?.reasons ?? publishedWithin?.reasons ?? [];
  const quoted = ({ start, end }: Span): string => `“${text.slice(start, end).replace(/\s+/g, ' ')}”`;
  return reasons.map((reason) => {
    const words = reason.anchor === undefined ? [reason] : [reason, reason.anchor];
    return `  ${reasonLabel(reason)}: ${words.map(quoted).join(', ')}`;
  });
}

/**
 * What was understood of an article, for a person to look at: its text zone by zone with the mentions of each entity marked,
 * then who they are. Without colour nothing but the ids in brackets is added.
 */
export function renderReading(reading: Reading, { colour }: { readonly colour: boolean }): string {
  const c = pc.createColors(colour);
  const { article, entities } = reading;
  const colours = paints(entities, c);
  const mentions = placed(entities);
  const lines: string[] = [];
  let next = 0;
  for (const zone of article.zones) {
    const inside: Placed[] = [];
    for (; next < mentions.length && (mentions[next]?.mention.start ?? 0) < zone.end; next += 1) {
      const one = mentions[next];
      if (one !== undefined && one.mention.start >= zone.start) inside.push(one);
    }
    lines.push(showZone(zone, article.text, inside, colours, c));
  }
  const people = entities.filter((entity) => entity.type === 'person');
  const others = entities.filter((entity) => entity.type !== 'person');
  const list = [...people, ...others].map((entity) =>
    showEntity(entity, article.text, colours.get(entity.id) ?? String, c),
  );
  const times = reading.times.map((time) => `${plain(article.text.slice(time.start, time.end))} = ${time.value}`);
  const head = `${article.outlet ?? 'unknown outlet'}, ${dateWords(article)}`;
  const tail = times.length === 0 ? [] : ['', c.dim('times'), c.dim(times.join('; '))];
  return [
    c.dim(plain(head)),
    ...reasonLines(article).map((line) => c.dim(plain(line))),
    '',
    ...lines,
    '',
    c.dim(`${people.length} people, ${others.length} others`),
    ...list,
    ...tail,
  ].join('\n');
}
