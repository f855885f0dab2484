declare module "seedrandom/lib/alea.js" {
  /** A stream of numbers from 0 to below 1, the same for the same seed. */
  export default function alea(seed: string): () => number;
}
