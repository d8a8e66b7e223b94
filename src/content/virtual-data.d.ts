declare module 'virtual:data' {
  /** Reads one of the files made by src/cli/bundle-data.ts. Rejects when it cannot be fetched. */
  export const data: Readonly<Record<string, () => Promise<unknown>>>;
  /** Languages whose words no native reader has checked in full. */
  export const drafts: readonly string[];
  /** Words of `ui` in the source language that need no fetching. */
  export const firstWords: object;
}
