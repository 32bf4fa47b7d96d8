/** Every file of src/profiles, collected by scripts/build.mjs: a further campaign needs no code. */
declare module 'campaigns' {
  export const campaigns: readonly import('./core/campaign.ts').Campaign[];
}
