/** A long list of which only what is seen is drawn: a queue of 3,000 projects costs what one of thirty does. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { between } from '../state/picked.js';
import { single } from './single-click.js';

interface Picking<T> {
  readonly isPicked: (item: T) => boolean;
  /** Items are ticked together, or not any more. */
  readonly onPick: (items: readonly T[], on: boolean) => void;
}

export interface VirtualListProps<T> {
  readonly items: readonly T[];
  /** Height of every item in pixels. */
  readonly height: number;
  readonly label: string;
  readonly keyOf: (item: T) => string;
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
  readonly onOpen: (item: T) => void;
  /** Absent where nothing is ticked. */
  readonly picking?: Picking<T>;
  readonly children: (item: T) => ComponentChildren;
}

/** Items drawn above and below what is seen, so that scrolling shows no gap. */
const MARGIN = 6;

export function VirtualList<T>({ items, height, label, keyOf, chosen, onChoose, onOpen, picking, children }: VirtualListProps<T>) {
  const box = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState({ top: 0, height: 600 });
  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const measure = (): void => setSeen({ top: element.scrollTop, height: element.clientHeight });
    measure();
    // With the window, and where a message takes room or gives it back.
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const top = chosen * height;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top + height > element.scrollTop + element.clientHeight) element.scrollTop = top + height - element.clientHeight;
  }, [chosen, height]);
  const first = Math.max(0, Math.floor(seen.top / height) - MARGIN);
  const last = Math.min(items.length, Math.ceil((seen.top + seen.height) / height) + MARGIN);
  const idOf = (index: number): string => `item-${index}`;
  const move = (index: number): void => onChoose(Math.min(items.length - 1, Math.max(0, index)));
  // Where a range of ticks begins.
  const lastPick = useRef(0);
  const pick = (index: number, range: boolean): void => {
    const item = items[index];
    if (item === undefined || picking === undefined) return;
    const ticked = range ? between(items, Math.min(lastPick.current, items.length - 1), index) : [item];
    picking.onPick(ticked, range || !picking.isPicked(item));
    lastPick.current = index;
    onChoose(index);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const page = Math.max(1, Math.floor(seen.height / height) - 1);
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: 1,
      ArrowUp: -1,
      PageDown: page,
      PageUp: -page,
      Home: -items.length,
      End: items.length,
    };
    const step = steps[event.key];
    const item = items[chosen];
    if (step !== undefined) move(chosen + step);
    else if (event.key === 'Enter' && item !== undefined) onOpen(item);
    else if (event.key === ' ') pick(chosen, event.shiftKey);
    else return;
    event.preventDefault();
  };
  return (
    <div
      ref={box}
      class="list"
      role="listbox"
      tabIndex={0}
      aria-label={label}
      aria-multiselectable={picking !== undefined}
      aria-activedescendant={chosen >= first && chosen < last ? idOf(chosen) : undefined}
      onScroll={({ currentTarget }) => setSeen({ top: currentTarget.scrollTop, height: currentTarget.clientHeight })}
      onKeyDown={onKeyDown}
    >
      <div class="whole" role="presentation" style={{ height: `${items.length * height}px` }}>
        {items.slice(first, last).map((item, offset) => {
          const index = first + offset;
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the list itself takes the keys, as a listbox does
            <div
              key={keyOf(item)}
              id={idOf(index)}
              class="item"
              role="option"
              tabIndex={-1}
              aria-selected={index === chosen}
              aria-checked={picking?.isPicked(item)}
              aria-posinset={index + 1}
              aria-setsize={items.length}
              style={{ top: `${index * height}px`, height: `${height}px` }}
              onClick={single(() => {
                onChoose(index);
                onOpen(item);
              })}
            >
              {picking !== undefined && (
                <span
                  class="pick"
                  aria-hidden
                  // A range of ticks is no range of text.
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={(event) => {
                    event.stopPropagation();
                    box.current?.focus();
                    if (event.detail < 2) pick(index, event.shiftKey);
                  }}
                />
              )}
              {children(item)}
            </div>
          );
        })}
      </div>
    </div>
  );
}
