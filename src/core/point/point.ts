// What a service point was set up with: who it is, which offices it knows, its paper, its looks, its patience. Empty means not told,
// and then everything is as it is at a point nobody set up. Nothing of a family, and nothing made up.

export const papers = ['a4', 'a5', 'roll80', 'roll58'] as const;
/** The paper the printer of a point takes. */
export type Paper = (typeof papers)[number];

export const sizes = ['standard', 'large', 'xl'] as const;
/** How large the words are. */
export type Size = (typeof sizes)[number];

export const themes = ['light', 'contrast'] as const;
export type Theme = (typeof themes)[number];

/** One office of the county, as the point wrote it down. */
export interface PointOffice {
  /** Kind of office: an id of `checklist/offices.json`. */
  readonly kind: string;
  readonly name: string;
  /** Which window there. */
  readonly window: string;
  readonly address: string;
  readonly phone: string;
  readonly hours: string;
}

export interface Point {
  readonly name: string;
  /** Who is on duty. */
  readonly duty: string;
  readonly phone: string;
  readonly address: string;
  /** The county the offices are of; empty as long as there are none. */
  readonly county: string;
  readonly offices: readonly PointOffice[];
  /** Empty: whoever prints chooses. */
  readonly paper: Paper | '';
  /** The languages offered; none: all there are. */
  readonly languages: readonly string[];
  /** The text sizes offered; none: all there are. */
  readonly sizes: readonly Size[];
  /** How the page looks at the start of each visit. */
  readonly size: Size;
  readonly theme: Theme;
  /** Everything to touch in the lower half at the start: for wheelchairs and children. */
  readonly low: boolean;
  /** Seconds without a touch before it is asked whether anybody is there, and seconds to answer. */
  readonly quiet: number;
  readonly countdown: number;
}

/** A point nobody set up. */
export const plainPoint: Point = {
  name: '',
  duty: '',
  phone: '',
  address: '',
  county: '',
  offices: [],
  paper: '',
  languages: [],
  sizes: [],
  size: 'standard',
  theme: 'light',
  low: false,
  quiet: 60,
  countdown: 20,
};

/** How the page looks at the start of a visit. */
export const startLook = ({ size, theme, low }: Point): { readonly size: Size; readonly theme: Theme; readonly low: boolean } => ({ size, theme, low });

/** The offices of a kind a family can go to: those the point knows, where the family lives in their county or has not said. */
export const officesOf = (point: Point, kind: string, county: unknown): readonly PointOffice[] =>
  point.offices.filter((office) => office.kind === kind && (typeof county !== 'string' || county === point.county));

/** All that is known of an office in one line, as the point wrote it. */
export const officeLine = ({ name, window, address, phone, hours }: PointOffice): string => [name, window, address, phone, hours].filter(Boolean).join(' · ');
