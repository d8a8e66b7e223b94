// The day this program was built, put in by the build; null where it was not built (tests).
declare const __BUILT_ON__: string | undefined;

export const builtOn: string | null = typeof __BUILT_ON__ === 'string' ? __BUILT_ON__ : null;
