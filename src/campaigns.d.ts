/** Every file of src/profiles, collected by scripts/product.ts: a further campaign needs no code. */
declare module 'campaigns' {
  export const campaigns: readonly import('./core/campaign.ts').Campaign[];
}
