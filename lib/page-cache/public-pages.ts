import { randomBytes } from "node:crypto";
import { type CompressedPieces, compressPieces } from "./compressed-pieces";
import { keptAnswers } from "./kept-answers";
import { publicVersion } from "./public-version";
import "server-only";

/** A page in pieces, between which the nonce of each answer goes. */
type Page = { pieces: string[]; compressed: CompressedPieces; headers: [name: string, value: string][] };

/** `takesGzip`: whether the asker takes the page compressed, as it is kept. */
type Answer = { nonce: string; takesGzip: boolean };
type PublicPage = { body: string | Uint8Array<ArrayBuffer>; headers: Headers };

/** Of a nonce as proxy.ts makes it, in letters: its place is left open in what is compressed. */
const nonceLength = 48;

/** Also that there is none to keep at an address, so that it is not tried again at every request. */
type Made = { page: Page | null };

/** The header by which a page asks this server for itself, and the nonce that it is then made with: both unknown to anybody else. */
const fillHeader = "x-tenet-fill";

// The server may load this file more than once: all of them share these.
const shelf = globalThis as typeof globalThis & {
  tenetPages?: {
    secret: string;
    answers: ReturnType<typeof keptAnswers<Made>>;
    underWay: Map<string, Promise<Made>>;
  };
};
shelf.tenetPages ??= {
  secret: randomBytes(24).toString("base64url"),
  answers: keptAnswers<Made>({ maxAge: 60_000, maxBytes: 64_000_000 }),
  underWay: new Map(),
};
const { secret, answers, underWay } = shelf.tenetPages;

/** The nonce that a page is made with when it is to be kept, null for every other request. */
export function fillNonce(headers: Headers): string | null {
  return headers.get(fillHeader) === secret ? secret : null;
}

/**
 * The page that a visitor gets at this address, with the nonce of this answer in it; null where it has to be made by itself, as what
 * is not there or leads elsewhere. It is made anew after anything changed that a visitor may see, and every minute.
 */
export async function publicPage(address: string, { nonce, takesGzip }: Answer): Promise<PublicPage | null> {
  const version = await publicVersion();
  const { page } = answers.find(address, version, Date.now()) ?? (await makeOnce(address, version));
  if (!page) return null;
  const headers = new Headers(page.headers.map(([name, value]) => [name, value.replaceAll(secret, nonce)]));
  headers.set("vary", "Accept-Encoding");
  // Only where the server knows the name of that header, see bin/prepare/static-files.mjs.
  const isEncoded = takesGzip && process.env.TENET_SENDS_ENCODED === "1" && nonce.length === nonceLength;
  if (!isEncoded) return { body: page.pieces.join(nonce), headers };
  headers.set("x-tenet-encoded-as", "gzip");
  return { body: page.compressed.fill(nonce), headers };
}

/** However many ask at the same moment, a page is made once. */
function makeOnce(address: string, version: string): Promise<Made> {
  const key = `${version} ${address}`;
  const making =
    underWay.get(key) ??
    make(address)
      .then((page) => {
        const size = (page?.pieces ?? []).reduce(
          (sum, piece) => sum + 2 * piece.length,
          1000 + (page?.compressed.bytes ?? 0),
        );
        answers.keep(address, { version, at: Date.now(), size, value: { page } });
        return { page };
      })
      .catch(() => ({ page: null }))
      .finally(() => underWay.delete(key));
  underWay.set(key, making);
  return making;
}

const keptHeaders = ["content-type", "link"];

async function make(address: string): Promise<Page | null> {
  const answer = await fetch(`http://127.0.0.1:${process.env.PORT || 3000}${address}`, {
    headers: { [fillHeader]: secret, "user-agent": "Mozilla/5.0", "accept-encoding": "identity" },
    redirect: "manual",
  });
  if (answer.status !== 200) return null;
  const headers = keptHeaders.flatMap((name): [string, string][] => {
    const value = answer.headers.get(name);
    return value === null ? [] : [[name, value]];
  });
  const pieces = (await answer.text()).split(secret);
  return { pieces, compressed: compressPieces(pieces, nonceLength), headers };
}
