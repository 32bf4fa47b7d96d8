/** What scripts/product.ts puts into the bundle: every file of src/profiles, so that a further campaign needs no code. */
declare module 'campaigns' {
  export const campaigns: readonly import('./core/campaign.ts').Campaign[];
  /** Of package.json. */
  export const version: string;
}
