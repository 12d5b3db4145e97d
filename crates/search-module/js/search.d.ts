/** What a document is called: returned as it was given. */
export type Id = string | number;

/** A document to be found. */
export interface Doc {
  id: Id;
  /** A word here counts more than one in the text. */
  title?: string;
  text?: string;
}

export interface Options {
  /** How many hits at most. Default 10; `Infinity` for all. */
  limit?: number;
  /** Whether words that no document holds are taken for those that were most likely meant. Default true. */
  fuzzy?: boolean;
  /** Whether a last word with nothing after it is taken for the beginning of one. Default true. */
  prefix?: boolean;
}

export interface Hit {
  id: Id;
  /** How well it answers, for comparison within one query. */
  score: number;
}

/**
 * Starts the engine and, given the bytes that `build` made, has `search` answer from them from now on. Without bytes
 * it starts the engine only, and an index loaded before stays.
 *
 * Rejects with an Error when the bytes are of something else or of another version, or damaged (an index loaded before
 * stays), and when `engine_bg.wasm` can't be had (call it again to try again).
 */
export function load(bytes?: Uint8Array | ArrayBuffer | ArrayBufferView): Promise<void>;

/**
 * The documents' index, for `load`: here, or later on another machine. It does not load it. The same documents give the
 * same bytes. `docs` may be JSON text or the value that it stands for.
 *
 * Throws when the engine is not started (`await load()`), or naming the document at fault.
 */
export function build(docs: string | Doc[] | { docs: Doc[] }): Uint8Array;

/** The documents that answer, best first. Throws when no index is loaded. */
export function search(query: string, options?: Options): Hit[];
