// The first 32 bits of the fractional parts of the cube roots of the first 64 primes (FIPS 180-4, section 4.2.2).
const K = Int32Array.of(
  0x428a2f98,
  0x71374491,
  0xb5c0fbcf,
  0xe9b5dba5,
  0x3956c25b,
  0x59f111f1,
  0x923f82a4,
  0xab1c5ed5,
  0xd807aa98,
  0x12835b01,
  0x243185be,
  0x550c7dc3,
  0x72be5d74,
  0x80deb1fe,
  0x9bdc06a7,
  0xc19bf174,
  0xe49b69c1,
  0xefbe4786,
  0x0fc19dc6,
  0x240ca1cc,
  0x2de92c6f,
  0x4a7484aa,
  0x5cb0a9dc,
  0x76f988da,
  0x983e5152,
  0xa831c66d,
  0xb00327c8,
  0xbf597fc7,
  0xc6e00bf3,
  0xd5a79147,
  0x06ca6351,
  0x14292967,
  0x27b70a85,
  0x2e1b2138,
  0x4d2c6dfc,
  0x53380d13,
  0x650a7354,
  0x766a0abb,
  0x81c2c92e,
  0x92722c85,
  0xa2bfe8a1,
  0xa81a664b,
  0xc24b8b70,
  0xc76c51a3,
  0xd192e819,
  0xd6990624,
  0xf40e3585,
  0x106aa070,
  0x19a4c116,
  0x1e376c08,
  0x2748774c,
  0x34b0bcb5,
  0x391c0cb3,
  0x4ed8aa4a,
  0x5b9cca4f,
  0x682e6ff3,
  0x748f82ee,
  0x78a5636f,
  0x84c87814,
  0x8cc70208,
  0x90befffa,
  0xa4506ceb,
  0xbef9a3f7,
  0xc67178f2,
);

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));

const INITIAL = [0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19];

/** A hash under way: of the texts that were added so far. */
export interface Digest {
  readonly state: Int32Array;
  /** The block that is being filled. */
  readonly words: Int32Array;
  /** Bytes so far. */
  length: number;
}

/** A hash of nothing yet. */
export function startDigest(): Digest {
  return { state: Int32Array.from(INITIAL), words: new Int32Array(16), length: 0 };
}

/**
 * Adds a text's UTF-8 bytes. They are written out, because `TextEncoder` is missing in some of the realms the core runs
 * in. A lone surrogate becomes U+FFFD; a pair must not be split between two texts.
 */
export function addText(digest: Digest, text: string): void {
  for (let index = addPlain(digest, text, 0); index < text.length; index = addPlain(digest, text, index + 1)) {
    const point = text.codePointAt(index) ?? 0;
    if (point > 0xffff) index += 1;
    putPoint(digest, point >= 0xd800 && point <= 0xdfff ? 0xfffd : point);
  }
}

/** Adds a text up to its first unit that is not ASCII, and says where that is. */
function addPlain(digest: Digest, text: string, from: number): number {
  const { state, words } = digest;
  let { length } = digest;
  let index = from;
  for (; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit >= 0x80) break;
    const place = (length & 63) >>> 2;
    words[place] = at(words, place) | (unit << (24 - (length & 3) * 8));
    length += 1;
    if ((length & 63) === 0) {
      compress(state, words);
      words.fill(0);
    }
  }
  digest.length = length;
  return index;
}

/** Ends a hash: eight unsigned 32-bit words. */
export function endDigest(digest: Digest): Uint32Array {
  const { state, words, length } = digest;
  put(digest, 0x80);
  while ((digest.length & 63) !== 56) put(digest, 0);
  words[14] = Math.floor(length / 0x2000_0000);
  words[15] = length * 8;
  compress(state, words);
  return new Uint32Array(state);
}

/**
 * SHA-256 (FIPS 180-4) of a text's UTF-8 bytes, as eight unsigned 32-bit words.
 * Pure JavaScript, so that the core gives the same fingerprints where there is neither Node nor Web Crypto.
 */
export function sha256(text: string): Uint32Array {
  const digest = startDigest();
  addText(digest, text);
  return endDigest(digest);
}

/** Words of a hash in lower-case hexadecimal. */
export function hexOf(words: Uint32Array): string {
  let text = "";
  for (const word of words) {
    text += hexByte(word >>> 24) + hexByte(word >>> 16) + hexByte(word >>> 8) + hexByte(word);
  }
  return text;
}

function hexByte(word: number): string {
  return HEX[word & 0xff] ?? "";
}

function put(digest: Digest, byte: number): void {
  const { words, length } = digest;
  const index = (length & 63) >>> 2;
  words[index] = at(words, index) | (byte << (24 - (length & 3) * 8));
  digest.length = length + 1;
  if ((length & 63) === 63) {
    compress(digest.state, words);
    words.fill(0);
  }
}

function putPoint(digest: Digest, code: number): void {
  if (code < 0x800) {
    put(digest, 0xc0 | (code >> 6));
  } else if (code < 0x1_0000) {
    put(digest, 0xe0 | (code >> 12));
    put(digest, tail(code, 6));
  } else {
    put(digest, 0xf0 | (code >> 18));
    put(digest, tail(code, 12));
    put(digest, tail(code, 6));
  }
  put(digest, tail(code, 0));
}

function tail(code: number, shift: number): number {
  return 0x80 | ((code >> shift) & 0x3f);
}

/** What a block is expanded to. Nothing of it is needed once the block is through. */
const EXPANDED = new Int32Array(64);

function compress(state: Int32Array, words: Int32Array): void {
  expand(words);
  let a = at(state, 0);
  let b = at(state, 1);
  let c = at(state, 2);
  let d = at(state, 3);
  let e = at(state, 4);
  let f = at(state, 5);
  let g = at(state, 6);
  let h = at(state, 7);
  for (let i = 0; i < 64; i++) {
    const sum1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
    const first = (h + sum1 + ((e & f) ^ (~e & g)) + at(K, i) + at(EXPANDED, i)) | 0;
    const sum0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
    const second = (sum0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + second) | 0;
  }
  add(state, 0, a, b, c, d);
  add(state, 4, e, f, g, h);
}

function add(state: Int32Array, from: number, a: number, b: number, c: number, d: number): void {
  state[from] = at(state, from) + a;
  state[from + 1] = at(state, from + 1) + b;
  state[from + 2] = at(state, from + 2) + c;
  state[from + 3] = at(state, from + 3) + d;
}

function expand(words: Int32Array): void {
  EXPANDED.set(words);
  for (let i = 16; i < 64; i++) {
    const early = at(EXPANDED, i - 15);
    const late = at(EXPANDED, i - 2);
    const sigma0 = rotate(early, 7) ^ rotate(early, 18) ^ (early >>> 3);
    const sigma1 = rotate(late, 17) ^ rotate(late, 19) ^ (late >>> 10);
    EXPANDED[i] = (at(EXPANDED, i - 16) + sigma0 + at(EXPANDED, i - 7) + sigma1) | 0;
  }
}

function rotate(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}

function at(list: Int32Array, index: number): number {
  return list[index] ?? 0;
}
