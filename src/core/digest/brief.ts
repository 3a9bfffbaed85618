import * as z from 'zod';

const isTimeZone = (zone: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
};

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

const section = z.strictObject({
  show: z.enum(['met', 'quotes', 'deadlines']),
  title: z.string().min(1).max(80).optional(),
  limit: z.int().min(1).max(50).default(5),
});

const destination = z.strictObject({
  platform: z.enum(['slack', 'discord']),
  workspace: z.string().min(1).default('default'),
  channel: z.string().min(1),
});

/** One YAML file in `briefs/`. Unknown keys are refused: a misspelt key must not be silently without effect. */
export const briefSchema = z.strictObject({
  title: z.string().min(1).max(120),
  description: z.string().max(500).optional(),
  schedule: z
    .strictObject({
      at: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'an hour of the day such as "07:00"'),
      days: z
        .array(z.enum(DAYS))
        .min(1)
        .default([...DAYS]),
      timeZone: z.string().refine(isTimeZone, 'an IANA time zone such as "Europe/Oslo"'),
    })
    .optional(),
  /** Articles published within this many days up to the digest's date are its material. */
  window: z.int().min(1).max(366).default(2),
  sections: z.array(section).min(1).max(6),
  filters: z
    .strictObject({
      people: z.array(z.string().min(1)).default([]),
      topics: z.array(z.string().min(1)).default([]),
      outlets: z.array(z.string().min(1)).default([]),
    })
    .prefault({}),
  /** Lines on these people and topics come first; nothing else is kept out. */
  follow: z
    .strictObject({
      people: z.array(z.string().min(1)).default([]),
      topics: z.array(z.string().min(1)).default([]),
    })
    .prefault({}),
  /** The most that a digest may take to read, in seconds; what is over goes into the thread. */
  reading: z.int().min(20).max(600).default(90),
  destinations: z.array(destination).default([]),
});

export type Brief = z.infer<typeof briefSchema> & {
  /** The file's name without its ending. */
  readonly name: string;
};
export type BriefSection = z.infer<typeof section>;
export type BriefSchedule = NonNullable<Brief['schedule']>;
