// How much a point may write, and how patient it may be. Texts stand on papers of 58 mm and on A5 slips that are full: these lengths were tried there.

/** Most characters of each text. */
export const longest = { name: 20, duty: 12, phone: 20, address: 40, officeName: 24, window: 12, hours: 40 } as const;

/** Most offices, and most of one kind: a sheet is no telephone book. */
export const mostOffices = 60;
export const mostOfAKind = 6;

/** Seconds. The least is the design's own: a shorter time would wipe a slow reader's answers. */
export const patienceLimits = { quiet: { least: 60, most: 300 }, countdown: { least: 20, most: 60 } } as const;

/** A telephone number, also a short one or one with an extension; nothing else that a paper would carry. */
export const isPhone = (text: string): boolean =>
  /^[+(]?\d[\d\s()-]*(?:[转x]\d{1,6})?$/.test(text) && text.replace(/\D/g, '').length >= 3 && text.length <= longest.phone;

/** No line ends, no marks that turn the direction of writing, no code that a screen or a printer could take for its own. */
export const isPlainText = (text: string): boolean => !/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(text.replace(/[\u180e\u202f]/g, ''));
