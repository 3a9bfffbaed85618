import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { makeFiles } from '../../../src/platforms/web/made-files.ts';
import { renderPage } from '../../../src/platforms/web/page.ts';
import { graphed, pictured } from '../../support/views.ts';

const picture = pictured.blocks.find((block) => block.kind === 'image');
const documentOf = (html: string) => new new Window().DOMParser().parseFromString(html, 'text/html');

describe('a page with a picture and a file', () => {
  it('holds both itself, the picture light and dark, with its words', async () => {
    const page = documentOf(renderPage(pictured, await makeFiles(pictured)));
    const image = page.querySelector('picture img');
    expect(image?.getAttribute('alt')).toBe(picture?.alt);
    const [light, dark] = [image?.getAttribute('src'), page.querySelector('picture source')?.getAttribute('srcset')];
    expect(light).toMatch(/^data:image\/png;base64,/);
    expect(dark).toMatch(/^data:image\/png;base64,/);
    expect(dark).not.toBe(light);
    const link = page.querySelector('a[download]');
    expect(link?.textContent).toBe('Calendar file: 1 entry');
    const [, data = ''] = link?.getAttribute('href')?.split('base64,') ?? [];
    expect(Buffer.from(data, 'base64').toString()).toMatch(/^BEGIN:VCALENDAR\r\n/);
  });

  it('holds the picture of who met whom, light and dark', async () => {
    const page = documentOf(renderPage(graphed, await makeFiles(graphed)));
    const [light, dark] = [page.querySelector('picture img'), page.querySelector('picture source')];
    expect(light?.getAttribute('alt')).toContain('Ada Holm and Bo Lind met (Port Sund, 16 Nov 2026).');
    expect(light?.getAttribute('src')).toMatch(/^data:image\/png;base64,/);
    expect(dark?.getAttribute('srcset')).toMatch(/^data:image\/png;base64,/);
    expect(dark?.getAttribute('srcset')).not.toBe(light?.getAttribute('src'));
  });

  it('says both in words where they were not made', () => {
    const page = documentOf(renderPage(pictured));
    expect(page.querySelector('img, a[download]')).toBeNull();
    expect(page.body.textContent).toContain(picture?.alt);
    expect(page.body.textContent).toContain('readout deadlines --ics FILE');
  });
});
