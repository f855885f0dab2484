/**
 * A document as far as its shape is sound: what does not fit its schema is `undefined`, at any depth, and keys may be
 * missing. Checks of meaning read drafts, so that one fault of shape hides no other fault. A sound document is a draft.
 */
export type Draft<T> = T extends readonly (infer Item)[]
  ? readonly (Draft<Item> | undefined)[]
  : T extends object
    ? { readonly [Key in keyof T]?: Draft<T[Key]> | undefined }
    : T;
