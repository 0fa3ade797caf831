import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useEffect,
  useRef,
  useState,
} from "react";

type Active = { goal: string; principle: string };
/** Where the card stands within its stage, in px; from the top, or from the bottom when there is no room below. */
export type CardPosition = { left: number; top?: number; bottom?: number };

const cardWidth = 308;
const cardHeight = 180;

/** The cell under the pointer or in focus, and where its card goes. The card opens after 120ms, stays while hovered, Esc closes. */
export function useCellCard(stage: RefObject<HTMLDivElement | null>) {
  const [active, setActive] = useState<Active>();
  const [place, setPlace] = useState<CardPosition>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const later = (work: () => void, wait: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(work, wait);
  };
  const close = () => {
    setActive(undefined);
    setPlace(undefined);
  };
  const enter = (target: EventTarget, wait: number) => {
    if (!(target instanceof Element)) return;
    if (target.closest("[data-card]")) return clearTimeout(timer.current);
    const cell = target.closest<HTMLElement>("tbody [data-goal]");
    const { goal, principle } = cell?.dataset ?? {};
    if (!cell || !goal || !principle) return later(close, 160);
    setActive({ goal, principle });
    setPlace(undefined);
    later(() => stage.current && setPlace(placeOf(cell, stage.current)), wait);
  };
  const listeners = {
    onMouseOver: (event: MouseEvent) => enter(event.target, 120),
    onMouseLeave: () => later(close, 160),
    onFocus: (event: FocusEvent) => enter(event.target, 0),
    onBlur: () => later(close, 160),
    onKeyUp: (event: KeyboardEvent) => event.key === "Escape" && setPlace(undefined),
  };
  return { active, place, listeners };
}

function placeOf(cell: HTMLElement, stage: HTMLElement): CardPosition {
  const [at, box] = [cell.getBoundingClientRect(), stage.getBoundingClientRect()];
  const middle = at.left - box.left + at.width / 2 - cardWidth / 2;
  const left = Math.max(0, Math.min(box.width - cardWidth, middle));
  const roomBelow = window.innerHeight - at.bottom;
  return roomBelow > cardHeight || at.top < cardHeight
    ? { left, top: at.bottom - box.top + 10 }
    : { left, bottom: box.bottom - at.top + 10 };
}
