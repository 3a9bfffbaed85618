import { lookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { Agent, fetch, type Response } from 'undici';
import { isLoopbackAddress, isPublicAddress } from './addresses.ts';
import { MOST_BYTES } from './decode.ts';

/** What came from an address: its bytes, and what the answer said they are. `url` is where the last redirect led. */
export type Fetched = {
  readonly url: string;
  readonly bytes: Uint8Array;
  readonly type: string;
  readonly charset: string | null;
};

export type FetchOptions = {
  /** Lets this machine's own addresses and any port through: for tests and for nothing else. */
  readonly allowLoopback?: boolean;
  /** For one address with all its redirects. */
  readonly timeoutMs?: number;
};

const MOST_REDIRECTS = 5;
const DEFAULT_TIMEOUT_MS = 20_000;
const READABLE =
  /^(?:text\/(?:html|plain|xml)|application\/(?:xhtml\+xml|xml|rss\+xml|atom\+xml|rdf\+xml|feed\+json|json))$/;
const DEFAULT_PORTS = new Set(['', '80', '443']);

/** Nothing was fetched; the message says why and how to mend it, without the address. */
export class FetchRefused extends Error {
  override readonly name = 'FetchRefused';
}

/**
 * Fetches a page or feed from the public Internet. Every hop is checked anew, and the connection goes to the very address
 * that was checked (OWASP, Server-Side Request Forgery Prevention). Throws FetchRefused.
 */
export async function fetchPublic(address: string, options: FetchOptions = {}): Promise<Fetched> {
  const loopback = options.allowLoopback ?? false;
  const agent = new Agent({
    connect: { lookup: guardedLookup(loopback), timeout: 10_000 },
    maxResponseSize: MOST_BYTES * 2,
  });
  const signal = AbortSignal.timeout(options.timeoutMs ?? DEFAULT_TIMEOUT_MS);
  try {
    let url = checkUrl(address, loopback);
    for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
      const response = await fetch(url, {
        dispatcher: agent,
        redirect: 'manual',
        signal,
        headers: {
          'user-agent': 'readout/0.1',
          accept: 'text/html, application/rss+xml, application/atom+xml, application/xml;q=0.9, text/plain;q=0.8',
        },
      });
      const next = redirectOf(response, url);
      if (next === null) return await readBody(response, url);
      await response.body?.cancel();
      url = checkUrl(next, loopback);
    }
    throw new FetchRefused(`redirects more than ${MOST_REDIRECTS} times: give the address it should lead to`);
  } catch (error) {
    throw asRefusal(error);
  } finally {
    await agent.destroy();
  }
}

function checkUrl(address: string, loopback: boolean): URL {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null) throw new FetchRefused('is not a web address: write it as https://…');
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new FetchRefused(`has the scheme ${url.protocol}// and only http:// and https:// are fetched`);
  }
  if (url.username !== '' || url.password !== '') throw new FetchRefused('has a user name in it: take it out');
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const own = loopback && (isLoopbackAddress(host) || host === 'localhost');
  if (!own && !DEFAULT_PORTS.has(url.port))
    throw new FetchRefused(`has the port ${url.port} and only 80 and 443 are fetched`);
  if (isIP(host) !== 0 && !own && !isPublicAddress(host)) throw privateAddress(host);
  return url;
}

function guardedLookup(loopback: boolean): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      if (error !== null) return callback(error, '', 0);
      const wrong = addresses.find(
        ({ address }) => !isPublicAddress(address) && !(loopback && isLoopbackAddress(address)),
      );
      if (wrong !== undefined) return callback(privateAddress(hostname), '', 0);
      if (options.all === true) return callback(null, addresses);
      const first = addresses[0]!;
      return callback(null, first.address, first.family);
    });
  };
}

const privateAddress = (host: string): FetchRefused =>
  new FetchRefused(`leads to ${host}, which is not on the public Internet: only public addresses are fetched`);

function redirectOf(response: Response, from: URL): string | null {
  const location = response.headers.get('location');
  if (response.status < 300 || response.status > 399 || location === null) return null;
  return URL.canParse(location, from.href) ? new URL(location, from.href).href : location;
}

async function readBody(response: Response, url: URL): Promise<Fetched> {
  if (!response.ok) {
    await response.body?.cancel();
    throw new FetchRefused(`answered ${response.status}: check the address`);
  }
  const [type = '', ...parameters] = (response.headers.get('content-type') ?? '').toLowerCase().split(/\s*;\s*/);
  if (type !== '' && !READABLE.test(type)) {
    await response.body?.cancel();
    throw new FetchRefused(`is ${type}: only pages, plain texts and feeds are read`);
  }
  const charset =
    parameters
      .find((parameter) => parameter.startsWith('charset='))
      ?.slice(8)
      .replace(/^["']|["']$/g, '') ?? null;
  return { url: url.href, bytes: await readLimited(response), type, charset };
}

/** Counts what is unpacked, so that a small answer cannot grow without end. */
async function readLimited(response: Response): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    const bytes = chunk as Uint8Array;
    size += bytes.length;
    if (size > MOST_BYTES) throw new FetchRefused('is larger than the 5 MB that an article may have');
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

function asRefusal(error: unknown): FetchRefused {
  for (let cause = error; cause instanceof Error; cause = cause.cause) if (cause instanceof FetchRefused) return cause;
  if (error instanceof Error && (error.name === 'TimeoutError' || error.name === 'AbortError')) {
    return new FetchRefused('gave no answer in time: try again later', { cause: error });
  }
  const deepest = deepestCause(error);
  const code = deepest instanceof Error && 'code' in deepest ? String(deepest.code) : '';
  const why =
    code === 'ENOTFOUND' || code === 'EAI_AGAIN'
      ? 'has a host that is not known: check the address'
      : `could not be reached (${code || (deepest instanceof Error ? deepest.message : 'unknown error')}): try again later`;
  return new FetchRefused(why, { cause: error });
}

function deepestCause(error: unknown): unknown {
  let deepest = error;
  while (deepest instanceof Error && deepest.cause !== undefined) deepest = deepest.cause;
  return deepest;
}
