/** Light for pages and Slack, dark for Discord; the ground is opaque, so that either can be read on the other's page. */
export type Theme = 'light' | 'dark';

export type Palette = {
  readonly ground: string;
  readonly ink: string;
  readonly faint: string;
  readonly line: string;
  readonly weekend: string;
  readonly today: string;
  readonly marks: Readonly<Record<'overdue' | 'due' | 'scheduled' | 'postponed', string>>;
  readonly links: Readonly<Record<'held' | 'call' | 'planned' | 'hoped' | 'denied' | 'recurring', string>>;
};

/** Every ink has a contrast of 4.5 or more to its ground (WCAG 2.2, 1.4.3); marks differ in shape as well as in colour. */
export const PALETTES: Readonly<Record<Theme, Palette>> = {
  light: {
    ground: '#ffffff',
    ink: '#1c1d1f',
    faint: '#5b6068',
    line: '#dfe2e6',
    weekend: '#f4f5f7',
    today: '#1c1d1f',
    marks: { overdue: '#b3261e', due: '#1f5fbf', scheduled: '#1a7a4c', postponed: '#8a5a00' },
    links: {
      held: '#1f5fbf',
      call: '#1a7a4c',
      planned: '#8a5a00',
      hoped: '#8a5a00',
      denied: '#b3261e',
      recurring: '#6a3fb5',
    },
  },
  dark: {
    ground: '#1e1f22',
    ink: '#e6e7e9',
    faint: '#a3a8b0',
    line: '#3a3d42',
    weekend: '#26282c',
    today: '#e6e7e9',
    marks: { overdue: '#ff8a80', due: '#8ab4ff', scheduled: '#7bd4a4', postponed: '#f0b860' },
    links: {
      held: '#8ab4ff',
      call: '#7bd4a4',
      planned: '#f0b860',
      hoped: '#f0b860',
      denied: '#ff8a80',
      recurring: '#c5a8ff',
    },
  },
};
