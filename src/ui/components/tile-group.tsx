// A group of tiles of which one is chosen: years, months, days, counties, nicknames.
import type { ComponentChildren, TargetedKeyboardEvent } from 'preact';
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
  /** Picking leads to another group at once: arrows then only move, and Space or Enter picks. */
  readonly leadsOn?: boolean | undefined;
  /** The group took the place of another one: focus comes along. */
  readonly takesFocus?: boolean | undefined;
  readonly onPick: (value: string) => void;
}

const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 };

/** An arrow in a group of radios picks, which here would lead away from the first tile it came to. */
function moveOrPick(event: TargetedKeyboardEvent<HTMLInputElement>): void {
  const at = event.currentTarget;
  const step = steps[event.key];
  if (step !== undefined) {
    const group = [...document.getElementsByName(at.name)];
    group[(group.indexOf(at) + step + group.length) % group.length]?.focus();
  } else if (event.key === 'Enter') at.click();
  else return;
  event.preventDefault();
  event.stopPropagation();
}

/** Tiles of another group take the places of those before: fewer are drawn anew. A tile of words alone is one element, the radio itself: there may be 32. */
export function TileGroup({ legend, name, tiles, chosen, columns, leadsOn = false, takesFocus = false, onPick }: TileGroupProps) {
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
        {tiles.map(({ value, label, picture, taken }, place) => {
          const isChosen = value === chosen;
          const look = `tile${isChosen ? ' tile--chosen' : ''}${taken ? ' tile--taken' : ''}`;
          const radio = {
            name,
            checked: isChosen,
            disabled: taken !== undefined,
            onClick: () => onPick(value),
            onKeyDown: leadsOn ? moveOrPick : undefined,
          };
          return picture || taken ? (
            <label key={place} class={look}>
              <input class="native" type="radio" autocomplete="off" {...radio} />
              {picture}
              <span>{label}</span>
              {taken && <small class="tile__taken">{taken}</small>}
            </label>
          ) : (
            <input key={place} class={look} type="radio" autocomplete="off" aria-label={label} {...radio} />
          );
        })}
      </div>
    </fieldset>
  );
}
