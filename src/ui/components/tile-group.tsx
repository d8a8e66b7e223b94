// A group of tiles of which one is chosen: years, months, days, counties, nicknames.
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

export interface Tile {
  readonly value: string;
  readonly label: string;
  readonly picture?: ComponentChildren;
  /** Why it cannot be chosen now. */
  readonly taken?: string | undefined;
}

interface TileGroupProps {
  readonly legend: string;
  readonly name: string;
  readonly tiles: readonly Tile[];
  readonly chosen: string | null;
  readonly columns: 'four' | 'five' | 'seven' | 'wide';
  /** The group took the place of another one: focus comes along. */
  readonly takesFocus?: boolean | undefined;
  readonly onPick: (value: string) => void;
}

/** Tiles of another group take the places of those before: fewer are drawn anew. */
export function TileGroup({ legend, name, tiles, chosen, columns, takesFocus = false, onPick }: TileGroupProps) {
  const title = useRef<HTMLLegendElement>(null);
  useEffect(() => {
    if (takesFocus) title.current?.focus({ preventScroll: true });
  }, [takesFocus, legend]);
  return (
    <fieldset class="tiles">
      <legend class="spoken" tabIndex={-1} ref={title}>
        {legend}
      </legend>
      <div class={`tiles__grid tiles__grid--${columns}`}>
        {tiles.map((tile, place) => (
          <label key={place} class={`tile${tile.value === chosen ? ' tile--chosen' : ''}${tile.taken ? ' tile--taken' : ''}`}>
            <input
              class="native"
              type="radio"
              name={name}
              checked={tile.value === chosen}
              disabled={tile.taken !== undefined}
              onClick={() => onPick(tile.value)}
            />
            {tile.picture}
            {tile.picture || tile.taken ? <span>{tile.label}</span> : tile.label}
            {tile.taken && <small class="tile__taken">{tile.taken}</small>}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
