/** From the page to the worker: one picture. */
export type DecodeRequest = { readonly picture: ImageData };

/** From the worker: ready, what the picture says (null: no code in it), or that the decoder did not load. */
export type DecoderMessage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'decoded'; readonly text: string | null }
  | { readonly kind: 'failed' };
